/** A place in the grid around the customer, from 0. */
export interface CyclePlace {
  readonly column: number;
  readonly row: number;
}

/** Rows of the grid; the customer stands in the middle one. */
export const CYCLE_ROWS = 3;

/** More stages than these do not fit around the customer of one sheet. */
export const MOST_STAGES = 10;

/** Columns of the grid for so many stages. */
export function cycleColumns(stages: number): number {
  return stages > 8 ? 4 : 3;
}

/** Where so many stages stand, clockwise from the upper left, as evenly as they can. */
export function cyclePlaces(stages: number): readonly CyclePlace[] {
  const columns = cycleColumns(stages);
  const last = columns - 1;
  const upper = Array.from({ length: columns }, (_, column) => ({ column, row: 0 }));
  const lower = Array.from({ length: columns }, (_, i) => ({ column: last - i, row: 2 }));
  const ring = [...upper, { column: last, row: 1 }, ...lower, { column: 0, row: 1 }];
  const left = LEFT_OUT[stages] ?? [];
  return ring.filter((_, i) => !left.includes(i));
}

/** By the number of stages, which places of the ring stay empty. */
const LEFT_OUT: Readonly<Record<number, readonly number[]>> = {
  1: [0, 2, 3, 4, 5, 6, 7],
  2: [1, 3, 4, 5, 6, 7],
  3: [0, 2, 3, 5, 7],
  4: [0, 2, 4, 6],
  5: [0, 2, 5],
  6: [1, 5],
  7: [5],
  8: [],
  9: [6],
  10: [],
};
