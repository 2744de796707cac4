import { intAt } from './arrays.ts';
import { hopsUpstream } from './hops-upstream.ts';
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
  hopsUpstream(network, Int32Array.from(ends)).forEach((hops, team) => {
    if (hops >= 0) isReached[team] = 1;
  });
  return isReached;
}
