import type { Measure } from './bigger-problem.ts';

/** No delay or outage in an org file is longer; what does not arrive then never does. */
const HOWEVER_LONG_HOURS = 1e9;

/** How near the answer is, in hours or as a share. */
const NEAR_ENOUGH = 1e-7;

/** However much goes wrong: hours, or a share of 1. */
export function largestSize(measure: Measure): number {
  return measure === 'quality' ? 1 : HOWEVER_LONG_HOURS;
}

/** Asks whether a size of a problem, in hours or as a share, is felt. */
export type IsFelt = (size: number) => boolean;

/**
 * The largest size that is not felt, from one that is not; undefined where none ever is. What is felt stays felt
 * when it grows, so the limit is closed in on by halves: some 60 runs of the ripple.
 */
export function findLargestUnfelt(isFelt: IsFelt, now: number, measure: Measure): number | undefined {
  const top = largestSize(measure);
  if (!isFelt(top)) return undefined;
  let unfelt = now;
  let felt = measure === 'quality' ? top : Math.max(2 * now, 1);
  while (!isFelt(felt)) {
    unfelt = felt;
    felt = Math.min(2 * felt, top);
  }
  while (felt - unfelt > NEAR_ENOUGH) {
    const middle = (felt + unfelt) / 2;
    if (isFelt(middle)) felt = middle;
    else unfelt = middle;
  }
  return toRoundNumber(unfelt, measure === 'quality' ? 1000 : 60);
}

/** Halving ends a hair beside what people wrote: whole minutes, tenths of a percent. */
function toRoundNumber(size: number, parts: number): number {
  const round = Math.round(size * parts) / parts;
  return Math.abs(size - round) < 1e-5 / parts + 2e-6 ? round : size;
}
