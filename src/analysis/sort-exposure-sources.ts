import { isMore } from '../engine/compare.ts';
import type { ExposureSource } from '../model/exposure-result.ts';

/** By tolerance ascending, none last, then hops; those in document order stay so, for the sort is stable. */
export function sortExposureSources(sources: readonly ExposureSource[]): ExposureSource[] {
  return sources.toSorted((a, b) => byTolerance(a.tolerance, b.tolerance) || a.hops - b.hops);
}

function byTolerance(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isMore(a, b)) return 1;
  return isMore(b, a) ? -1 : 0;
}
