import type { Organization } from '../model/organization.ts';
import type { Arrows } from './strong-components.ts';

/** The number of each team by its id, in document order. */
export function numberTeams({ teams }: Organization): Map<string, number> {
  return new Map(teams.map(({ id }, i) => [id, i]));
}

/** The hand-offs as arrows between numbers: both count in document order. */
export function arrowsOf(
  { teams, handoffs }: Organization,
  teamNumbers: ReadonlyMap<string, number>,
): Arrows {
  const from = new Int32Array(handoffs.length);
  const to = new Int32Array(handoffs.length);
  const numberOf = (id: string): number => {
    const number = teamNumbers.get(id);
    if (number === undefined) throw new Error(`no team ${id}`);
    return number;
  };
  handoffs.forEach((handoff, i) => {
    from[i] = numberOf(handoff.from);
    to[i] = numberOf(handoff.to);
  });
  return { nodeCount: teams.length, from, to };
}
