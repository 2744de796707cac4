/** One file of an organization, as it was read: `path` is what the user sees, offsets count UTF-16 units of `text`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A range of characters in a file; `end` is exclusive. Every node of a read file is one. */
export interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Line and column, both from 1; a column counts UTF-16 units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOfFile = new WeakMap<SourceFile, readonly number[]>();

/** The line and column of an offset. The first call for a file costs one pass over its text. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The offset of a line and column, both from 1: the other way round. */
export function offsetAt(file: SourceFile, { line, column }: Position): number {
  return Math.min((lineStarts(file)[line - 1] ?? file.text.length) + column - 1, file.text.length);
}

/** The text of a line (from 1) without its line break. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const text = file.text.slice(starts[line - 1] ?? file.text.length, starts[line] ?? file.text.length);
  return text.replace(/(\r\n|\r|\n)$/, '');
}

/** `path:line:column`, the form that editors and terminals make clickable. */
export function formatPlace(place: Place): string {
  const { line, column } = positionAt(place.file, place.start);
  return `${place.file.path}:${line}:${column}`;
}

/** The file and line of a place, as results tell it. */
export function lineOf({ file, start }: Place): { readonly file: string; readonly line: number } {
  return { file: file.path, line: positionAt(file, start).line };
}

function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOfFile.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const { index, 0: lineBreak } of file.text.matchAll(/\r\n|\r|\n/g))
    starts.push(index + lineBreak.length);
  lineStartsOfFile.set(file, starts);
  return starts;
}
