import { flagAt, intAt } from './arrays.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';

/**
 * By rank: 1 for everyone whose state what is required depends on: the team, the givers of the hand-offs, and all with
 * a directed way to them, feedback included. O(teams + hand-offs) of those.
 */
export function findSources(network: Network, { team, slots }: Requirements): Uint8Array {
  const ends = Array.from(slots, (slot) => intAt(network.giver, slot));
  return reachBack(network, team >= 0 ? [team, ...ends] : ends);
}

/** By rank: 1 for the teams given and for everyone with a directed way to one of them. */
export function reachBack(network: Network, ends: readonly number[]): Uint8Array {
  const isReached = new Uint8Array(network.teamCount);
  const open: number[] = [];
  const reach = (team: number): void => {
    if (flagAt(isReached, team) === 1) return;
    isReached[team] = 1;
    open.push(team);
  };
  ends.forEach(reach);
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    const end = intAt(network.firstInput, team + 1);
    for (let slot = intAt(network.firstInput, team); slot < end; slot++) reach(intAt(network.giver, slot));
  }
  return isReached;
}
