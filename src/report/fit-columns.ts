/** What a column would like to have and what it can do with, in descending order. */
export interface ColumnNeed {
  /** No line is wrapped. */
  readonly natural: number;
  /** No word is broken. */
  readonly longestWord: number;
  /** No id or command sticks out, no number is wrapped. */
  readonly least: number;
}

const FLOORS = ['longestWord', 'least'] as const;

/**
 * Widths that fit into the room together, or undefined if the columns cannot. The widest columns give way first;
 * words are broken only when wrapping is not enough.
 */
export function fitColumns(needs: readonly ColumnNeed[], room: number): number[] | undefined {
  let widths = needs.map((need) => need.natural);
  for (const floor of FLOORS) {
    const floors = needs.map((need) => need[floor]);
    widths = shrinkWidest(widths, floors, sum(widths) - room);
  }
  return sum(widths) <= room ? widths : undefined;
}

/** Takes `excess` from the widest columns that are above their floor, level by level. */
function shrinkWidest(widths: readonly number[], floors: readonly number[], excess: number): number[] {
  const shrunk = [...widths];
  let left = excess;
  while (left > 0) {
    const open = shrunk.flatMap((width, i) => (width > (floors[i] ?? width) ? [{ i, width }] : []));
    if (open.length === 0) break;
    const widest = Math.max(...open.map(({ width }) => width));
    const tied = open.filter(({ width }) => width === widest);
    const level = Math.max(0, ...open.filter(({ width }) => width < widest).map(({ width }) => width));
    const step = Math.min(widest - level, Math.ceil(left / tied.length));
    for (const { i, width } of tied) {
      const cut = Math.min(step, left, width - (floors[i] ?? width));
      shrunk[i] = width - cut;
      left -= cut;
    }
  }
  return shrunk;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
