import { itemAt, numberAt } from '../model/indexed.ts';
import type { Team } from '../model/organization.ts';
import type { StructureResult } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';

/** Where the map ends: who hands nothing on, whom nobody hands anything, and from where no way leads to a customer. */
export type OpenEnds = Pick<
  StructureResult,
  'ends' | 'noWayToCustomers' | 'sources' | 'alone' | 'unservedCustomers'
>;

/** All lists in document order. A hand-off of a team to itself counts for nothing. O(teams + hand-offs). */
export function findOpenEnds(model: OrgModel): OpenEnds {
  const { teams } = model.organization;
  const { giver, receiver } = model.compiled.network;
  const teamOf = (rank: number): Team => itemAt(teams, numberAt(model.compiled.teamAtRank, rank));
  const gives = new Set<Team>();
  const receives = new Set<Team>();
  giver.forEach((from, slot) => {
    const to = numberAt(receiver, slot);
    if (from === to) return;
    gives.add(teamOf(from));
    receives.add(teamOf(to));
  });
  const served = teamsTowardsCustomers(model);
  const idsOf = (isIn: (team: Team) => boolean): string[] => teams.filter(isIn).map(({ id }) => id);
  const isCustomer = ({ kind }: Team): boolean => kind === 'customer';
  const isInside = ({ kind }: Team): boolean => kind === 'team' || kind === 'role';
  return {
    ends: idsOf((team) => !isCustomer(team) && !gives.has(team) && receives.has(team)),
    noWayToCustomers: idsOf((team) => !isCustomer(team) && gives.has(team) && !served.has(team)),
    sources: idsOf((team) => isInside(team) && gives.has(team) && !receives.has(team)),
    alone: idsOf((team) => !gives.has(team) && !receives.has(team)),
    unservedCustomers: idsOf((team) => isCustomer(team) && !receives.has(team)),
  };
}

/** The customers and all teams from which a way leads to one. */
function teamsTowardsCustomers({ organization, compiled }: OrgModel): Set<Team> {
  const { teams } = organization;
  const { firstInput, giver } = compiled.network;
  const found = new Set(teams.filter(({ kind }) => kind === 'customer'));
  // The set grows while it is walked.
  for (const team of found) {
    const rank = numberAt(compiled.rankOfTeam, compiled.numberOfTeam.get(team.id) ?? -1);
    const end = numberAt(firstInput, rank + 1);
    for (let slot = numberAt(firstInput, rank); slot < end; slot++)
      found.add(itemAt(teams, numberAt(compiled.teamAtRank, numberAt(giver, slot))));
  }
  return found;
}
