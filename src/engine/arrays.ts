// One accessor per array type: a shared one would see three element kinds and lose its speed. Each throws where
// an index is out of range, so that a mistake can never pass for a number.

/** The real number at an index. */
export function realAt(array: Float64Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index ${index} of ${array.length}`);
  return value;
}

/** The whole number at an index. */
export function intAt(array: Int32Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index ${index} of ${array.length}`);
  return value;
}

/** The flag (0 or 1) at an index. */
export function flagAt(array: Uint8Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index ${index} of ${array.length}`);
  return value;
}
