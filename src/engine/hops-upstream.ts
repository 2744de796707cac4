import { intAt } from './arrays.ts';
import type { Network } from './network.ts';

/** By rank: the fewest hand-offs, feedback ones included, from the team to any of some teams; -1 where no way leads. */
export function hopsUpstream(network: Network, targets: Int32Array): Int32Array {
  const hops = new Int32Array(network.teamCount).fill(-1);
  const queue = new Int32Array(network.teamCount);
  let end = 0;
  const reach = (team: number, distance: number): void => {
    if (intAt(hops, team) >= 0) return;
    hops[team] = distance;
    queue[end++] = team;
  };
  for (const target of targets) reach(target, 0);
  for (let at = 0; at < end; at++) {
    const team = intAt(queue, at);
    const last = intAt(network.firstInput, team + 1);
    for (let slot = intAt(network.firstInput, team); slot < last; slot++)
      reach(intAt(network.giver, slot), intAt(hops, team) + 1);
  }
  return hops;
}
