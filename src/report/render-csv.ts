import { cleanText } from '../model/clean-text.ts';

/** What a cell can hold; null is empty. */
export type CsvCell = string | number | boolean | null;

/** A column of a CSV file: its unit is in its name, as in `late_hours`. */
export interface CsvColumn<T> {
  readonly name: string;
  readonly value: (thing: T) => CsvCell;
}

/**
 * What a spreadsheet would take for a formula, also behind spaces; and what `defuse` has made of such a text, so that
 * taking one apostrophe away always brings the text back.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/u;

/**
 * Things as CSV after RFC 4180, but with LF: a header row, then a row each. Numbers are unrounded and never quoted.
 * Texts are made harmless as for a terminal (line breaks and tabs become spaces); one that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 */
export function renderCsv<T>(things: readonly T[], columns: readonly CsvColumn<T>[]): string {
  const rows = things.map((thing) => columns.map(({ value }) => writeCell(value(thing))));
  return [columns.map(({ name }) => name), ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** Several texts in one cell, parted by `;`: a backslash before a `;` or a backslash that belongs to a text. */
export function joinInCell(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\;]/g, String.raw`\$&`)).join(';');
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cleanText(cell);
  const defused = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]|^\s|\s$/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
