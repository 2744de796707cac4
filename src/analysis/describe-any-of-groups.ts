import type { Network } from '../engine/network.ts';
import { numberAt } from '../model/indexed.ts';
import type { AnyOfGroup } from '../model/structure-result.ts';
import { describeGroup } from './any-of-groups.ts';
import { findSharedGivers } from './find-defeated-groups.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/** Every any-of group that leaves a choice, in document order, with the teams that take it away, the nearest first. */
export function describeAnyOfGroups(model: OrgModel): AnyOfGroup[] {
  const { network, teamAtRank } = model.compiled;
  return findSharedGivers(model).map(({ first, ranks }) => {
    const hops = ranks.length === 0 ? new Int32Array(0) : hopsTo(network, numberAt(network.receiver, first));
    const byDistance = ranks.toSorted(
      (a, b) => numberAt(hops, a) - numberAt(hops, b) || numberAt(teamAtRank, a) - numberAt(teamAtRank, b),
    );
    return {
      ...describeGroup(model, first),
      sharedBy: byDistance.map((rank) => ({ team: teamAt(model, rank).id, hops: numberAt(hops, rank) })),
    };
  });
}

/** By rank the fewest hand-offs to a team; -1 where no way leads there. */
function hopsTo({ teamCount, firstInput, giver }: Network, target: number): Int32Array {
  const hops = new Int32Array(teamCount).fill(-1);
  hops[target] = 0;
  const queue = [target];
  for (const team of queue) {
    const end = numberAt(firstInput, team + 1);
    for (let slot = numberAt(firstInput, team); slot < end; slot++) {
      const from = numberAt(giver, slot);
      if (hops[from] !== -1) continue;
      hops[from] = numberAt(hops, team) + 1;
      queue.push(from);
    }
  }
  return hops;
}
