import type { Column, Inline, Row, Table } from './blocks.ts';
import { displayWidth } from './display-width.ts';
import type { ColumnNeed } from './fit-columns.ts';
import { fitColumns } from './fit-columns.ts';
import type { GridColumn, GridRow } from './lay-out-grid.ts';
import { GAP, layOutGrid } from './lay-out-grid.ts';
import type { Painter } from './paint-text.ts';
import type { Piece, Word } from './wrap-inline.ts';
import { piecesWidth, splitWords, wordsWidth, wrapWords } from './wrap-inline.ts';

/** Deeper rows stand below each other: a long chain must not push everything out. */
const DEEPEST = 6;

/** A text column does not get narrower than this; rather the rows become records. */
const LEAST_WIDTH = 12;

/** What a wrapped line of the first column is indented by, so that it does not look like a row. */
const HANG = 2;

/** A table without borders in lines that fit the width, or its rows as records where they cannot. */
export function renderTextTable(table: Table, width: number, paint: Painter): string[] {
  if (table.columns.length === 0 || table.rows.length === 0) return [];
  const head = table.columns.map(({ title }) => splitWords([{ text: title, mark: 'strong' }]));
  const body = table.rows.map((row) => readCells(row, table.columns));
  const needs = table.columns.map((column, i) => measureColumn(column, i, head[i] ?? [], body));
  const widths = fitColumns(needs, width - GAP.length * (needs.length - 1));
  if (widths === undefined) return renderRecords(table, body, width, paint);
  const columns = table.columns.map(({ align }, i) => ({ align, width: widths[i] ?? 1 }));
  const rows = body.map((cells) => cells.map((cell, i) => wrapCell(cell, columns[i], i === 0 ? HANG : 0)));
  return layOutGrid([alignBottom(head, columns), ...rows], columns, paint);
}

/** The words of a cell, after the branch that hangs it under its cause. */
interface Cell {
  readonly branch: string;
  readonly words: readonly Word[];
}

function readCells(row: Row, columns: readonly Column[]): Cell[] {
  return columns.map((_, i) => {
    const inline: Inline = row.cells[i] ?? '';
    return { branch: i === 0 ? drawBranch(row.indent) : '', words: splitWords(inline) };
  });
}

function drawBranch(indent: number): string {
  if (!(indent >= 1)) return '';
  const levels = Math.min(Math.floor(indent), DEEPEST);
  return `${'  '.repeat(levels - 1)}└ ${indent > DEEPEST ? '… ' : ''}`;
}

function measureColumn(
  column: Column,
  index: number,
  title: readonly Word[],
  body: readonly (readonly Cell[])[],
): ColumnNeed {
  const titleWidth = wordsWidth(title);
  let natural = 1;
  let longestWord = Math.max(...title.map((word) => piecesWidth(word)), 1);
  let longestCode = 1;
  for (const cells of body) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const branch = displayWidth(cell.branch);
    natural = Math.max(natural, branch + wordsWidth(cell.words));
    const hang = index === 0 && cell.words.length > 1 ? HANG : 0;
    for (const word of cell.words) {
      const wordWidth = branch + hang + piecesWidth(word);
      longestWord = Math.max(longestWord, wordWidth);
      if (word.some(({ look }) => look === 'code')) longestCode = Math.max(longestCode, wordWidth);
    }
  }
  // only the title of numbers may be wrapped
  if (column.align === 'right') longestCode = longestWord = Math.max(natural, longestWord);
  natural = Math.max(natural, titleWidth);
  const least = column.align === 'right' ? longestWord : Math.min(LEAST_WIDTH, natural);
  longestCode = Math.min(natural, Math.max(least, longestCode));
  longestWord = Math.min(natural, Math.max(longestCode, longestWord));
  return { natural, longestWord, longestCode, least };
}

function wrapCell({ branch, words }: Cell, column: GridColumn | undefined, hang: number): Piece[][] {
  const width = column?.width ?? 1;
  // a narrow column keeps room for the words
  const drawn = branch.slice(-Math.max(2, 2 * Math.floor(width / 6)));
  const indent = displayWidth(drawn);
  return wrapWords(words, width - indent, width - indent - hang).map((line, i) => {
    const before = i === 0 ? drawn : ' '.repeat(indent + hang);
    return before === '' ? line : [{ text: before, look: 'quiet' }, ...line];
  });
}

/** Titles wrapped and moved down to the rows. */
function alignBottom(head: readonly (readonly Word[])[], columns: readonly GridColumn[]): GridRow {
  const titles = head.map((words, i) => wrapWords(words, columns[i]?.width ?? 1));
  const height = Math.max(...titles.map((lines) => lines.length));
  return titles.map((lines) => [...Array.from({ length: height - lines.length }, () => []), ...lines]);
}

/** Each row on its own: the first cell, below it the others with their titles. */
function renderRecords(
  table: Table,
  body: readonly (readonly Cell[])[],
  width: number,
  paint: Painter,
): string[] {
  const titles = table.columns.map(({ title }) => splitWords([{ text: title, mark: 'quiet' }]));
  const indent = 4;
  const room = width - indent - GAP.length;
  const titleWidth = Math.min(Math.max(...titles.slice(1).map(wordsWidth), 1), Math.floor(room / 2));
  const columns: GridColumn[] = [
    { width: titleWidth, align: 'left' },
    { width: room - titleWidth, align: 'left' },
  ];
  return body.flatMap((cells, i) => {
    const [first, ...others] = cells;
    const fields = others.flatMap(({ words }, k): GridRow[] =>
      words.length === 0
        ? []
        : [[wrapWords(titles[k + 1] ?? [], titleWidth), wrapWords(words, room - titleWidth)]],
    );
    const top = first === undefined ? [] : wrapCell(first, { width, align: 'left' }, HANG).map(paint);
    const below = layOutGrid(fields, columns, paint).map((line) => ' '.repeat(indent) + line);
    return [...(i === 0 ? [] : ['']), ...top, ...below];
  });
}
