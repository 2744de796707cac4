/** Two numbers nearer than this are equal, in every comparison of the model. */
export const NEAR = 1e-9;

/** Whether a is larger than b and not equal to it. */
export function isMore(a: number, b: number): boolean {
  return a - b >= NEAR;
}

/** Whether two numbers are equal. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < NEAR;
}
