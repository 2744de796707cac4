import type { ExposureMeasure } from './exposure-measure.ts';
import { brokenOf, isBeyond } from './exposure-measure.ts';
import { findLargestUnfelt } from './find-largest-unfelt.ts';
import type { LoneSource } from './lone-source.ts';
import type { OrgModel } from './org-model.ts';

/**
 * The largest share spoilt at one team alone that leaves another within its limit and all its promises as they are;
 * null where none ever goes beyond. Runs the ripple forward, once where none does, else some 25 times.
 */
export function findQualityTolerance(
  model: OrgModel,
  source: LoneSource,
  measure: ExposureMeasure,
  rank: number,
): number | null {
  const isFelt = (qualityShare: number): boolean => {
    const { peaks } = source.run(rank, { qualityShare });
    return isBeyond(model, measure, peaks) || brokenOf(model, measure, peaks).length > 0;
  };
  return findLargestUnfelt(isFelt, 0, 'quality') ?? null;
}
