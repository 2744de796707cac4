import { cardSheets } from './card-sheets.ts';
import { CATALOGUE } from './catalogue.ts';
import { drawNameBox } from './draw-name-box.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';

const GRID = { columns: 2, rows: 6 };
const SPARE = 2;

/** Millimeters, with the padding of a card around. */
const TAG = { width: 82, height: 31 };
const SIZES = { most: 15, least: 4, line: 0.6 };

/** Name tags of the teams in the game, cut out to build the map with, and empty ones for whoever is missing on it. */
export function nameTagSheets(context: KitContext): readonly Html[] {
  const { language, workshop } = context;
  const size = GRID.columns * GRID.rows;
  const empty = SPARE + ((size - ((workshop.cast.length + SPARE) % size)) % size);
  const tags = [
    ...workshop.cast.map(({ kind, name }) => drawTag(drawNameBox(kind, name, { x: 1, y: 1, ...TAG }, SIZES))),
    ...Array.from({ length: empty }, () => drawTag(drawNameBox('team', '', { x: 1, y: 1, ...TAG }, SIZES))),
  ];
  const footer = say(language, CATALOGUE.wall.tags);
  return cardSheets(
    context,
    tags.map((front) => ({ front })),
    GRID,
    footer,
  );
}

function drawTag(inside: Html): Html {
  return html`<svg class="wall-tag" viewBox="0 0 ${TAG.width + 2} ${TAG.height + 2}">${inside}</svg>`;
}
