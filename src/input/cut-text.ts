/** A part of a text that can be parsed by itself. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What it goes on with: nothing (0), the map of the whole text (1), or the last value of that map (2). */
  readonly depth: 0 | 1 | 2;
}

/**
 * Cuts a long text where a line begins in the first column, and inside of what stands there where its next item or key
 * begins. This goes by the looks of lines alone: whoever parses the pieces has to see whether they fit together. A
 * quote or a bracket that is left open in one piece makes it unreadable, and everything else that goes over several
 * lines is indented further.
 */
export function cutText(text: string, pieceLength: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth: Piece['depth'] = 0;
  const cutAt = (end: number, next: Piece['depth']): void => {
    if (end > start) pieces.push({ start, end, depth });
    start = end;
    depth = next;
  };
  for (const [sectionStart, sectionEnd] of sectionsOf(text)) {
    if (sectionEnd - start <= pieceLength) continue;
    const nextItem = itemFinder(text, sectionStart, sectionEnd);
    const before = pieces.length;
    for (let item = nextItem(start + pieceLength); item !== undefined; item = nextItem(item + pieceLength))
      cutAt(item, 2);
    if (pieces.length > before) cutAt(sectionEnd, 1);
  }
  cutAt(text.length, 0);
  return pieces;
}

/** From each line that begins in the first column with a letter up to the next one. */
function* sectionsOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const { index } of text.matchAll(/\n(?=[A-Za-z])/g)) {
    yield [start, index + 1];
    start = index + 1;
  }
  yield [start, text.length];
}

/** Finds the next line of a section, from an offset on, that begins as its first item or key does. */
function itemFinder(text: string, start: number, end: number): (from: number) => number | undefined {
  const first = FIRST_ITEM.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
  if (first === null) return () => undefined;
  const [, indent = '', sign] = first;
  if (sign !== '- ' && indent === '') return () => undefined;
  const line = new RegExp(`\\n${indent}(?=${sign === '- ' ? '- ' : '[A-Za-z0-9]'})`, 'g');
  return (from) => {
    line.lastIndex = Math.max(from, start + first[0].length);
    const found = line.exec(text);
    return found === null || found.index + 1 >= end ? undefined : found.index + 1;
  };
}

/** A key without value, empty lines and comments, and the beginning of the line below. */
const FIRST_ITEM = /^[\w-]+:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)(- |[A-Za-z0-9])/;

/** More comments than that are before no first item. */
const LONGEST_HEAD = 10_000;
