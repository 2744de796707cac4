import { measureText } from '../model/measure-text.ts';
import { escapeXml } from './escape-xml.ts';

/** Fonts that look alike and are on every machine; widths are measured for the widest of them. */
export const FONTS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** Bold letters are wider by at most this. */
const BOLD = 1.12;

const HALO = ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

/** How a line of text looks; left-aligned, 12 pixels, dark and light of weight where nothing is said. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly middle?: boolean;
  readonly color?: string;
  /** White around the letters, where lines may run under them. */
  readonly halo?: boolean;
}

/** A line of text with its baseline at `y`; what it says must have been made harmless before. */
export function textLine(text: string, x: number, y: number, look: TextLook = {}): string {
  const { size = 12, bold = false, middle = false, color = '#1a1a1a', halo = false } = look;
  const more = `${bold ? ' font-weight="bold"' : ''}${middle ? ' text-anchor="middle"' : ''}${halo ? HALO : ''}`;
  return `<text x="${tenths(x)}" y="${tenths(y)}" font-size="${size}" fill="${color}"${more}>${escapeXml(text)}</text>`;
}

/** The pixels that such a line takes at most. */
export function widthOfLine(text: string, { size = 12, bold = false }: TextLook = {}): number {
  return measureText(text, size) * (bold ? BOLD : 1);
}

/** A number of pixels as it stands in a picture: rounded to tenths, never -0. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
