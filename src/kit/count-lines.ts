import { breakName } from '../model/break-name.ts';
import { measureText } from '../model/measure-text.ts';

/** How a text is set: pixels. */
export interface TextRoom {
  readonly fontSize: number;
  readonly width: number;
  readonly bold?: boolean;
}

/** Bold letters are a tenth wider, the narrow ones of DejaVu Sans a fifth: no word of more than a few letters has only those. */
const BOLD = 1.17;

/** In how many lines a browser sets a text at most: it breaks at spaces, and within a word that no line can hold. */
export function countLines(text: string, { fontSize, width, bold = false }: TextRoom): number {
  const room = bold ? width / BOLD : width;
  const space = measureText(' ', fontSize);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = measureText(word, fontSize);
    if (wide > room) {
      const pieces = breakName(word, { fontSize, width: room, lines: Infinity }).length;
      lines += pieces - (used === 0 ? 1 : 0);
      used = room;
    } else if (used > 0 && used + space + wide > room) {
      lines += 1;
      used = wide;
    } else {
      used += (used > 0 ? space : 0) + wide;
    }
  }
  return lines;
}
