import { flagAt, intAt, realAt } from './arrays.ts';
import type { Network } from './network.ts';

/** The receiver hears of it. */
export const TELLS = 1;
/** More than slack stands between: slots, a part that blocks, a workaround. */
export const SIZED = 2;
/** One of an any-of group: the receiver compares. */
export const CHOSEN = 4;
/** What it brought is kept, for a promise or to be told. */
export const KEPT = 8;

/**
 * The hand-offs of each team, by giver: from first[rank] up to first[rank + 1], plain ones first, those with the
 * least slack before the others, so that a ripple stops at the first that takes it in.
 */
export interface Outputs {
  readonly first: Int32Array;
  /** Up to here they are plain: slack alone stands between, nobody tells, nothing is kept. */
  readonly plainEnd: Int32Array;
  /** The receiver; `nextRound` more for feedback, which reaches it then. */
  readonly turn: Int32Array;
  readonly slackHours: Float64Array;
  readonly slot: Int32Array;
  /** Sums of TELLS, SIZED, CHOSEN and KEPT; 0 for the plain ones. */
  readonly traits: Uint8Array;
}

/** Lists the hand-offs by their givers. `isKept` is 1 by slot, or left out for all. O(hand-offs), and a sort of the plain ones. */
export function listOutputs(network: Network, nextRound: number, isKept: Uint8Array | undefined): Outputs {
  const { teamCount, handoffCount, giver } = network;
  const traits = new Uint8Array(handoffCount);
  const first = new Int32Array(teamCount + 1);
  const plainEnd = new Int32Array(teamCount);
  for (let slot = 0; slot < handoffCount; slot++) {
    const team = intAt(giver, slot);
    traits[slot] = traitsOf(network, slot) + (isKept?.[slot] === 0 ? 0 : KEPT);
    first[team + 1] = intAt(first, team + 1) + 1;
    if (flagAt(traits, slot) === 0) plainEnd[team] = intAt(plainEnd, team) + 1;
  }
  for (let team = 0; team < teamCount; team++) {
    first[team + 1] = intAt(first, team + 1) + intAt(first, team);
    plainEnd[team] = intAt(plainEnd, team) + intAt(first, team);
  }
  const slots = new Int32Array(handoffCount);
  const nextPlain = first.slice(0, teamCount);
  const nextOther = plainEnd.slice();
  for (let slot = 0; slot < handoffCount; slot++) {
    const team = intAt(giver, slot);
    const next = flagAt(traits, slot) === 0 ? nextPlain : nextOther;
    const at = intAt(next, team);
    next[team] = at + 1;
    slots[at] = slot;
  }
  for (let team = 0; team < teamCount; team++) {
    const start = intAt(first, team);
    const end = intAt(plainEnd, team);
    // A ripple that keeps everything has none, and need not pay for a view of each team's.
    if (end - start > 1) sortBySlack(network, slots.subarray(start, end));
  }
  return {
    first,
    plainEnd,
    slot: slots,
    traits: new Uint8Array(slots.map((slot) => flagAt(traits, slot))),
    turn: slots.map((slot) => intAt(network.receiver, slot) + flagAt(network.feedback, slot) * nextRound),
    slackHours: Float64Array.from(slots, (slot) => realAt(network.slackHours, slot)),
  };
}

function sortBySlack({ slackHours }: Network, slots: Int32Array): void {
  slots.sort((a, b) => realAt(slackHours, a) - realAt(slackHours, b) || a - b);
}

/** What a hand-off has beside slack: a sum of TELLS, SIZED and CHOSEN. */
export function traitsOf(network: Network, slot: number): number {
  let traits = 0;
  if (flagAt(network.tells, slot) === 1) traits += TELLS;
  const goesAround =
    realAt(network.workaroundNoticeHours, slot) < Infinity &&
    (realAt(network.savesHours, slot) > 0 || realAt(network.savesShare, slot) > 0);
  if (goesAround || realAt(network.everyHours, slot) > 0 || realAt(network.blocksShare, slot) < 1)
    traits += SIZED;
  if (isChosen(network, slot)) traits += CHOSEN;
  return traits;
}

/** Whether a hand-off has others in its any-of group. */
function isChosen({ groupEnd }: Network, slot: number): boolean {
  return intAt(groupEnd, slot) > slot + 1 || (slot > 0 && intAt(groupEnd, slot - 1) > slot);
}
