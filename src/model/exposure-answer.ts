import type { ExposureResult, ExposureSource } from './exposure-result.ts';

/** The result together with what explains it to people; the result alone is what machines get. */
export interface ExposureAnswer {
  readonly result: ExposureResult;
  /** All with a way to the target in the order of the result, also those that are not listed. */
  readonly upstream: readonly ExposureSource[];
  /** Ids of all teams without a way to the target, in document order. */
  readonly withoutWay: readonly string[];
  /** Ids of those of its promises that are broken with no incident at all. */
  readonly brokenAnyway: readonly string[];
}
