import { breakName } from '../model/break-name.ts';
import { cleanText } from '../model/clean-text.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { measureText } from '../model/measure-text.ts';
import { detailOf, outlineOf } from '../report/svg-shapes.ts';
import type { Box } from '../report/svg-shapes.ts';
import { textLine } from '../report/svg-text.ts';
import { html, svgOf } from './html.ts';
import type { Html } from './html.ts';

/** How a name stands in its box, in the units of the drawing. */
export interface NameSizes {
  /** The largest and the smallest that letters may be; only at the smallest a name is cut. */
  readonly most: number;
  readonly least: number;
  /** Of the line around the box. */
  readonly line: number;
}

/** From one line of text to the next, in sizes of the letters. */
const LINE = 1.2;

/** A box with its name in it as large as fits, its outline that of its kind, as on the map. */
export function drawNameBox(kind: GraphNodeKind, name: string, box: Box, sizes: NameSizes): Html {
  const { lines, size } = name === '' ? { lines: [], size: sizes.most } : fitName(name, box, sizes);
  const top = box.y + box.height / 2 - (lines.length * size * LINE) / 2 + size * 0.95;
  const detail = detailOf(kind, box);
  return html`<path class="wall-box" d="${outlineOf(kind, box)}" stroke-width="${sizes.line}" />
    ${detail === '' ? '' : html`<path class="wall-line" d="${detail}" stroke-width="${sizes.line}" />`}
    ${lines.map((line, i) => svgOf(textLine(line, box.x + box.width / 2, top + i * size * LINE, { size, middle: true })))}`;
}

/** The lines of a name and the size of its letters, as large as they fit. */
export function fitName(
  name: string,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { most, least }: Pick<NameSizes, 'most' | 'least'>,
): { readonly lines: readonly string[]; readonly size: number } {
  // The outlines of some kinds are cut off at their corners.
  const [room, high] = [width - Math.min(16, width * 0.12), height - Math.min(8, height * 0.12)];
  for (let size = most; ; size = Math.max(least, Math.round((size - STEP * most) * 100) / 100)) {
    const lines = breakName(name, { fontSize: size, width: room, lines: linesIn(high, size) });
    if (size <= least || (!isCut(name, lines) && keepsWords(name, size, room))) return { lines, size };
  }
}

const STEP = 0.05;

function linesIn(height: number, size: number): number {
  return Math.max(1, Math.floor(height / (size * LINE)));
}

/** Whether no word is so long that it has to be broken anywhere; at hyphens it may be. */
function keepsWords(name: string, size: number, room: number): boolean {
  return cleanText(name)
    .split(/[\s\-_/]+/u)
    .every((word) => measureText(word, size) <= room);
}

function isCut(name: string, lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') === true && !name.trim().endsWith('…');
}
