import Table from 'cli-table3';
import type { Painter } from './paint-text.ts';
import type { Piece } from './wrap-inline.ts';
import { piecesWidth } from './wrap-inline.ts';

/** A column of a grid; its width in terminal columns. */
export interface GridColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A row of a grid: for each column its lines, from the top. */
export type GridRow = readonly (readonly (readonly Piece[])[])[];

/** What parts two columns. */
export const GAP = '  ';

/** cli-table3 compares each row with all before it. */
const ROWS_AT_ONCE = 100;

const STAND_IN = 'x';

const EDGES = ['top', 'bottom', 'left', 'right', 'mid']
  .flatMap((edge) => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`])
  .map((name) => [name, '']);

const BORDERLESS = {
  chars: { ...Object.fromEntries(EDGES), middle: GAP },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
};

/**
 * The lines of a grid without borders. Nothing is cut: a line that is wider than its column pushes the rest of
 * its row to the right.
 */
export function layOutGrid(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  paint: Painter,
): string[] {
  const lines = rows.flatMap((row) => splitRow(row));
  const output: string[] = [];
  for (let i = 0; i < lines.length; i += ROWS_AT_ONCE) {
    output.push(...layOutLines(lines.slice(i, i + ROWS_AT_ONCE), columns, paint));
  }
  return output;
}

/** A row's lines, each with a run of pieces per column. */
function splitRow(row: GridRow): (readonly Piece[])[][] {
  const height = Math.max(1, ...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) => row.map((cell) => cell[i] ?? []));
}

/**
 * cli-table3 places stand-ins as wide as the texts, which replace them afterwards: its own measure does not know
 * newer emoji nor the marks of many scripts, and would cut and misplace them.
 */
function layOutLines(
  lines: readonly (readonly (readonly Piece[])[])[],
  columns: readonly GridColumn[],
  paint: Painter,
): string[] {
  const table = new Table({
    ...BORDERLESS,
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ align }) => align),
  });
  const texts: string[] = [];
  for (const line of lines) {
    const standIns = line.map((pieces, i) => {
      const width = piecesWidth(pieces);
      if (width > 0) texts.push(paint(pieces));
      return STAND_IN.repeat(Math.min(width, columns[i]?.width ?? width));
    });
    table.push(standIns);
  }
  let next = 0;
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd().replace(/x+/g, () => texts[next++] ?? ''));
}
