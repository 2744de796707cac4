import type { Inline, Mark } from './blocks.ts';
import { displayWidth, splitGraphemes } from '../model/display-width.ts';
import { cleanText } from '../model/clean-text.ts';

/** A run of clean text in one look. `warning` is the callout's own. */
export interface Piece {
  readonly text: string;
  readonly look: Look | undefined;
}

/** How a piece of text looks in a terminal. */
export type Look = Mark | 'warning';

/** Pieces without a space between them; never parted where it fits into a line. */
export type Word = readonly Piece[];

/** The words of a text, cleaned for a terminal. Code is part of one word whatever spaces it holds. */
export function splitWords(inline: Inline): Word[] {
  const words: Word[] = [];
  let word: Piece[] = [];
  const endWord = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const { text, look } of toPieces(inline)) {
    const parts = look === 'code' ? [text.trim()] : text.split(/ +/);
    parts.forEach((part, i) => {
      if (i > 0) endWord();
      if (part !== '') word.push({ text: part, look });
    });
  }
  endWord();
  return words;
}

function toPieces(inline: Inline): Piece[] {
  const spans = typeof inline === 'string' ? [inline] : inline;
  return spans.map((span) =>
    typeof span === 'string'
      ? { text: cleanText(span), look: undefined }
      : { text: cleanText(span.text), look: span.mark },
  );
}

/** The columns that pieces take. */
export function piecesWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((width, piece) => width + displayWidth(piece.text), 0);
}

/** The columns that words take in one line. */
export function wordsWidth(words: readonly Word[]): number {
  return words.reduce((width, word) => width + piecesWidth(word), Math.max(0, words.length - 1));
}

/** At least one line. The lines after the first may be narrower: their owner indents them. */
export function wrapWords(words: readonly Word[], width: number, restWidth: number = width): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  const room = (): number => (lines.length === 0 ? width : restWidth);
  const add = (word: Word, wordWidth: number, space: 0 | 1): void => {
    if (used > 0 && used + space + wordWidth > room()) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += wordWidth + (used > 0 ? space : 0);
    line = space === 1 ? appendWord(line, word) : [...line, ...word];
  };
  for (const word of words) {
    const wordWidth = piecesWidth(word);
    const fits = wordWidth <= restWidth || (used === 0 && wordWidth <= room());
    if (fits) add(word, wordWidth, 1);
    else breakWord(word).forEach((part, i) => add([part], displayWidth(part.text), i === 0 ? 1 : 0));
  }
  return [...lines, line];
}

/** Its graphemes; code stays whole, as half an id or command is worth nothing. */
function breakWord(word: Word): Piece[] {
  return word.flatMap((piece) =>
    piece.look === 'code' ? [piece] : splitGraphemes(piece.text).map((text) => ({ ...piece, text })),
  );
}

function appendWord(line: readonly Piece[], word: Word): Piece[] {
  const last = line.at(-1);
  if (last === undefined) return [...word];
  const look = last.look === word[0]?.look ? last.look : undefined;
  return [...line, { text: ' ', look }, ...word];
}
