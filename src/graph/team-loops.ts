import { numberAt } from '../model/indexed.ts';
import type { Organization } from '../model/organization.ts';
import { arrowsOf, numberTeams } from './arrows-of.ts';
import { findStrongComponents, groupByGiver } from './strong-components.ts';

/**
 * For each team in document order the number of its loop: teams that reach each other, by feedback too, have the
 * same; -1 for a team that its own work never comes back to.
 */
export function findTeamLoops(organization: Organization): Int32Array {
  const arrows = arrowsOf(organization, numberTeams(organization));
  const component = findStrongComponents(
    arrows,
    groupByGiver(arrows, () => true),
  );
  const isLoop = new Set<number>();
  arrows.from.forEach((giver, i) => {
    const number = numberAt(component, giver);
    if (number === numberAt(component, numberAt(arrows.to, i))) isLoop.add(number);
  });
  return component.map((number) => (isLoop.has(number) ? number : -1));
}
