import type { ExposureMeasure } from './exposure-measure.ts';
import { brokenOf } from './exposure-measure.ts';
import { findLargestUnfelt } from './find-largest-unfelt.ts';
import type { LoneSource } from './lone-source.ts';
import type { OrgModel } from './org-model.ts';

/**
 * By rank, of the teams of some ranks: the largest delay there alone that newly breaks none of the team's promises;
 * Infinity where none ever does. Runs the ripple forward, some 60 times for each.
 */
export function findPromiseTolerances(
  model: OrgModel,
  source: LoneSource,
  measure: ExposureMeasure,
  ranks: readonly number[],
): Float64Array {
  const tolerances = new Float64Array(model.compiled.network.teamCount).fill(Infinity);
  for (const rank of ranks) {
    const isFelt = (delayHours: number): boolean =>
      brokenOf(model, measure, source.run(rank, { delayHours }).peaks).length > 0;
    tolerances[rank] = findLargestUnfelt(isFelt, 0, 'delay') ?? Infinity;
  }
  return tolerances;
}
