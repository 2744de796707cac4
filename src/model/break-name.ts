import { cleanText } from './clean-text.ts';
import { displayWidth, splitGraphemes } from './display-width.ts';
import { measureText } from './measure-text.ts';

/** What lines have to fit into: pixels, and the most lines. */
export interface LineRoom {
  readonly fontSize: number;
  readonly width: number;
  readonly lines: number;
}

/**
 * A name, made harmless, in lines that fit: broken at spaces, else after `-`, `_`, `/` and the like, else anywhere; the last
 * line ends with … where there is no room for all.
 */
export function breakName(name: string, room: LineRoom): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(cleanText(name).trim(), room)) {
    if (line !== '' && !fits(line + piece, room)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trim());
  return lines.length <= room.lines ? lines : cutLines(lines, room);
}

function fits(text: string, { width, fontSize }: LineRoom): boolean {
  return measureText(text.trim(), fontSize) <= width;
}

/** What must not be broken; a word that no line can hold comes in pieces. */
function piecesOf(text: string, room: LineRoom): string[] {
  const pieces: string[] = [];
  let piece = '';
  let mayBreak = false;
  for (const grapheme of splitGraphemes(text)) {
    const isWide = displayWidth(grapheme) === 2;
    if (piece !== '' && grapheme !== ' ' && (mayBreak || isWide || !fits(piece + grapheme, room))) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
    mayBreak = isWide || /^[\s\-_/.:@\u2010-\u2014]/u.test(grapheme);
  }
  return [...pieces, piece];
}

function cutLines(lines: readonly string[], room: LineRoom): string[] {
  const kept = lines.slice(0, room.lines);
  const last = splitGraphemes(kept.pop() ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`, room)) last.pop();
  return [...kept, `${last.join('').trim()}…`];
}
