import { measureText } from '../model/measure-text.ts';
import { PIXELS_PER_MM, PIXELS_PER_POINT } from './card-grid.ts';
import { countLines } from './count-lines.ts';
import type { Html } from './html.ts';
import { html, written } from './html.ts';
import { textOf } from './text-of.ts';
import { clipText } from './clip-text.ts';

/** The padding of a card, in millimeters on each side; kit.css says the same. */
export const CARD_PADDING = 5;

/** Sizes in points of the text of a card, from what is read at arm's length to the smallest that is good to read. */
export const CARD_STEPS = [13, 12, 11, 10, 9, 8] as const;
/** One of those; a class `points-13` of kit.css. */
export type CardStep = (typeof CARD_STEPS)[number];

/** How a kind of paragraph is set; kit.css says the same. */
interface Setting {
  /** The size of its letters, in em of the card; all else in em of its own. */
  readonly size: number;
  /** From line to line. */
  readonly line: number;
  /** Above and below it together. */
  readonly around: number;
  /** Beside it. */
  readonly beside: number;
  readonly bold?: boolean;
}

const SETTINGS = {
  heading: { size: 0.9, line: 1.2, around: 0.9, beside: 0, bold: true },
  partner: { size: 1, line: 1.2, around: 0.5, beside: 0, bold: true },
  what: { size: 0.95, line: 1.2, around: 0.1, beside: 1 },
  need: { size: 0.9, line: 1.2, around: 0, beside: 2 },
  text: { size: 1, line: 1.35, around: 0.3, beside: 0 },
  small: { size: 0.9, line: 1.25, around: 0.3, beside: 0 },
  step: { size: 1, line: 1.2, around: 0.4, beside: 1.6, bold: true },
  reason: { size: 0.9, line: 1.22, around: 0, beside: 2 },
  felt: { size: 0.95, line: 1.22, around: 0.3, beside: 0.3 },
} as const satisfies Readonly<Record<string, Setting>>;
/** Bold letters are a tenth wider. */
const BOLD = 1.1;
/** Of a row with a figure, as much as that the figure gets. */
const MOST_OF_ROW = 0.5;

/** The kinds of paragraphs. */
export type CardTextKind = keyof typeof SETTINGS;

/** Something on a card with the most that it takes of its height, in pixels. */
export interface CardBlock {
  readonly markup: Html;
  readonly height: number;
}

/** Makes the paragraphs of a column of a card, at one size of its text, and knows how high they get. */
export class CardColumn {
  readonly #points: CardStep;
  readonly #width: number;

  /** `width` in millimeters. */
  constructor(points: CardStep, width: number) {
    this.#points = points;
    this.#width = width * PIXELS_PER_MM;
  }

  paragraph(kind: CardTextKind, text: Html): CardBlock {
    const { around, line, size } = SETTINGS[kind];
    const room = this.#roomOf(kind);
    const width = room.width - (room.bold ? 0 : boldExtra(text, room.fontSize));
    const lines = countLines(textOf(text), { ...room, width });
    return {
      markup: html`<p class="card-${kind}">${text}</p>`,
      height: (lines * line + around) * size * this.#em,
    };
  }

  /** A name, of two lines at most, with a figure at the other end of its line. */
  row(name: string, figure: Html): CardBlock {
    const { width, fontSize } = this.#roomOf('felt');
    const { size, line, around } = SETTINGS.felt;
    const wanted = measureText(textOf(figure), fontSize) * BOLD;
    const most = width * MOST_OF_ROW;
    const left = { fontSize, width: width - Math.min(wanted, most) - fontSize };
    const text = clipText(name, { ...left, lines: 2 });
    const figureLines =
      wanted <= most ? 1 : countLines(textOf(figure), { fontSize, width: most, bold: true });
    const lines = Math.max(countLines(text, left), figureLines);
    return {
      markup: html`<p class="card-felt"><span>${written(text)}</span><b>${figure}</b></p>`,
      height: (lines * line + around) * size * this.#em,
    };
  }

  /** People's own words, cut where they would take more lines than that. */
  clip(kind: CardTextKind, text: string, lines: number): string {
    return clipText(text, { ...this.#roomOf(kind), lines });
  }

  get #em(): number {
    return this.#points * PIXELS_PER_POINT;
  }

  #roomOf(kind: CardTextKind): { fontSize: number; width: number; bold: boolean } {
    const setting: Setting = SETTINGS[kind];
    return {
      fontSize: setting.size * this.#em,
      width: this.#width - setting.beside * setting.size * this.#em,
      bold: setting.bold === true,
    };
  }
}

/** What the bold parts of a text take more than if they were not. */
function boldExtra({ markup }: Html, fontSize: number): number {
  const bold = Array.from(markup.matchAll(/<b\b[^>]*>(.*?)<\/b\s*>/gs), ([, inside = '']) => inside);
  return bold.reduce((sum, each) => sum + measureText(textOf({ markup: each }), fontSize) * (BOLD - 1), 0);
}

/** What some blocks take together, in pixels. */
export function heightOf(blocks: readonly CardBlock[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}
