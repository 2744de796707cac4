import type { HandOff } from '../model/organization.ts';
import type { KitContext } from './kit-context.ts';

/** The hand-offs within the cast, those first by which the cards' ripples came with the most hours, then in document order. */
export function rippledHandOffs({ organization, workshop }: KitContext): readonly HandOff[] {
  const cast = new Set(workshop.cast.map(({ id }) => id));
  const hours = new Map<string, number>();
  for (const { impact, way } of workshop.cards) {
    for (const { via, late } of impact.teams) if (via !== null) hours.set(via, (hours.get(via) ?? 0) + late);
    for (const { handoff } of way?.steps ?? []) hours.set(handoff, (hours.get(handoff) ?? 0) + TOLD);
  }
  const hoursOf = ({ id }: HandOff): number => hours.get(id) ?? 0;
  return organization.handoffs
    .filter(({ from, to }) => cast.has(from) && cast.has(to) && from !== to)
    .toSorted((a, b) => hoursOf(b) - hoursOf(a));
}

/** Work that is not right makes nobody late, and its way is told all the same. */
const TOLD = 1e-3;

/** The team's name, for people. */
export function nameOfTeam({ organization }: Pick<KitContext, 'organization'>, id: string): string {
  return organization.teams.find((team) => team.id === id)?.name ?? id;
}

/** Whether a team is one of the people's own: nobody at the table speaks for suppliers and customers outside. */
export function isOurs({ organization }: Pick<KitContext, 'organization'>, id: string): boolean {
  const kind = organization.teams.find((team) => team.id === id)?.kind;
  return kind !== 'supplier' && kind !== 'customer';
}
