import type { CardGrid } from './card-grid.ts';
import { areaOfCards } from './card-grid.ts';
import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PAPER_SIZE } from './paper.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** Something to cut out. */
export interface Card {
  readonly front: Html;
  /** Where one card of a set has one, a sheet of backs follows every sheet of fronts. */
  readonly back?: Html;
}

/** How far the cut lines go beyond the cards, in millimeters. */
const OVERHANG = 4;

/**
 * Sheets of cards with lines to cut along; behind each sheet of fronts the one of its backs, so arranged that they lie behind
 * their fronts when both sides are printed and the paper is turned over its long edge. `footer` names what it is.
 */
export function cardSheets(
  context: KitContext,
  cards: readonly Card[],
  grid: CardGrid,
  footer: string,
): readonly Html[] {
  const size = grid.columns * grid.rows;
  const count = Math.ceil(cards.length / size);
  const hasBacks = cards.some(({ back }) => back !== undefined);
  return Array.from({ length: count }, (_, i) => cards.slice(i * size, (i + 1) * size)).flatMap((some, i) => {
    const { language } = context;
    const number = say(language, CATALOGUE.sheets.number, { number: i + 1, count });
    const cells = Array.from({ length: size }, (_, at) => some[at]);
    const sideOf = (side: 'front' | 'back', inside: Html): Html => {
      const words = hasBacks ? [footer, number, say(language, CATALOGUE.sheets[side])] : [footer, number];
      return sheet(
        context,
        { footer: words.join(' · '), lying: grid.lying === true, kind: `card-sheet ${side}` },
        inside,
      );
    };
    const front = sideOf('front', html`${gridOf(cells, grid, 'front')}${cutLines(context, grid)}`);
    if (!hasBacks) return [front];
    return [front, sideOf('back', gridOf(mirror(cells, grid), grid, 'back'))];
  });
}

function gridOf(
  cells: readonly (Card | undefined)[],
  { columns, rows }: CardGrid,
  side: 'front' | 'back',
): Html {
  const all = cells.map((card) => html`<div class="card">${card?.[side]}</div>`);
  return html`<div class="cards columns-${columns} rows-${rows}">${all}</div>`;
}

/** Turned over its long edge, a sheet that stands has its columns the other way round, one that lies its rows. */
function mirror<T>(cells: readonly T[], { columns, rows, lying = false }: CardGrid): T[] {
  const lines = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  return (lying ? lines.toReversed() : lines.map((line) => line.toReversed())).flat();
}

/** From margin to margin, so that they are still seen when the first ones are cut. */
function cutLines({ paper }: KitContext, grid: CardGrid): Html {
  const { left, top, width, height } = areaOfCards(paper, grid);
  const full = PAPER_SIZE[paper];
  const box = grid.lying === true ? `0 0 ${full.height} ${full.width}` : `0 0 ${full.width} ${full.height}`;
  const upright = Array.from({ length: grid.columns + 1 }, (_, i) => left + (i * width) / grid.columns);
  const across = Array.from({ length: grid.rows + 1 }, (_, i) => top + (i * height) / grid.rows);
  return html`<svg class="cut-lines" viewBox="${box}" aria-hidden="true">
    ${upright.map((x) => html`<line x1="${x}" x2="${x}" y1="${top - OVERHANG}" y2="${top + height + OVERHANG}" />`)}
    ${across.map((y) => html`<line x1="${left - OVERHANG}" x2="${left + width + OVERHANG}" y1="${y}" y2="${y}" />`)}
  </svg>`;
}
