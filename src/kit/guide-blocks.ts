import { countLines } from './count-lines.ts';
import type { FlowBlock } from './flow.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Paper } from './paper.ts';
import { PAPER_SIZE } from './paper.ts';
import { textOf } from './text-of.ts';

/** Pixels of a browser in a millimeter of paper, and in a point. */
const MM = 96 / 25.4;
const POINT = 96 / 72;

/** The margins of a sheet, in millimeters; kit.css says the same. */
const SIDES = 24;
const TOP_AND_BOTTOM = 26;

/** How a kind of block is set, in millimeters and points; kit.css says the same. */
interface Setting {
  readonly size: number;
  readonly line: number;
  /** Above and below it, lines that are drawn included. */
  readonly around: number;
  /** Beside it. */
  readonly beside: number;
  readonly bold?: boolean;
}

const SETTINGS = {
  title: { size: 22, line: 9.5, around: 2, beside: 0, bold: true },
  lead: { size: 12, line: 6, around: 3, beside: 0 },
  heading: { size: 14, line: 6.5, around: 7.5, beside: 0, bold: true },
  subheading: { size: 11, line: 5, around: 4, beside: 0, bold: true },
  text: { size: 10.5, line: 5, around: 1.5, beside: 0 },
  item: { size: 10.5, line: 5, around: 1, beside: 6 },
  box: { size: 10.5, line: 5, around: 1, beside: 6 },
  say: { size: 10.5, line: 5, around: 1.5, beside: 20 },
  do: { size: 10.5, line: 5, around: 1.5, beside: 20 },
  step: { size: 12, line: 6, around: 8.5, beside: 8, bold: true },
} as const satisfies Readonly<Record<string, Setting>>;

const CELL = { size: 9.5, line: 4.5, around: 2.4, beside: 3 } as const;

/** Widths of the columns of a table in millimeters; 0 takes what is left, and shares it with other zeros. */
export const GUIDE_COLUMNS = {
  glance: [24, 22, 0, 30],
  print: [48, 16, 16, 16, 0],
  cast: [60, 32, 0],
  watch: [0, 0],
  rounds: [24, 14, 0, 18, 18, 18],
  plan: [0, 46, 46, 26],
  words: [0, 0],
} as const satisfies Readonly<Record<string, readonly number[]>>;
/** The name of one. */
export type GuideColumns = keyof typeof GUIDE_COLUMNS;

/** Room for the text of the guide on a sheet, in millimeters. */
export function guideRoom(paper: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER_SIZE[paper];
  return { width: width - SIDES, height: height - TOP_AND_BOTTOM };
}

/** Makes the blocks of the guide, with the height that each takes on this paper at most. */
export class GuideBlocks {
  readonly #width: number;

  constructor(paper: Paper) {
    this.#width = guideRoom(paper).width;
  }

  title(text: Html): FlowBlock {
    return this.#block('title', text, html`<h1 class="guide-title">${text}</h1>`, true);
  }

  lead(text: Html): FlowBlock {
    return this.#block('lead', text, html`<p class="guide-lead">${text}</p>`);
  }

  heading(text: Html): FlowBlock {
    return this.#block('heading', text, html`<h2 class="guide-heading">${text}</h2>`, true);
  }

  subheading(text: Html): FlowBlock {
    return this.#block('subheading', text, html`<h3 class="guide-subheading">${text}</h3>`, true);
  }

  text(text: Html): FlowBlock {
    return this.#block('text', text, html`<p class="guide-text">${text}</p>`);
  }

  item(text: Html): FlowBlock {
    return this.#block('item', text, html`<p class="guide-item">${text}</p>`);
  }

  /** A part of the session. */
  step(text: Html): FlowBlock {
    return this.#block('step', text, html`<h3 class="guide-step"><span>${text}</span></h3>`, true);
  }

  /** To be ticked. */
  box(text: Html): FlowBlock {
    return this.#block('box', text, html`<p class="guide-box">${text}</p>`);
  }

  say(label: Html, text: Html): FlowBlock {
    return this.#block('say', text, html`<p class="guide-say"><b>${label}</b><span>${text}</span></p>`);
  }

  do(label: Html, text: Html): FlowBlock {
    return this.#block('do', text, html`<p class="guide-do"><b>${label}</b><span>${text}</span></p>`);
  }

  /** The rows of a table, its head again on every sheet. */
  table(
    columns: GuideColumns,
    head: readonly Html[],
    rows: readonly (readonly Html[])[],
  ): readonly FlowBlock[] {
    const top = { ...this.#row(columns, head, 'guide-row guide-head', true), keep: true };
    const all = rows.map((row, at) => ({
      ...this.#row(columns, row, 'guide-row'),
      again: top,
      keep: at === 0 && rows.length > 1,
    }));
    return [top, ...all];
  }

  #row(columns: GuideColumns, cells: readonly Html[], kind: string, bold = false): FlowBlock {
    const widths = this.#widthsOf(GUIDE_COLUMNS[columns]);
    const lines = cells.map((cell, i) => linesOf(cell, { ...CELL, bold }, (widths[i] ?? 0) - CELL.beside));
    return {
      markup: html`<div class="${kind} ${columns}">${cells.map((cell) => html`<div>${cell}</div>`)}</div>`,
      height: Math.max(1, ...lines) * CELL.line + CELL.around,
    };
  }

  #widthsOf(columns: readonly number[]): number[] {
    const left = this.#width - columns.reduce((sum, width) => sum + width, 0);
    const open = columns.filter((width) => width === 0).length;
    return columns.map((width) => (width === 0 ? left / open : width));
  }

  #block(kind: keyof typeof SETTINGS, text: Html, markup: Html, keep = false): FlowBlock {
    const setting: Setting = SETTINGS[kind];
    const lines = linesOf(text, setting, this.#width - setting.beside);
    return { markup, height: lines * setting.line + setting.around, keep };
  }
}

const CODE = /<code>(.*?)<\/code>/g;

/** All letters of a typewriter are nearly as wide as an n of the other fonts. */
function asWideLetters(_: string, inside: string): string {
  return textOf({ markup: inside }).replaceAll(/\S/g, 'n');
}

/** `<br>` begins a line; where a part of one is bold, all of it is taken to be. */
function linesOf({ markup }: Html, { size, bold }: Pick<Setting, 'size' | 'bold'>, width: number): number {
  const room = { fontSize: size * POINT, width: width * MM };
  return markup
    .split(/<br ?\/?>/)
    .map((part) =>
      countLines(textOf({ markup: part.replaceAll(CODE, asWideLetters) }), {
        ...room,
        bold: bold === true || /<b>/.test(part),
      }),
    )
    .reduce((sum, lines) => sum + lines, 0);
}
