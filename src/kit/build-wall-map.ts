import { CATALOGUE } from './catalogue.ts';
import { drawEmptyMap } from './draw-empty-map.ts';
import { drawWallMap } from './draw-wall-map.ts';
import type { WallDrawing } from './draw-wall-map.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { nameTagSheets } from './name-tags.ts';
import { planPoster } from './poster-plan.ts';
import type { Poster } from './poster-sheets.ts';
import { posterSheets } from './poster-sheets.ts';
import { say } from './say.ts';
import { wallKeySheets } from './wall-key.ts';
import { wallPlanSheet } from './wall-plan-sheet.ts';

/** The letters of names, in millimeters: those of 11 have capitals of 8, which are read from 2 meters; where more tables than two look on, larger. */
const LETTERS = 11;
const LETTERS_FOR_A_TABLE = 1;
const NEAR_TABLES = 2;
const MOST_LETTERS = 16;

/** How the sheets join, the empty poster, the name tags for it, the finished poster, and what goes along its arrows. */
export function buildWallMap(context: KitContext): readonly Html[] {
  const { language, workshop } = context;
  const letters = Math.min(
    MOST_LETTERS,
    LETTERS + LETTERS_FOR_A_TABLE * Math.max(0, workshop.tables.length - NEAR_TABLES),
  );
  const empty = makePoster(
    context,
    'wall-empty',
    say(language, CATALOGUE.wall.empty),
    drawEmptyMap(context),
    LETTERS,
  );
  const finished = makePoster(
    context,
    'wall-finished',
    say(language, CATALOGUE.wall.finished),
    drawWallMap(context),
    letters,
  );
  return [
    wallPlanSheet(context, [empty, finished]),
    ...posterSheets(context, empty),
    ...nameTagSheets(context),
    ...posterSheets(context, finished),
    ...wallKeySheets(context),
  ];
}

function makePoster(
  { paper }: KitContext,
  id: string,
  title: string,
  { size, svg, letters }: WallDrawing,
  least: number,
): Poster {
  return { id, title, size, drawing: svg, plan: planPoster(paper, { size, scale: least / letters }) };
}
