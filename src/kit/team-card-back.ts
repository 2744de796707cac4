import type { HandOff, Team } from '../model/organization.ts';
import { PIXELS_PER_MM, sizeOfCard } from './card-grid.ts';
import { fitName } from './card-name.ts';
import { CARD_PADDING, CARD_STEPS, CardColumn, heightOf } from './card-text.ts';
import type { CardBlock, CardStep } from './card-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { Partner } from './partners.ts';
import { hasNeeds, partnersOf } from './partners.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';
import { sayDuration } from './say-duration.ts';
import { sayShare } from './say-share.ts';
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
  const { language, organization, paper } = context;
  const words = CATALOGUE.team;
  const card = sizeOfCard(paper, TEAM_GRID);
  const width = card.width - 2 * CARD_PADDING;
  const name = fitName(team.name, { width, lines: 2, largest: 19, smallest: 12 });
  const cast = new Set(context.workshop.cast.map(({ id }) => id));
  const { givers, receivers } = partnersOf(organization, team.id, cast);
  const room = (card.height - 2 * CARD_PADDING - TOP - FOOT - HEADING) * PIXELS_PER_MM - name.height;
  const fill = (partners: readonly Partner[], isGiven: boolean): Html =>
    partners.length === 0
      ? html`<p class="card-text">${emptyColumn(context, team, isGiven)}</p>`
      : fillColumn(context, partners, { room, width: (width - GAP) / 2, isGiven });
  return html`<div class="team-card team-card-back">
    ${teamCardTop(context, team)} ${name.markup}
    <div class="team-card-columns">
      <div>
        <h3>${say(language, words.weGet)}</h3>
        ${fill(givers, false)}
      </div>
      <div>
        <h3>${say(language, words.weGive)}</h3>
        ${fill(receivers, true)}
      </div>
    </div>
    <div class="team-card-distance">${distance(context, team)}</div>
  </div>`;
}

function emptyColumn({ language }: KitContext, { kind }: Team, isGiven: boolean): string {
  const { nothingGiven, customerGives, nothingGot } = CATALOGUE.team;
  if (isGiven) return say(language, kind === 'customer' ? customerGives : nothingGiven);
  return say(language, nothingGot);
}

/** What a column has to fit into. */
interface ColumnRoom {
  /** Pixels of height, millimeters of width. */
  readonly room: number;
  readonly width: number;
  /** Whether the team gives it. */
  readonly isGiven: boolean;
}

/** All of it in the largest letters that it fits in; in the smallest ones the first of it, and how many more there are. */
function fillColumn(context: KitContext, partners: readonly Partner[], place: ColumnRoom): Html {
  const sizes = CARD_STEPS.filter((points) => points >= 9);
  for (const points of sizes) {
    const units = unitsOf(context, partners, place, points);
    if (heightOf(units) <= place.room) return inLetters(points, units);
  }
  const smallest = sizes.at(-1) ?? 9;
  const units = unitsOf(context, partners, place, smallest);
  const column = new CardColumn(smallest, place.width);
  const moreOf = (count: number): CardBlock =>
    column.paragraph('partner', sayHtml(context.language, CATALOGUE.team.more, { count }));
  let kept = units.length;
  while (kept > 0 && heightOf([...units.slice(0, kept), moreOf(units.length)]) > place.room) kept -= 1;
  return inLetters(smallest, [...units.slice(0, kept), moreOf(units.length - kept)]);
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
  const promise = promiseOf(context, handoff);
  if (promise !== undefined)
    blocks.push(
      column.paragraph(
        'need',
        html`<b>${say(language, isGiven ? words.wePromise : words.theyPromise)}</b> ${promise}`,
      ),
    );
  return blocks;
}

function promiseOf({ language, organization }: KitContext, { promise }: HandOff): Html | undefined {
  const { lateHours, accurateShare } = promise;
  const { onTime, atMostLate, right } = CATALOGUE.team.promise;
  const parts: string[] = [];
  if (lateHours === 0) parts.push(say(language, onTime));
  else if (lateHours !== undefined)
    parts.push(say(language, atMostLate, { time: sayDuration(language, lateHours, organization.calendar) }));
  if (accurateShare !== undefined)
    parts.push(say(language, right, { share: sayShare(language, accurateShare) }));
  return parts.length === 0 ? undefined : html`${parts.join(', ')}`;
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
  const column = new CardColumn(
    9,
    (sizeOfCard(paper, TEAM_GRID).width - 2 * CARD_PADDING) / (shown.length + 1) - 6,
  );
  return html`<p><data class="count" value="${hops}">${say(language, words.hops, { count: hops })}</data></p>
    <p class="team-card-way">
      <b>${say(language, words.we)}</b
      >${shown.map((name) => html` → ${written(column.clip('text', name, 1))}`)}
    </p>`;
}
