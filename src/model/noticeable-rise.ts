/** Shares that differ by less than this, 0.05 percentage points, differ by a matter of rounding to people. */
const LEAST_RISE = 0.0005;

/** From this share on a share is written with one decimal less, and differs by twice as much before people see it. */
const COARSE_FROM = 0.1;

/** Whether a share rises enough to be worth a line of its own. */
export function isNoticeableRise(before: number, after: number): boolean {
  return after - before >= LEAST_RISE;
}

/** Whether a is larger than b by so much that the two, written down, are different as well. */
export function isVisiblyMore(a: number, b: number): boolean {
  return a - b >= (a >= COARSE_FROM ? 2 * LEAST_RISE : LEAST_RISE);
}

/** Whether two shares, written down, are different by more than rounding. */
export function isVisiblyOther(a: number, b: number): boolean {
  return isVisiblyMore(a, b) || isVisiblyMore(b, a);
}
