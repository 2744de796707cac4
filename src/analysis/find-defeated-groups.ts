import type { StoppageReach } from '../engine/stoppage.ts';
import { Stoppage } from '../engine/stoppage.ts';
import { numberAt } from '../model/indexed.ts';
import type { DefeatedGroup } from '../model/defeated-group.ts';
import { choiceSlots, describeGroup } from './any-of-groups.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/**
 * The any-of groups that each team silently defeats, by its id: if it stopped for good, all hand-offs of the group would
 * stop, because it gives them or stands somewhere upstream of them all and nothing on the way stands in for it. The
 * receiver itself does not count. Teams in document order, groups in that of their first hand-offs.
 */
export function findDefeatedGroups(model: OrgModel): ReadonlyMap<string, readonly DefeatedGroup[]> {
  const defeated = new Map<string, DefeatedGroup[]>();
  for (const { first, ranks } of findSharedGivers(model, 'every-round')) {
    const group = describeGroup(model, first);
    for (const rank of ranks) {
      const { id } = teamAt(model, rank);
      const known = defeated.get(id);
      if (known === undefined) defeated.set(id, [group]);
      else known.push(group);
    }
  }
  const inOrder = model.organization.teams.map(({ id }) => [id, defeated.get(id) ?? []] as const);
  return new Map(inOrder.filter(([, groups]) => groups.length > 0));
}

/** An any-of group, by its first slot, and the ranks of the teams that defeat it. */
export interface SharedGivers {
  readonly first: number;
  readonly ranks: readonly number[];
}

/** For each group that leaves a choice the teams that defeat it, by rank; groups in document order. */
export function findSharedGivers(model: OrgModel, reach: StoppageReach): SharedGivers[] {
  const { network } = model.compiled;
  const ranksOf = new Map(choiceSlots(model).map((first): [number, number[]] => [first, []]));
  if (ranksOf.size === 0) return [];
  const stoppage = new Stoppage(network, reach);
  for (let rank = 0; rank < network.teamCount; rank++) {
    stoppage.run(rank);
    for (const first of stoppage.groups)
      if (numberAt(network.receiver, first) !== rank) ranksOf.get(first)?.push(rank);
  }
  return Array.from(ranksOf, ([first, ranks]) => ({ first, ranks }));
}
