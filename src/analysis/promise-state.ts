import { isMore } from '../engine/compare.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import type { MissedParts } from '../model/impact-answer.ts';
import type { PromiseState } from '../model/impact-result.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';

/** Which parts of its promise a hand-off misses, as its receiver feels it. */
export function missedParts({ promise }: HandOff, feltHours: number, carriedShare: number): MissedParts {
  const { lateHours, accurateShare } = promise;
  return {
    time: lateHours !== undefined && isMore(feltHours, lateHours),
    quality: accurateShare !== undefined && isMore(accurateShare, 1 - carriedShare),
  };
}

/** What a ripple does to a hand-off's promise; null where nothing is promised. */
export function promiseState(
  handoff: HandOff,
  feltHours: number,
  carriedShare: number,
  usualShare: number,
): PromiseState | null {
  const { lateHours, accurateShare } = handoff.promise;
  if (lateHours === undefined && accurateShare === undefined) return null;
  const missed = missedParts(handoff, feltHours, carriedShare);
  if (missed.time) return 'broken';
  if (missedParts(handoff, 0, usualShare).quality) return 'already-broken';
  return missed.quality ? 'broken' : 'kept';
}

/** What a hand-off brought in a ripple: the most that was felt, and the largest share of defects. */
export interface Brought {
  readonly feltHours: number;
  readonly carriedShare: number;
  /** The share of defects with no incident at all. */
  readonly usualShare: number;
}

/** What the hand-off at a slot brought. */
export function broughtBy({ compiled, baseline }: OrgModel, peaks: RipplePeaks, slot: number): Brought {
  const usualShare = numberAt(baseline.defectShare, numberAt(compiled.network.giver, slot));
  return {
    feltHours: numberAt(peaks.feltHours, slot),
    carriedShare: peaks.carriedBy(slot) ?? usualShare,
    usualShare,
  };
}

/** Slots of the hand-offs whose promise a ripple breaks. Costs only what the ripple came by. */
export function brokenSlots(model: OrgModel, peaks: RipplePeaks): number[] {
  return peaks.handoffs.filter((slot) => {
    const { feltHours, carriedShare, usualShare } = broughtBy(model, peaks, slot);
    return promiseState(handoffAt(model, slot), feltHours, carriedShare, usualShare) === 'broken';
  });
}

/** Ids of the hand-offs whose promise is broken with no incident at all, in document order. */
export function brokenAnyway({ organization, compiled, baseline }: OrgModel): string[] {
  return organization.handoffs
    .filter((handoff, i) => {
      const giver = numberAt(compiled.network.giver, numberAt(compiled.slotOfHandOff, i));
      return missedParts(handoff, 0, numberAt(baseline.defectShare, giver)).quality;
    })
    .map(({ id }) => id);
}
