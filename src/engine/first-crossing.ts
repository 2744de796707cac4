/** How far below a bound the search ends; a thousandth of what is compared anywhere. */
const NARROW = 1e-9;

/** Halves between a size that is fine and one that breaks something until they touch; returns the one that is fine. */
export function bisect(isBad: (size: number) => boolean, fine: number, bad: number): number {
  let low = fine;
  let high = bad;
  while (high - low > NARROW * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isBad(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** The first of ascending sizes that breaks something, Infinity if none does, and the one before it, at first 0. */
export function findFirstBad(
  isBad: (size: number) => boolean,
  sizes: readonly number[],
): [fine: number, bad: number] {
  let fine = 0;
  for (const size of sizes) {
    if (isBad(size)) return [fine, size];
    fine = size;
  }
  return [fine, Infinity];
}
