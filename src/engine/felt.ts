import { realAt } from './arrays.ts';
import { NEAR, isMore } from './compare.ts';
import type { Network } from './network.ts';

/** Within this many hours of a slot makes it. */
const SLOT_GRACE_HOURS = 1e-6;

/** Hours of a delay that are left beyond the slack; 0 within it. */
export function afterSlack(network: Network, slot: number, lateHours: number): number {
  const slack = realAt(network.slackHours, slot);
  return isMore(lateHours, slack) ? lateHours - slack : 0;
}

/** Hours until the next slot that a hand-off makes when it is this late beyond its slack. */
export function untilSlot(network: Network, slot: number, beyondSlackHours: number): number {
  const every = realAt(network.everyHours, slot);
  if (every === 0 || beyondSlackHours === 0) return beyondSlackHours;
  return every * Math.max(0, Math.ceil((beyondSlackHours - SLOT_GRACE_HOURS) / every));
}

/** Hours that the receiver's workaround saves of what it would feel, if it knows early enough. */
export function savedByWorkaround(network: Network, slot: number, felt: number, noticeHours: number): number {
  if (felt < NEAR || isMore(realAt(network.workaroundNoticeHours, slot), noticeHours)) return 0;
  const saves = realAt(network.savesHours, slot) + realAt(network.savesShare, slot) * felt;
  return Math.min(felt, saves);
}

/** Hours of a giver's delay that the receiver feels: MODEL steps 2 and 3. */
export function feltHours(network: Network, slot: number, lateHours: number, noticeHours: number): number {
  const felt = untilSlot(network, slot, afterSlack(network, slot, lateHours));
  return felt - savedByWorkaround(network, slot, felt, noticeHours);
}
