import { breakName } from '../model/break-name.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';

/** What a text has to fit into. */
export interface TextRoom {
  /** Size of the letters. */
  readonly points: number;
  readonly millimeters: number;
  readonly lines: number;
  readonly bold?: boolean;
}

const POINTS_IN_A_MILLIMETER = 72 / 25.4;
const BOLD = 1.12;

/** A text in lines that fit, measured for the widest of the fonts; the last one ends with … where there is no room for all. */
export function fitLines(text: string, { points, millimeters, lines, bold = false }: TextRoom): string[] {
  return breakName(text, {
    fontSize: points * (bold ? BOLD : 1),
    width: millimeters * POINTS_IN_A_MILLIMETER,
    lines,
  });
}

/** Lines one below the other; each keeps its own direction. Within the class `lines` a browser does not break them anew. */
export function inLines(lines: readonly string[]): Html {
  return html`${lines.map((line, i) => html`${i > 0 ? html`<br />` : ''}${written(line)}`)}`;
}

/** Words of the people's own in lines that fit. */
export function writtenLines(text: string, room: TextRoom): Html {
  return html`<span class="lines">${inLines(fitLines(text, room))}</span>`;
}
