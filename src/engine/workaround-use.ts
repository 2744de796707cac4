import { flagAt, intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import type { Network } from './network.ts';

/** The receiver never knows early enough, or there is no workaround. */
export const NEVER_EASED = 0;
/** It knows early enough whenever the giver waits for others. */
export const ALWAYS_EASED = 1;
/** It depends on what else is late. */
export const PERHAPS_EASED = 2;

/**
 * By slot: whether the receiver's workaround applies when the giver is late because it waits, which gives it its
 * lead of notice at least. One pass over teams and hand-offs.
 */
export function classifyWorkarounds(network: Network): Uint8Array {
  const uses = new Uint8Array(network.handoffCount);
  if (network.workaroundNoticeHours.every((hours) => hours === Infinity)) return uses;
  const mostNotice = findMostNotice(network);
  for (let slot = 0; slot < network.handoffCount; slot++) {
    const giver = intAt(network.giver, slot);
    const needed = realAt(network.workaroundNoticeHours, slot);
    if (!isMore(needed, 0)) uses[slot] = ALWAYS_EASED;
    else if (needed === Infinity || flagAt(network.tells, slot) === 0) uses[slot] = NEVER_EASED;
    else if (!isMore(needed, realAt(network.leadHours, giver))) uses[slot] = ALWAYS_EASED;
    else uses[slot] = isMore(needed, realAt(mostNotice, giver)) ? NEVER_EASED : PERHAPS_EASED;
  }
  return uses;
}

/** Whether the receiver's workaround applies when the giver itself has the incident and nobody knew: without notice. */
export function isEasedUnannounced(network: Network, slot: number): boolean {
  return !isMore(realAt(network.workaroundNoticeHours, slot), 0);
}

/** By rank: no team knows earlier than this while it waits; Infinity where a told loop may add up. */
function findMostNotice(network: Network): Float64Array {
  const most = new Float64Array(network.teamCount);
  for (let team = 0; team < network.teamCount; team++) {
    let heard = 0;
    const end = intAt(network.firstInput, team + 1);
    for (let slot = intAt(network.firstInput, team); slot < end; slot++) {
      if (flagAt(network.tells, slot) === 0) continue;
      const isNext = flagAt(network.feedback, slot) === 1;
      heard = Math.max(heard, isNext ? Infinity : realAt(most, intAt(network.giver, slot)));
    }
    most[team] = realAt(network.leadHours, team) + heard;
  }
  return most;
}
