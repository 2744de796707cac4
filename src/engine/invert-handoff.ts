import { realAt } from './arrays.ts';
import { NEAR } from './compare.ts';
import type { Network } from './network.ts';

/** How far above a limit a number may be and still counts as equal to it; a hair less, for sums are rounded. */
export const WITHIN_HOURS = NEAR * (1 - 1e-4);

/** Within this many hours of a slot makes it, a hair less than the model says. */
const SLOT_GRACE_HOURS = 1e-6 * (1 - 1e-4);

/**
 * The largest lateness of the giver, in hours, with which its receiver feels no more than this: the inverse of MODEL
 * steps 2 and 3. Infinity where no lateness is felt more. `isEased`: whether the receiver's workaround applies.
 */
export function invertFelt(network: Network, slot: number, feltHours: number, isEased: boolean): number {
  let felt = feltHours;
  if (isEased) {
    const leftShare = 1 - realAt(network.savesShare, slot);
    if (leftShare <= 0) return Infinity;
    felt = (felt + realAt(network.savesHours, slot)) / leftShare;
  }
  const every = realAt(network.everyHours, slot);
  if (every > 0 && felt < Infinity) felt = every * Math.floor(felt / every) + SLOT_GRACE_HOURS;
  return realAt(network.slackHours, slot) + felt;
}

/** The largest lateness of the giver, in hours, with which the hand-off holds its receiver up no more than this. */
export function invertHandOff(network: Network, slot: number, heldUpHours: number, isEased: boolean): number {
  const blocks = realAt(network.blocksShare, slot);
  return blocks === 0 ? Infinity : invertFelt(network, slot, heldUpHours / blocks, isEased);
}
