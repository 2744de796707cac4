import { PIXELS_PER_MM, PIXELS_PER_POINT } from './card-grid.ts';
import { clipText } from './clip-text.ts';
import { countLines } from './count-lines.ts';
import type { Html } from './html.ts';
import { html, written } from './html.ts';

const LINE_HEIGHT = 1.15;

/** Sizes of names in points, each a class `name-30` of kit.css. */
export const NAME_SIZES = [30, 26, 22, 19, 16, 14, 12, 10] as const;
/** One of those. */
export type NameSize = (typeof NAME_SIZES)[number];

/** Where a name goes: millimeters, the most lines, the largest size in points. */
export interface NameRoom {
  readonly width: number;
  readonly lines: number;
  readonly largest: NameSize;
  readonly smallest: NameSize;
}

/** A name in bold letters, as large as it fits, with its height in pixels; cut only where the smallest size is too large. */
export function fitName(
  name: string,
  { width, lines, largest, smallest }: NameRoom,
): { readonly markup: Html; readonly height: number } {
  const sizes = NAME_SIZES.filter((size) => size <= largest && size >= smallest);
  const roomOf = (size: number): { fontSize: number; width: number; bold: boolean; lines: number } => ({
    fontSize: size * PIXELS_PER_POINT,
    width: width * PIXELS_PER_MM,
    bold: true,
    lines,
  });
  const size =
    sizes.find(
      (each) => clipText(name, roomOf(each)) === clipText(name, { ...roomOf(each), lines: Infinity }),
    ) ?? smallest;
  const text = clipText(name, roomOf(size));
  return {
    markup: html`<div class="card-name name-${size}">${written(text)}</div>`,
    height: countLines(text, roomOf(size)) * size * PIXELS_PER_POINT * LINE_HEIGHT,
  };
}
