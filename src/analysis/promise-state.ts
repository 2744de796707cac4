import { isMore } from '../engine/compare.ts';
import type { PromiseState } from '../model/impact-result.ts';
import type { HandOff } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';

/** What a ripple does to a hand-off's promise, as its receiver feels it; null where nothing is promised. */
export function promiseState(
  { promise }: HandOff,
  feltHours: number,
  carriedShare: number,
  usualShare: number,
): PromiseState | null {
  const { lateHours, accurateShare } = promise;
  if (lateHours === undefined && accurateShare === undefined) return null;
  const wasBroken = accurateShare !== undefined && isMore(accurateShare, 1 - usualShare);
  if (lateHours !== undefined && isMore(feltHours, lateHours)) return 'broken';
  if (wasBroken) return 'already-broken';
  return accurateShare !== undefined && isMore(accurateShare, 1 - carriedShare) ? 'broken' : 'kept';
}

/** Ids of the hand-offs whose promise is broken with no incident at all, in document order. */
export function brokenAnyway({ organization, compiled, baseline }: OrgModel): string[] {
  const { giver } = compiled.network;
  return organization.handoffs
    .filter((handoff, i) => {
      const usual = baseline.defectShare[giver[compiled.slotOfHandOff[i] ?? -1] ?? -1] ?? 0;
      return promiseState(handoff, 0, usual, usual) === 'already-broken';
    })
    .map(({ id }) => id);
}
