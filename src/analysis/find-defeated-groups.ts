import { forEachBit, removeBit, wordsFor, WORD_BITS } from '../engine/bit-sets.ts';
import type { StoppageReach } from '../engine/stoppage.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { DefeatedGroup } from '../model/defeated-group.ts';
import { choiceSlots, describeGroup } from './any-of-groups.ts';
import type { OrgModel } from './org-model.ts';
import { stopEachTeam } from './stop-each-team.ts';

/**
 * The any-of groups that each team silently defeats, by its id: if it stopped for good, all hand-offs of the group would
 * stop, because it gives them or stands somewhere upstream of them all and nothing on the way stands in for it. The
 * receiver itself does not count. Teams in document order, groups in that of their first hand-offs.
 */
export function findDefeatedGroups(model: OrgModel): ReadonlyMap<string, readonly DefeatedGroup[]> {
  const defeated = model.organization.teams.map(({ id }): [string, DefeatedGroup[]] => [id, []]);
  for (const { first, teams } of findSharedGivers(model, 'every-round')) {
    const group = describeGroup(model, first);
    forEachBit(teams, (team) => itemAt(defeated, team)[1].push(group));
  }
  return new Map(defeated.filter(([, groups]) => groups.length > 0));
}

/** An any-of group, by its first slot, and the teams that defeat it: the set of their numbers in document order. */
export interface SharedGivers {
  readonly first: number;
  readonly teams: Int32Array;
}

/** For each group that leaves a choice the teams that defeat it; groups in document order. */
export function findSharedGivers(model: OrgModel, reach: StoppageReach): SharedGivers[] {
  const { network, teamAtRank } = model.compiled;
  const groups = choiceSlots(model).map((first) => ({
    first,
    teams: new Int32Array(wordsFor(network.teamCount)),
  }));
  if (groups.length === 0) return [];
  for (const { stoppage, firstTeam } of stopEachTeam(model, reach))
    for (const { first, teams } of groups) teams.set(stoppage.stoppingGroup(first), firstTeam / WORD_BITS);
  for (const { first, teams } of groups)
    removeBit(teams, numberAt(teamAtRank, numberAt(network.receiver, first)));
  return groups;
}
