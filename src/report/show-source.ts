import type { Place } from '../model/source-file.ts';
import { lineText, positionAt } from '../model/source-file.ts';
import type { SourceLine } from './blocks.ts';
import { displayWidth, splitGraphemes } from '../model/display-width.ts';
import { cleanText } from '../model/clean-text.ts';

/** The window in columns, and how many of them the marked part may take. */
const MOST_COLUMNS = 100;
const MOST_MARKED = 60;
/** What follows the marked part is seen this far at least. */
const LEAST_AFTER = 15;
/** More characters of a line than any window can show. */
const MOST_CHARACTERS = 1000;

/** Shows the line where a place begins; the part of the place on that line is marked. A tab is shown as one space. */
export function showSource(place: Place): SourceLine {
  const { line, column } = positionAt(place.file, place.start);
  const source = lineText(place.file, line);
  const start = Math.min(column - 1, source.length);
  const end = Math.min(Math.max(start, start + place.end - place.start), source.length);
  const marked = keepStart(source, start, end, MOST_MARKED);
  const after = keepStart(source, end, source.length, MOST_COLUMNS);
  const room = MOST_COLUMNS - displayWidth(marked) - Math.min(displayWidth(after), LEAST_AFTER);
  const before = keepEnd(source, start, room);
  const rest = MOST_COLUMNS - displayWidth(before) - displayWidth(marked);
  const text = `${before}${marked}${keepStart(source, end, source.length, rest)}`;
  const carets = `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`;
  return { line, text, carets };
}

/** The beginning of a part, cut with `…` where it has more columns than there are. */
function keepStart(source: string, from: number, to: number, columns: number): string {
  const text = cleanText(source.slice(from, Math.min(to, from + MOST_CHARACTERS)));
  if (displayWidth(text) <= columns && to - from <= MOST_CHARACTERS) return text;
  return `${takeColumns(splitGraphemes(text), columns - 1).join('')}…`;
}

/** The end of what stands before an offset. */
function keepEnd(source: string, to: number, columns: number): string {
  const text = cleanText(source.slice(Math.max(0, to - MOST_CHARACTERS), to));
  if (displayWidth(text) <= columns && to <= MOST_CHARACTERS) return text;
  return `…${takeColumns(splitGraphemes(text).reverse(), columns - 1)
    .reverse()
    .join('')}`;
}

function takeColumns(graphemes: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const grapheme of graphemes) {
    width += displayWidth(grapheme);
    if (width > columns) break;
    taken.push(grapheme);
  }
  return taken;
}
