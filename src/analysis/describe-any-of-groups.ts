import { hopsUpstream } from '../engine/hops-upstream.ts';
import { numberAt } from '../model/indexed.ts';
import type { AnyOfGroup } from '../model/structure-result.ts';
import { describeGroup } from './any-of-groups.ts';
import { findSharedGivers } from './find-defeated-groups.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/** In a loop of thousands of teams each of them stands behind every choice in it: nobody reads them all. */
const MOST_SHARING = 100;

/** Every any-of group that leaves a choice, in document order, with the teams that take it away, the nearest first. */
export function describeAnyOfGroups(model: OrgModel): AnyOfGroup[] {
  const { network, teamAtRank } = model.compiled;
  const inSameRound = findSharedGivers(model, 'same-round');
  return findSharedGivers(model, 'every-round').map(({ first, ranks }, i) => {
    const receiver = Int32Array.of(numberAt(network.receiver, first));
    const hops = ranks.length === 0 ? receiver : hopsUpstream(network, receiver);
    const sameRound = new Uint8Array(network.teamCount);
    for (const rank of inSameRound[i]?.ranks ?? []) sameRound[rank] = 1;
    const isNearer = (a: number, b: number): number =>
      numberAt(sameRound, b) - numberAt(sameRound, a) ||
      numberAt(hops, a) - numberAt(hops, b) ||
      numberAt(teamAtRank, a) - numberAt(teamAtRank, b);
    return {
      ...describeGroup(model, first),
      shared: ranks.length,
      sharedBy: ranks
        .toSorted(isNearer)
        .slice(0, MOST_SHARING)
        .map((rank) => ({
          team: teamAt(model, rank).id,
          hops: numberAt(hops, rank),
          sameRound: sameRound[rank] === 1,
        })),
    };
  });
}
