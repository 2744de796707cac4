import type { InfoField } from 'csv-parse/sync';
import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { Place, SourceFile } from '../model/source-file.ts';

/** One cell; its place takes in the quotation marks. */
export interface CsvCell extends Place {
  /** Without blanks at its ends, in composed characters. */
  readonly text: string;
}

/** A row, and the number that a spreadsheet shows beside it. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly number: number;
}

/** The rows of a file that say something, or why it could not be read. */
export interface CsvReading {
  readonly rows: readonly CsvRow[];
  readonly problem: Diagnostic | undefined;
}

/** What stands between the cells of a row, the most usual first. */
export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;

/** `sep=;`, the line by which spreadsheets tell each other. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/** The delimiter that a file declares itself, and where its rows begin. */
export function declaredDelimiter({ text }: SourceFile): { delimiter: string | undefined; start: number } {
  const declared = SEPARATOR_LINE.exec(text);
  return { delimiter: declared?.[1], start: declared?.[0].length ?? 0 };
}

/** All cells with their places. Rows of blanks are left out; rows may have more or fewer cells than others. */
export function parseCsv(file: SourceFile, delimiter: string, mostRows = Infinity): CsvReading {
  const { start } = declaredDelimiter(file);
  const rows: CsvCell[][] = [];
  const offsets = new OffsetReader(file.text, start);
  let last = start;
  const take = (value: string, { bytes, index }: InfoField): string => {
    const end = offsets.at(bytes);
    if (index === 0) rows.push([]);
    const from = index === 0 ? afterLineBreak(file.text, last, start) : last + delimiter.length;
    rows.at(-1)?.push({ ...trimPlace(file, Math.min(from, end), end), text: cleanValue(value) });
    last = end;
    return value;
  };
  const problem = attempt(
    file,
    () => last,
    () => {
      parse(file.text.slice(start), {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
        cast: take,
        ...(mostRows === Infinity ? {} : { to: mostRows }),
      });
    },
  );
  const first = start === 0 ? 1 : 2;
  const numbered = rows.map((cells, i) => ({ cells, number: first + i }));
  return { rows: numbered.filter(({ cells }) => cells.some(({ text }) => text !== '')), problem };
}

/** The parser takes a quotation mark after a blank for a part of the text. */
function cleanValue(value: string): string {
  const text = value.trim().normalize('NFC');
  const quoted = text !== value && /^"[^"]*"$/.test(text);
  return quoted ? text.slice(1, -1).trim() : text;
}

function trimPlace(file: SourceFile, start: number, end: number): Place {
  const raw = file.text.slice(start, end);
  const text = raw.trim();
  const from = text === '' ? start : start + raw.indexOf(text);
  return { file, start: from, end: text === '' ? end : from + text.length };
}

function attempt(file: SourceFile, last: () => number, run: () => void): Diagnostic | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser stops at the end of the file; the mark that opens stands after the last cell that was whole.
    const at = Math.max(0, file.text.indexOf('"', last()));
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'other';
    return createDiagnostic(
      'csv-syntax',
      { problem, message: error.message },
      { file, start: at, end: at + 1 },
    );
  }
}

function afterLineBreak(text: string, last: number, start: number): number {
  if (last === start) return last;
  return last + (text.startsWith('\r\n', last) ? 2 : 1);
}

/** Turns the parser's bytes of UTF-8 into offsets; asked for ever greater ones, it reads the text once. */
class OffsetReader {
  private readonly text: string;
  private offset: number;
  private bytes = 0;

  constructor(text: string, start: number) {
    this.text = text;
    this.offset = start;
  }

  at(bytes: number): number {
    while (this.bytes < bytes && this.offset < this.text.length) {
      const code = this.text.codePointAt(this.offset) ?? 0;
      this.bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      this.offset += code < 0x10000 ? 1 : 2;
    }
    return this.offset;
  }
}
