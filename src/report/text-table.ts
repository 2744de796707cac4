import type { Column, Inline, Row, Table } from './blocks.ts';
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

/**
 * A table without borders in lines that fit the width, or its rows as records where they cannot. What is empty
 * throughout, titles or a row, is left out.
 */
export function renderTextTable(table: Table, width: number, paint: Painter): string[] {
  const head = table.columns.map(({ title }) => splitWords([{ text: title, mark: 'strong' }]));
  const body = table.rows.map((row) => readCells(row, table.columns)).filter(saysSomething);
  if (body.length === 0) return [];
  const needs = table.columns.map((column, i) => {
    const cells = body.flatMap((row) => row.slice(i, i + 1));
    return measureColumn(column, head[i] ?? [], cells, width);
  });
  const widths = fitColumns(needs, width - GAP.length * (needs.length - 1));
  if (widths === undefined) return renderRecords(table.columns, body, width, paint);
  const columns = table.columns.map(({ align }, i) => ({ align, width: widths[i] ?? 1 }));
  const deepest = columns[0]?.width === needs[0]?.natural ? DEEPEST : deepestIn(columns[0]?.width ?? 1);
  const rows = body.map((cells) =>
    cells.map((cell, i) => wrapCell(cell, columns[i]?.width ?? 1, i === 0 ? HANG : 0, deepest)),
  );
  const titles = head.some((title) => title.length > 0) ? [alignBottom(head, columns)] : [];
  return layOutGrid([...titles, ...rows], columns, paint);
}

/** The words of a cell and how deep it hangs under its cause. */
interface Cell {
  readonly depth: number;
  readonly words: readonly Word[];
}

function readCells(row: Row, columns: readonly Column[]): Cell[] {
  return columns.map((_, i) => {
    const inline: Inline = row.cells[i] ?? '';
    return { depth: i === 0 ? row.indent : 0, words: splitWords(inline) };
  });
}

function saysSomething(cells: readonly Cell[]): boolean {
  return cells.some(({ words }) => words.length > 0);
}

function drawBranch(depth: number, deepest: number): string {
  if (!(depth >= 1)) return '';
  return `${'  '.repeat(Math.min(Math.floor(depth), deepest) - 1)}└ ${depth > deepest ? '… ' : ''}`;
}

/** A narrow column keeps room for the words. */
function deepestIn(width: number): number {
  return Math.max(1, Math.min(DEEPEST, Math.floor(width / 6)));
}

function measureColumn(
  column: Column,
  title: readonly Word[],
  cells: readonly Cell[],
  pageWidth: number,
): ColumnNeed {
  const wraps = column.align === 'left';
  const titleWidth = wordsWidth(title);
  let longestLine = 1;
  let longestWord = title.reduce((width, word) => Math.max(width, piecesWidth(word)), 1);
  let longestCode = 1;
  for (const { depth, words } of cells) {
    const branch = drawBranch(depth, DEEPEST).length;
    longestLine = Math.max(longestLine, branch + wordsWidth(words));
    const hang = branch + (words.length > 1 ? HANG : 0);
    for (const word of words) {
      const width = piecesWidth(word);
      longestWord = Math.max(longestWord, hang + width);
      // what fits into no column may stick out of its row, the others stay as they are
      if (isCode(word) && width <= pageWidth) longestCode = Math.max(longestCode, hang + width);
    }
  }
  const natural = Math.max(longestLine, titleWidth);
  const least = wraps ? Math.max(LEAST_WIDTH, longestCode) : Math.max(longestLine, longestWord);
  return {
    natural,
    longestWord: Math.min(natural, Math.max(least, longestWord)),
    least: Math.min(natural, least),
  };
}

function isCode(word: Word): boolean {
  return word.some(({ look }) => look === 'code');
}

function wrapCell({ depth, words }: Cell, width: number, hang: number, deepest: number): Piece[][] {
  const branch = drawBranch(depth, deepest);
  const indent = branch.length;
  return wrapWords(words, width - indent, width - indent - hang).map((line, i) => {
    const before = i === 0 ? branch : ' '.repeat(indent + hang);
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
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
  width: number,
  paint: Painter,
): string[] {
  const titles = columns.map(({ title }) => splitWords([{ text: title, mark: 'quiet' }]));
  const longestTitle = titles.slice(1).reduce((longest, title) => Math.max(longest, wordsWidth(title)), 1);
  return body.flatMap(([first, ...others], i) => {
    const { depth, words }: Cell = first ?? { depth: 0, words: [] };
    const top = words.length === 0 ? [] : wrapCell({ depth, words }, width, HANG, deepestIn(width));
    const indent = drawBranch(depth, deepestIn(width)).length + 2 * HANG;
    const fields = others.flatMap((cell, k) =>
      cell.words.length === 0 ? [] : [{ title: titles[k + 1] ?? [], words: cell.words }],
    );
    const below = layOutFields(fields, longestTitle, width - indent, paint).map(
      (line) => ' '.repeat(indent) + line,
    );
    return [...(i === 0 ? [] : ['']), ...top.map(paint), ...below];
  });
}

interface Field {
  readonly title: readonly Word[];
  readonly words: readonly Word[];
}

/** Titles beside the texts, or above them where an id or command would stick out. */
function layOutFields(
  fields: readonly Field[],
  longestTitle: number,
  width: number,
  paint: Painter,
): string[] {
  const titleWidth = Math.min(longestTitle, Math.floor((width - GAP.length) / 2));
  const textWidth = width - GAP.length - titleWidth;
  const columns: GridColumn[] = [
    { width: titleWidth, align: 'left' },
    { width: textWidth, align: 'left' },
  ];
  return fields.flatMap(({ title, words }) => {
    const fits = words.every((word) => !isCode(word) || piecesWidth(word) <= textWidth);
    const row = [wrapWords(title, titleWidth), wrapWords(words, textWidth)];
    if (fits) return layOutGrid([row], columns, paint);
    const texts = wrapWords(words, width - HANG).map((line) => ' '.repeat(HANG) + paint(line));
    return [...wrapWords(title, width).map(paint), ...texts];
  });
}
