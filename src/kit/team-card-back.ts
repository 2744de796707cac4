import type { HandOff, Team } from '../model/organization.ts';
import { PIXELS_PER_MM, PIXELS_PER_POINT, sizeOfCard } from './card-grid.ts';
import { fitNames } from './fit-names.ts';
import { fitName } from './card-name.ts';
import { CARD_PADDING, CARD_STEPS, CardColumn, heightOf } from './card-text.ts';
import type { CardBlock, CardStep } from './card-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { commaList } from './guide-tools.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { Partner } from './partners.ts';
import { hasNeeds, partnersOf } from './partners.ts';
import { sayHtml } from './say-html.ts';
import { sayPromise } from './say-promise.ts';
import { say } from './say.ts';
import type { Words } from './say.ts';
import { TEAM_GRID, teamCardTop } from './team-card-front.ts';
import { wayToCustomer } from './way-to-customer.ts';

/** Between the two columns, and what stands over and under them, in millimeters; kit.css says the same. */
const GAP = 8;
const TOP = 6;
const FOOT = 12;
/** The line over the columns and the headings in it, in millimeters. */
const HEADING = 9;

/** Of a way, so many teams are named at most. */
const NAMED = 5;

/** The side with the answers: who gives us what, whom we give what and what they need of it, how far it is to the customer. */
export function teamCardBack(context: KitContext, team: Team): Html {
  const { organization, paper } = context;
  const card = sizeOfCard(paper, TEAM_GRID);
  const width = card.width - 2 * CARD_PADDING;
  const name = fitName(team.name, { width, lines: 2, largest: 19, smallest: 12 });
  const cast = new Set(context.workshop.cast.map(({ id }) => id));
  const { givers, receivers } = partnersOf(organization, team.id, cast);
  const room = (card.height - 2 * CARD_PADDING - TOP - FOOT - HEADING) * PIXELS_PER_MM - name.height;
  return html`<div class="team-card team-card-back">
    ${teamCardTop(context, team)} ${name.markup}
    ${sides(context, team, { givers, receivers }, { room, width: (width - GAP) / 2 })}
    <div class="team-card-distance">${distance(context, team)}</div>
  </div>`;
}

/** Everybody that a team works with. */
interface Sides {
  readonly givers: readonly Partner[];
  readonly receivers: readonly Partner[];
}

function sides(
  context: KitContext,
  team: Team,
  { givers, receivers }: Sides,
  place: Pick<ColumnRoom, 'room' | 'width'>,
): Html {
  if (receivers.length === 0)
    return oneSide(context, givers, { ...place, isGiven: false }, emptySide(context, team, 'receivers'));
  if (givers.length === 0)
    return oneSide(context, receivers, { ...place, isGiven: true }, emptySide(context, team, 'givers'));
  return twoSides(context, { givers, receivers }, place);
}

function twoSides(
  context: KitContext,
  { givers, receivers }: Sides,
  place: Pick<ColumnRoom, 'room' | 'width'>,
): Html {
  const { weGet, weGive } = CATALOGUE.team;
  const side = (title: Words, partners: readonly Partner[], isGiven: boolean): Html => {
    const { points, columns } = fillColumns(context, partners, [{ ...place, isGiven }]);
    return html`<div>
      <h3>${say(context.language, title)}</h3>
      ${inLetters(points, columns[0] ?? [])}
    </div>`;
  };
  return html`<div class="team-card-columns">
    ${side(weGet, givers, false)} ${side(weGive, receivers, true)}
  </div>`;
}

/** Where only one side has anything, it takes both columns; the second one ends with what is to be said of the other side. */
function oneSide(
  context: KitContext,
  partners: readonly Partner[],
  { room, width, isGiven }: ColumnRoom,
  other: string,
): Html {
  const { weGet, weGive } = CATALOGUE.team;
  const last = new CardColumn(10, width).paragraph('text', html`${other}`);
  const places = [
    { room, width, isGiven },
    { room: room - last.height - PIXELS_PER_MM, width, isGiven },
  ];
  const { points, columns } = fillColumns(context, partners, places);
  return html`<div class="team-card-columns">
    <div>
      <h3>${say(context.language, isGiven ? weGive : weGet)}</h3>
      ${inLetters(points, columns[0] ?? [])}
    </div>
    <div>
      <h3></h3>
      ${inLetters(points, columns[1] ?? [])}${inLetters(10, [last])}
    </div>
  </div>`;
}

function emptySide({ language }: KitContext, { kind }: Team, side: 'givers' | 'receivers'): string {
  const { nothingGiven, customerGives, nothingGot } = CATALOGUE.team;
  if (side === 'givers') return say(language, nothingGot);
  return say(language, kind === 'customer' ? customerGives : nothingGiven);
}

/** What a column has to fit into. */
interface ColumnRoom {
  /** Pixels of height, millimeters of width. */
  readonly room: number;
  readonly width: number;
  /** Whether the team gives it. */
  readonly isGiven: boolean;
}

interface Filled {
  readonly points: CardStep;
  readonly columns: readonly (readonly CardBlock[])[];
}

/** All of it in the largest letters that it fits in; in the smallest ones the first of it, and how many more there are. */
function fillColumns(
  context: KitContext,
  partners: readonly Partner[],
  places: readonly ColumnRoom[],
): Filled {
  const [first] = places;
  if (first === undefined) throw new Error('there is no column to fill');
  const sizes = CARD_STEPS.filter((points) => points >= 9);
  for (const points of sizes) {
    const columns = pour(unitsOf(context, partners, first, points), places);
    if (columns !== undefined) return { points, columns };
  }
  const units = unitsOf(context, partners, first, 9);
  const column = new CardColumn(9, first.width);
  for (let kept = units.length - 1; kept > 0; kept -= 1) {
    const more = column.paragraph(
      'partner',
      sayHtml(context.language, CATALOGUE.team.more, { count: units.length - kept }),
    );
    const columns = pour([...units.slice(0, kept), more], places);
    if (columns !== undefined) return { points: 9, columns };
  }
  return { points: 9, columns: [units.slice(0, 1)] };
}

/** Into one column after the other; undefined where they do not hold all. */
function pour(units: readonly CardBlock[], places: readonly ColumnRoom[]): CardBlock[][] | undefined {
  const columns: CardBlock[][] = places.map(() => []);
  let at = 0;
  for (const unit of units) {
    while (at < places.length && heightOf([...(columns[at] ?? []), unit]) > (places[at]?.room ?? 0)) at += 1;
    if (at === places.length) return undefined;
    columns[at]?.push(unit);
  }
  return columns;
}

function inLetters(points: CardStep, blocks: readonly CardBlock[]): Html {
  return html`<div class="points-${points}">${blocks.map(({ markup }) => markup)}</div>`;
}

/** A block for every hand-off; the first one of a partner says who that is. */
function unitsOf(
  context: KitContext,
  partners: readonly Partner[],
  { width, isGiven }: ColumnRoom,
  points: CardStep,
): CardBlock[] {
  const column = new CardColumn(points, width);
  return partners.flatMap(({ name, handoffs }) => {
    const head = column.paragraph('partner', written(column.clip('partner', name, 2)));
    return handoffs.map((handoff, i) => {
      const blocks = describeHandOff(context, handoff, { column, isGiven });
      const all = i === 0 ? [head, ...blocks] : blocks;
      return {
        markup: html`<div class="card-unit">${all.map(({ markup }) => markup)}</div>`,
        height: heightOf(all),
      };
    });
  });
}

function describeHandOff(
  context: KitContext,
  handoff: HandOff,
  { column, isGiven }: { readonly column: CardColumn; readonly isGiven: boolean },
): CardBlock[] {
  const { language } = context;
  const words = CATALOGUE.team;
  const what = handoff.what === '' ? say(language, words.work) : handoff.what;
  const blocks = [column.paragraph('what', written(column.clip('what', what, 2)))];
  for (const part of ['timing', 'quality', 'accuracy'] as const) {
    const need = handoff.needs[part];
    if (need === '') continue;
    const text = written(column.clip('need', need, 3));
    blocks.push(column.paragraph('need', html`<b>${say(language, words.needs[part])}</b> ${text}`));
  }
  if (isGiven && !hasNeeds(handoff))
    blocks.push(column.paragraph('need', html`${say(language, words.needs.unknown)}`));
  const promise = sayPromise(context, handoff.promise, 'card');
  if (promise.length > 0)
    blocks.push(
      column.paragraph(
        'need',
        html`<b>${say(language, isGiven ? words.wePromise : words.theyPromise)}</b> ${commaList(promise)}`,
      ),
    );
  return blocks;
}

/** How far it is to the customer, and by whom the shortest way goes. */
function distance({ language, organization, paper }: KitContext, team: Team): Html {
  const words = CATALOGUE.team;
  if (team.kind === 'customer') return html`<p>${say(language, words.weAreTheCustomer)}</p>`;
  const way = wayToCustomer(organization, team.id);
  if (way === undefined) return html`<p>${say(language, words.noWay)}</p>`;
  const hops = way.length - 1;
  const names = way.map((id) => organization.teams.find((each) => each.id === id)?.name ?? id).slice(1);
  const shown = names.length <= NAMED ? names : [...names.slice(0, NAMED - 2), '…', ...names.slice(-1)];
  const width = (sizeOfCard(paper, TEAM_GRID).width - 2 * CARD_PADDING) * PIXELS_PER_MM;
  const we = html`<b>${say(language, words.we)}</b>`;
  const told = fitNames((show) => html`${we}${shown.map((name) => html` → ${show(name)}`)}`, {
    fontSize: 10 * PIXELS_PER_POINT,
    width,
    lines: 1,
  });
  return html`<p><data class="count" value="${hops}">${say(language, words.hops, { count: hops })}</data></p>
    <p class="team-card-way">${told}</p>`;
}
