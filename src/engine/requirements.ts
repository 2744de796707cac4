import { intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore } from './compare.ts';
import type { Network } from './network.ts';
import type { RipplePeaks } from './ripple-peaks.ts';

/** What a ripple must leave whole: a team's punctuality, promises on hand-offs, or both. */
export interface Requirements {
  /** Rank of the team that must be no later than the limit; -1 for none. */
  readonly team: number;
  readonly limitHours: number;
  /** The hand-offs that have to be as promised. */
  readonly slots: Int32Array;
  /** By position in `slots`: the most hours that may be felt; Infinity where no time is promised. */
  readonly lateHours: Float64Array;
  /** By position in `slots`: the least share that must be right; 0 where no accuracy is promised. */
  readonly accurateShare: Float64Array;
}

/** That one team is no later than a limit, in hours. */
export function requireTeam(team: number, limitHours: number): Requirements {
  const none = new Float64Array(0);
  return { team, limitHours, slots: new Int32Array(0), lateHours: none, accurateShare: none };
}

/** Whether the giver of a required hand-off is accurate enough with no incident: else nothing breaks it any more. */
export function isAccurateAtBaseline(
  network: Network,
  baseline: Baseline,
  { slots, accurateShare }: Requirements,
  i: number,
): boolean {
  const usual = realAt(baseline.defectShare, intAt(network.giver, intAt(slots, i)));
  return !isMore(realAt(accurateShare, i), 1 - usual);
}

/** Whether a ripple left what is required broken. */
export function isBroken(
  requirements: Requirements,
  network: Network,
  baseline: Baseline,
  peaks: RipplePeaks,
): boolean {
  const { team, limitHours, slots, lateHours, accurateShare } = requirements;
  if (team >= 0 && isMore(realAt(peaks.lateHours, team), limitHours)) return true;
  for (let i = 0; i < slots.length; i++) {
    const slot = intAt(slots, i);
    if (isMore(realAt(peaks.feltHours, slot), realAt(lateHours, i))) return true;
    const carried = peaks.carriedBy(slot);
    if (carried === undefined || !isMore(realAt(accurateShare, i), 1 - carried)) continue;
    if (isAccurateAtBaseline(network, baseline, requirements, i)) return true;
  }
  return false;
}
