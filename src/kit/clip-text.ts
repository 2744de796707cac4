import { cleanText } from '../model/clean-text.ts';
import { splitGraphemes } from '../model/display-width.ts';
import type { TextRoom } from './count-lines.ts';
import { countLines } from './count-lines.ts';

/** Lines that a text may take. */
export interface ClipRoom extends TextRoom {
  readonly lines: number;
}

/** A text, made harmless, whole where it fits into so many lines; else its beginning with … behind it. */
export function clipText(text: string, room: ClipRoom): string {
  const clean = cleanText(text).trim();
  const fits = (part: string): boolean => countLines(part, room) <= room.lines;
  if (fits(clean)) return clean;
  const graphemes = splitGraphemes(clean);
  let [kept, tooMany] = [0, graphemes.length];
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    if (fits(beginning(graphemes, middle))) kept = middle;
    else tooMany = middle;
  }
  return beginning(graphemes, kept);
}

function beginning(graphemes: readonly string[], count: number): string {
  return `${graphemes.slice(0, count).join('').trim()}…`;
}
