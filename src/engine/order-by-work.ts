import { flagAt, intAt } from './arrays.ts';
import type { Network } from './network.ts';

/**
 * The ranks of all teams, givers before receivers by any hand-off, whichever round it feeds; where work comes back, as
 * far as that can be. (The order in which a depth-first search leaves the teams, read backwards.)
 */
export function orderByWork(network: Network): Int32Array {
  const { teamCount } = network;
  const order = new Int32Array(teamCount);
  const isSeen = new Uint8Array(teamCount);
  /** By rank: how many of its receivers the search has looked at. */
  const looked = new Int32Array(teamCount);
  const path: number[] = [];
  let free = teamCount;
  const enter = (team: number): void => {
    isSeen[team] = 1;
    path.push(team);
  };
  for (let start = 0; start < teamCount; start++) {
    if (flagAt(isSeen, start) === 1) continue;
    enter(start);
    for (let team = path.at(-1); team !== undefined; team = path.at(-1)) {
      const position = intAt(looked, team);
      const receiver = receiverAt(network, team, position);
      looked[team] = position + 1;
      if (receiver < 0) order[--free] = path.pop() ?? -1;
      else if (flagAt(isSeen, receiver) === 0) enter(receiver);
    }
  }
  return order;
}

/** A team's receivers in the same round, then those in the next one; -1 after the last. */
function receiverAt(network: Network, team: number, position: number): number {
  const same = intAt(network.firstReceiver, team) + position;
  const sameEnd = intAt(network.firstReceiver, team + 1);
  if (same < sameEnd) return intAt(network.receivers, same);
  const next = intAt(network.firstNextReceiver, team) + same - sameEnd;
  return next < intAt(network.firstNextReceiver, team + 1) ? intAt(network.nextReceivers, next) : -1;
}
