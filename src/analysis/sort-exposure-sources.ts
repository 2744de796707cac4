import type { ExposureSource } from '../model/exposure-result.ts';

/** Tolerances in the same hundred-thousandth of an hour are equal: they are a sum and a search away from what is written. */
const PARTS_AN_HOUR = 1e5;

/** By tolerance ascending, none last, then hops; those in document order stay so, for the sort is stable. */
export function sortExposureSources(sources: readonly ExposureSource[]): ExposureSource[] {
  const keyOf = ({ tolerance }: ExposureSource): number =>
    tolerance === null ? Number.MAX_VALUE : Math.round(tolerance * PARTS_AN_HOUR);
  return sources.toSorted((a, b) => keyOf(a) - keyOf(b) || a.hops - b.hops);
}
