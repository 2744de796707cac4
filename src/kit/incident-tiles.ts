import { isNoticeable, isNoticed } from '../model/noticeable.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import { PIXELS_PER_MM, PIXELS_PER_POINT, sizeOfCard } from './card-grid.ts';
import { CARD_PADDING } from './card-text.ts';
import { countLines } from './count-lines.ts';
import { INCIDENT_GRID } from './incident-card-front.ts';
import { fitNames } from './fit-names.ts';
import { textOf } from './text-of.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure, shareFigure } from './figure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';
import { scoreCard } from './score-card.ts';

const WORDS = CATALOGUE.incident.tiles;

/** The first tile against each of the other three; what lies between them and inside them at their sides, in millimeters. */
const WIDE = 2.6;
const TILE_GAP = 2;
const TILE_SIDES = 4.6;
/** Letters of the figures and of what they are, in points; kit.css says the same. */
const FIGURE_POINTS = [20, 17, 14, 12, 10, 8] as const;
const LABEL_POINTS = 8.5;

/** The figures that everybody wants to know first: the longest wait, how many feel it, how many promises it costs. */
export function incidentTiles(context: KitContext, card: WorkshopCard): Html {
  const { language, organization } = context;
  const { teams, incidents, totals } = card.impact;
  const given = new Set(incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const noticing = teams.filter(isNoticed);
  const feel = noticing.filter(({ id }) => !given.has(id)).length;
  const customers = noticing.filter(({ kind }) => kind === 'customer').length;
  const all = organization.teams.filter(({ kind }) => kind === 'customer').length;
  const of = sayHtml(language, WORDS.of, { count: countFigure(customers), all: countFigure(all) });
  const { promisesBroken } = totals;
  const narrow = narrowTile(context);
  return html`<div class="incident-tiles">
    ${worstTile(context, card)}
    ${tile(countFigure(feel), html`${say(language, WORDS.feel, { count: feel })}`, narrow)}
    ${tile(of, html`${say(language, WORDS.customers)}`, narrow)}
    ${tile(countFigure(promisesBroken), html`${say(language, WORDS.promises, { count: promisesBroken })}`, narrow)}
  </div>`;
}

/** The longest wait of a customer; where nobody waits, what most is not right of what a customer gets. */
function worstTile(context: KitContext, card: WorkshopCard): Html {
  const { language, organization, workshop } = context;
  const { waiting } = scoreCard(workshop, card, organization.calendar);
  const wide = wideTile(context);
  if (waiting !== null)
    return tile(
      hoursFigure(context, waiting.late),
      label(waiting, wide, (team) => sayHtml(language, WORDS.wait, { team })),
      wide,
    );
  const wrong = card.impact.teams
    .filter((team) => team.kind === 'customer' && isNoticeable(team))
    .toSorted((a, b) => b.defects - a.defects)[0];
  if (wrong === undefined)
    return tile(html`${say(language, WORDS.noWait)}`, html`${say(language, WORDS.noWaitMore)}`, wide);
  const usual = shareFigure(context, wrong.baselineDefects);
  return tile(
    shareFigure(context, wrong.defects),
    label(wrong, wide, (team) => sayHtml(language, WORDS.wrong, { team, usual })),
    wide,
  );
}

/** Room inside the first tile and inside each other one, in pixels; kit.css has the same shares. */
function wideTile(context: KitContext): number {
  return (tilesWidth(context) * WIDE) / (WIDE + 3) - TILE_SIDES * PIXELS_PER_MM;
}

function narrowTile(context: KitContext): number {
  return tilesWidth(context) / (WIDE + 3) - TILE_SIDES * PIXELS_PER_MM;
}

function tilesWidth({ paper }: KitContext): number {
  return (sizeOfCard(paper, INCIDENT_GRID).width - 2 * CARD_PADDING - 3 * TILE_GAP) * PIXELS_PER_MM;
}

/** What a figure is, on two lines at most. */
function label({ name }: { readonly name: string }, width: number, wordsWith: (team: Html) => Html): Html {
  const fontSize = LABEL_POINTS * PIXELS_PER_POINT;
  return fitNames((show) => wordsWith(show(name)), { fontSize, width, lines: 2 });
}

/** A figure in letters as large as it fits on a line, and what it is. */
function tile(figure: Html, words: Html, width: number): Html {
  const fits = (points: number): boolean =>
    countLines(textOf(figure), { fontSize: points * PIXELS_PER_POINT, width, bold: true }) === 1;
  const size = FIGURE_POINTS.find(fits) ?? FIGURE_POINTS.at(-1) ?? 8;
  return html`<div><b class="tile-${size}">${figure}</b><span>${words}</span></div>`;
}
