import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { Way } from '../model/why-result.ts';
import type { ToldIncident } from './tell-card.ts';

/** Of so many customers it is looked at whether the choice is on the way to them. */
const MOST_CUSTOMERS = 4;

/** The first choice that the incident takes away: all its hand-offs come late, and their receiver feels it. */
export function feltChoice(
  { starts: [start = ''], answer, noticing }: ToldIncident,
  defeated: ReadonlyMap<string, readonly DefeatedGroup[]>,
): DefeatedGroup | undefined {
  const groups = defeated.get(start) ?? [];
  if (groups.length === 0) return undefined;
  const late = new Set(
    answer.result.handoffs.flatMap(({ id, late: hours }) => (hours > LEAST_HOURS ? id : [])),
  );
  return groups.find(
    ({ to, members }) =>
      members.every((id) => late.has(id)) &&
      noticing.some(({ id, late: hours }) => id === to && hours > LEAST_HOURS),
  );
}

/** The customer hit hardest whom it reaches by the choice; else the choice's receiver. */
export function focusOnChoice(
  told: ToldIncident,
  { to, members }: DefeatedGroup,
): { readonly focus: ImpactTeam; readonly way: Way | null } {
  for (const focus of told.noticing.filter(({ kind }) => kind === 'customer').slice(0, MOST_CUSTOMERS)) {
    const way = told.wayTo(focus);
    if (way?.steps.some(({ handoff }) => members.includes(handoff)) === true) return { focus, way };
  }
  const receiver = told.noticing.find(({ id }) => id === to);
  if (receiver === undefined) throw new Error(`${to} does not notice it`);
  return { focus: receiver, way: told.wayTo(receiver) };
}
