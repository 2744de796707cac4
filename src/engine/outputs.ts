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
/** Its defects spoil the receiver's work or cost it rework. */
export const SPOILS = 16;

/**
 * The hand-offs of each team, those of this round or those of the next: from first[rank] up to first[rank + 1]. What
 * a ripple needs of most of them lies side by side, so that the others are looked up by slot alone.
 */
export interface Outputs {
  readonly first: Int32Array;
  /** Up to here they are plain: slack alone stands between, nobody tells, nothing is kept. */
  readonly plainEnd: Int32Array;
  readonly receiver: Int32Array;
  readonly slot: Int32Array;
  /** Sums of TELLS, SIZED, CHOSEN, KEPT and SPOILS. */
  readonly traits: Uint8Array;
  readonly slackHours: Float64Array;
}

/** Lists the hand-offs that are feedback or not by their givers, plain ones first. O(hand-offs). */
export function listOutputs(network: Network, wanted: 0 | 1, isKept: Uint8Array | undefined): Outputs {
  const { teamCount, handoffCount, giver, feedback } = network;
  const traits = new Uint8Array(handoffCount);
  const first = new Int32Array(teamCount + 1);
  const plainEnd = new Int32Array(teamCount);
  for (let slot = 0; slot < handoffCount; slot++) {
    if (flagAt(feedback, slot) !== wanted) continue;
    const team = intAt(giver, slot);
    const own = traitsOf(network, slot) + (isKept?.[slot] === 0 ? 0 : KEPT);
    traits[slot] = own;
    first[team + 1] = intAt(first, team + 1) + 1;
    if (isPlain(own)) plainEnd[team] = intAt(plainEnd, team) + 1;
  }
  for (let team = 0; team < teamCount; team++) {
    first[team + 1] = intAt(first, team + 1) + intAt(first, team);
    plainEnd[team] = intAt(plainEnd, team) + intAt(first, team);
  }
  const count = intAt(first, teamCount);
  const outputs = {
    first,
    plainEnd,
    receiver: new Int32Array(count),
    slot: new Int32Array(count),
    traits: new Uint8Array(count),
    slackHours: new Float64Array(count),
  };
  const nextPlain = first.slice(0, teamCount);
  const nextOther = plainEnd.slice();
  for (let slot = 0; slot < handoffCount; slot++) {
    if (flagAt(feedback, slot) !== wanted) continue;
    const team = intAt(giver, slot);
    const next = isPlain(flagAt(traits, slot)) ? nextPlain : nextOther;
    const at = intAt(next, team);
    next[team] = at + 1;
    outputs.slot[at] = slot;
    outputs.receiver[at] = intAt(network.receiver, slot);
    outputs.slackHours[at] = realAt(network.slackHours, slot);
    outputs.traits[at] = flagAt(traits, slot);
  }
  return outputs;
}

function isPlain(traits: number): boolean {
  return (traits & ~SPOILS) === 0;
}

function traitsOf(network: Network, slot: number): number {
  let traits = 0;
  if (flagAt(network.tells, slot) === 1) traits += TELLS;
  const goesAround =
    realAt(network.workaroundNoticeHours, slot) < Infinity &&
    (realAt(network.savesHours, slot) > 0 || realAt(network.savesShare, slot) > 0);
  if (goesAround || realAt(network.everyHours, slot) > 0 || realAt(network.blocksShare, slot) < 1)
    traits += SIZED;
  if (isChosen(network, slot)) traits += CHOSEN;
  if (realAt(network.passedShare, slot) > 0 || realAt(network.reworkHours, slot) > 0) traits += SPOILS;
  return traits;
}

/** Whether a hand-off has others in its any-of group. */
function isChosen({ groupEnd }: Network, slot: number): boolean {
  return intAt(groupEnd, slot) > slot + 1 || (slot > 0 && intAt(groupEnd, slot - 1) > slot);
}
