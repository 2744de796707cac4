import { createDiagnostic } from '../model/diagnostic.ts';
import type { DiagnosticList } from '../model/diagnostic-list.ts';
import { nearestWord } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { SurveyColumn } from '../model/survey-columns.ts';
import { COLUMN_VOCABULARY, readWord } from './answer-words.ts';
import type { CsvCell, CsvRow } from './parse-csv.ts';
import { CSV_DELIMITERS, declaredDelimiter, parseCsv } from './parse-csv.ts';

/** One row of answers: what stands in each column. */
export interface AnswerRow {
  /** As a spreadsheet numbers it. */
  readonly number: number;
  /** Cells that say something. */
  readonly cells: ReadonlyMap<SurveyColumn, CsvCell>;
  /** Where the row begins. */
  readonly start: CsvCell;
}

/** Without these, a row says nothing. */
const NEEDED: readonly SurveyColumn[] = ['respondent', 'team', 'relation', 'name'];

/** The rows of a file, by what its first row calls the columns; none where that does not do. */
export function readAnswerTable(file: SourceFile, diagnostics: DiagnosticList): AnswerRow[] {
  if (file.text.includes('\0')) {
    diagnostics.push(createDiagnostic('csv-workbook', { path: file.path }, startOf(file)));
    return [];
  }
  const { rows, problem } = parseCsv(file, chooseDelimiter(file));
  if (problem !== undefined) diagnostics.push(problem);
  const [header, ...rest] = rows;
  if (header === undefined) return [];
  const columns = readHeader(header, diagnostics);
  return columns === undefined ? [] : rest.map((row) => readRow(row, columns, diagnostics));
}

/** The one with which the first row has most known columns; of several, the first. */
function chooseDelimiter(file: SourceFile): string {
  const { delimiter } = declaredDelimiter(file);
  if (delimiter !== undefined) return delimiter;
  let [best, most] = [',', 0];
  for (const one of CSV_DELIMITERS) {
    // A quotation mark that never ends is found when all is read.
    const known = (parseCsv(file, one, 1).rows[0]?.cells ?? []).filter(
      ({ text }) => readWord(text, COLUMN_VOCABULARY).word !== undefined,
    );
    if (known.length > most) [best, most] = [one, known.length];
  }
  return best;
}

/** The column at each position; undefined where a needed one is missing. */
function readHeader(
  { cells }: CsvRow,
  diagnostics: DiagnosticList,
): (SurveyColumn | undefined)[] | undefined {
  const first = new Map<SurveyColumn, CsvCell>();
  const unknown: CsvCell[] = [];
  const columns = cells.map((cell) => {
    const { word } = readWord(cell.text, COLUMN_VOCABULARY);
    if (word === undefined && cell.text !== '') unknown.push(cell);
    if (word === undefined) return undefined;
    const earlier = first.get(word);
    if (earlier !== undefined)
      diagnostics.push(createDiagnostic('column-twice', { column: cell.text }, cell, earlier));
    first.set(word, earlier ?? cell);
    return word;
  });
  const missing = NEEDED.filter((column) => !first.has(column));
  reportUnknown(unknown, first, diagnostics);
  const found = cells.flatMap(({ text }) => (text === '' ? [] : [text]));
  const [at] = cells;
  if (at === undefined) return undefined;
  for (const column of missing) diagnostics.push(createDiagnostic('column-missing', { column, found }, at));
  return missing.length === 0 ? columns : undefined;
}

/** A header that is near to one that is there already is no typing error of that one. */
function reportUnknown(
  unknown: readonly CsvCell[],
  taken: ReadonlyMap<SurveyColumn, CsvCell>,
  diagnostics: DiagnosticList,
): void {
  const free = COLUMN_VOCABULARY.written.filter((text) => {
    const { word } = readWord(text, COLUMN_VOCABULARY);
    return word !== undefined && !taken.has(word);
  });
  for (const cell of unknown) {
    const nearest = nearestWord(cell.text, free);
    diagnostics.push(createDiagnostic('unknown-column', { column: cell.text, nearest }, cell));
  }
}

function readRow(
  { cells, number }: CsvRow,
  columns: readonly (SurveyColumn | undefined)[],
  diagnostics: DiagnosticList,
): AnswerRow {
  const filled = cells.filter(({ text }) => text !== '');
  const beyond = cells.slice(columns.length).find(({ text }) => text !== '');
  if (beyond !== undefined)
    diagnostics.push(createDiagnostic('cell-beyond', { row: number, columns: columns.length }, beyond));
  const pairs = columns.flatMap((column, i): [SurveyColumn, CsvCell][] => {
    const cell = cells[i];
    return column === undefined || cell === undefined || cell.text === '' ? [] : [[column, cell]];
  });
  const [start = cells[0]] = filled;
  if (start === undefined) throw new Error('a row has cells');
  return { number, cells: new Map(pairs), start };
}

function startOf(file: SourceFile): { file: SourceFile; start: number; end: number } {
  return { file, start: 0, end: 0 };
}
