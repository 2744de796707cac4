import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import { PIXELS_PER_MM, sizeOfCard } from './card-grid.ts';
import type { CardNames } from './card-names.ts';
import { createCardNames } from './card-names.ts';
import type { CardBlock } from './card-text.ts';
import { CARD_PADDING, CARD_STEPS, CardColumn, heightOf } from './card-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure, shareFigure } from './figure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { INCIDENT_GRID, incidentCardTop } from './incident-card-front.ts';
import { tellHelp } from './incident-help.ts';
import { startOf } from './incident-sentences.ts';
import { incidentTiles } from './incident-tiles.ts';
import { tellStep } from './incident-way.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';

const WORDS = CATALOGUE.incident;

/** All that stands over the two columns, the gap between them, in millimeters; kit.css says the same. */
const REST = 31;
const GAP = 7;
/** Of the width, what a way takes, and a long one. */
const LEFT = 0.6;
const LEFT_LONG = 0.66;
const LONG_WAY = 4;
/** Letters, in points: the largest, the smallest that all of it is shown in, and the smallest for names that leave no room. */
const MOST_POINTS = 12;
const GOOD_POINTS = 9;
const LEAST_POINTS = 8;

/** The side with the computed truth, the way it took, what would help, and what to talk about. */
export function incidentCardBack(context: KitContext, card: WorkshopCard): Html {
  const { language, paper } = context;
  const names = createCardNames(context);
  const size = sizeOfCard(paper, INCIDENT_GRID);
  const width = size.width - 2 * CARD_PADDING - GAP;
  const room = (size.height - 2 * CARD_PADDING - REST) * PIXELS_PER_MM;
  const reveal = say(language, WORDS.reveals[card.kind]);
  const isLong = (card.way?.steps.length ?? 0) >= LONG_WAY;
  const left = isLong ? LEFT_LONG : LEFT;
  const parts: CardParts = { context, names, card };
  return html`<div class="incident-card incident-card-back">
    ${incidentCardTop(card, say(language, WORDS.answerTitle, { number: card.number, reveal }))}
    ${incidentTiles(context, card)}
    <div class="incident-card-columns ${isLong ? 'long-way' : ''}">
      ${fit(wayColumn(parts), { room, width: width * left })}
      ${fit(feltColumn(parts), { room, width: width * (1 - left) })}
    </div>
  </div>`;
}

interface CardParts {
  readonly context: KitContext;
  readonly names: CardNames;
  readonly card: WorkshopCard;
}

/** What stands in a column where so many parts of it are left out. */
interface ColumnPlan {
  /** Parts that can be left out. */
  readonly count: number;
  readonly blocksWithout: (column: CardColumn, leftOut: number) => CardBlock[];
}

/** In the largest letters in which all of it fits; in small ones, with as little left out as may be; in the smallest, if they must be. */
function fit(
  { count, blocksWithout }: ColumnPlan,
  { room, width }: { readonly room: number; readonly width: number },
): Html {
  for (const points of CARD_STEPS.filter((each) => each >= GOOD_POINTS && each <= MOST_POINTS)) {
    const blocks = blocksWithout(new CardColumn(points, width), 0);
    if (heightOf(blocks) <= room) return inLetters(points, blocks);
  }
  const leavings = Array.from({ length: count }, (_, i) => i + 1);
  for (const points of CARD_STEPS.filter((each) => each <= GOOD_POINTS)) {
    const column = new CardColumn(points, width);
    const found = leavings
      .map((leftOut) => blocksWithout(column, leftOut))
      .find((blocks) => heightOf(blocks) <= room);
    if (found !== undefined) return inLetters(points, found);
  }
  return inLetters(LEAST_POINTS, blocksWithout(new CardColumn(LEAST_POINTS, width), count));
}

function inLetters(points: number, blocks: readonly CardBlock[]): Html {
  return html`<div class="points-${points}">${blocks.map(({ markup }) => markup)}</div>`;
}

function wayColumn({ context, names, card }: CardParts): ColumnPlan {
  const { language } = context;
  const steps = card.way?.steps ?? [];
  return {
    count: steps.length + 1,
    blocksWithout(column, missing) {
      const title =
        card.focus === null
          ? html`${say(language, WORDS.noWay)}`
          : sayHtml(language, WORDS.way, { team: names.team(card.focus) });
      // where it jumps and shrinks most is seen on the way too, so that goes first
      const help = tellHelp(context, names, card).slice(0, missing > 0 ? 1 : undefined);
      const leftOut = Math.max(0, missing - 1);
      // both ends of the way are told, what is left out lies in between
      const before = Math.ceil((steps.length - leftOut) / 2);
      const told = steps.flatMap((step, i): CardBlock[] => {
        if (i === before && leftOut > 0) return [moreSteps(context, column, leftOut)];
        if (i > before && i < before + leftOut) return [];
        const { head, reason } = tellStep(context, names, step, i === 0);
        return [column.paragraph('step', html`<i>${i + 1}</i>${head}`), column.paragraph('reason', reason)];
      });
      return [
        column.paragraph('heading', title),
        ...told,
        ...specials(context, names, card).map((text) => column.paragraph('small', text)),
        column.paragraph('heading', html`${say(language, WORDS.help)}`),
        ...help.map((text) => column.paragraph('small', text)),
      ];
    },
  };
}

function moreSteps({ language }: KitContext, column: CardColumn, count: number): CardBlock {
  return column.paragraph('reason', html`${say(language, WORDS.moreSteps, { count })}`);
}

/** What hangs together in a backup that is none, the loop round which it goes, and that it has no end. */
function specials(context: KitContext, names: CardNames, card: WorkshopCard): Html[] {
  const { language } = context;
  const { backup, loop, impact } = card;
  const told: Html[] = [];
  if (backup !== null) {
    const some = backup.handoffs.slice(0, 4);
    const items = some.map((id) =>
      sayHtml(language, WORDS.choiceItem, { what: names.what(id), team: names.giver(id) }),
    );
    const start = names.team(startOf(context, card));
    told.push(html`${sayHtml(language, WORDS.allLate, { start })} ${list(items, backup.handoffs.length)}`);
  }
  if (loop !== null) {
    const shown = loop.length > 7 ? [...loop.slice(0, 6), ...loop.slice(-1)] : loop;
    const ring = shown.map((id, i) => html`${i === 0 ? '' : ' → '}${names.team(id)}`);
    told.push(html`${say(language, WORDS.round)} ${ring}`);
  }
  if (impact.status === 'persistent') told.push(html`<b>${say(language, WORDS.persistent)}</b>`);
  if (impact.status === 'unsettled')
    told.push(html`<b>${sayHtml(language, WORDS.unsettled, { rounds: countFigure(impact.rounds) })}</b>`);
  return told;
}

function list(items: readonly Html[], count: number): Html {
  return html`${items.map((item, i) => html`${i === 0 ? '' : '; '}${item}`)}${count > items.length ? '; …' : ''}`;
}

function feltColumn({ context, names, card }: CardParts): ColumnPlan {
  const { language, workshop, organization } = context;
  const cast = new Set(workshop.cast.map(({ id }) => id));
  const { teams, incidents } = card.impact;
  const given = new Set(incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const noticing = teams.filter((team) => isNoticed(team) && !given.has(team.id));
  const inGame = noticing.filter(({ id }) => cast.has(id));
  const others = noticing.length - inGame.length;
  const nameOf = new Map(organization.teams.map(({ id, name }) => [id, name]));
  const talk = WORDS.talk[card.kind];
  const filled = { start: names.team(startOf(context, card)), end: names.team(card.focus ?? '') };
  return {
    count: inGame.length,
    blocksWithout: (column, leftOut) => [
      column.paragraph('heading', html`${say(language, WORDS.feels)}`),
      ...inGame
        .slice(0, inGame.length - leftOut)
        .map((team) => column.row(nameOf.get(team.id) ?? team.id, feltFigure(context, team))),
      ...(leftOut > 0
        ? [column.paragraph('small', html`${say(language, WORDS.more, { count: leftOut })}`)]
        : []),
      ...(inGame.length === 0 ? [column.paragraph('small', html`${say(language, WORDS.nobody)}`)] : []),
      ...(others > 0
        ? [column.paragraph('small', sayHtml(language, WORDS.outside, { count: countFigure(others) }))]
        : []),
      column.paragraph('heading', html`${say(language, WORDS.talkTitle)}`),
      ...talk.map((question) => column.paragraph('text', sayHtml(language, question, filled))),
    ],
  };
}

function feltFigure(context: KitContext, team: ImpactTeam): Html {
  if (team.late > LEAST_HOURS) return hoursFigure(context, team.late);
  return sayHtml(context.language, WORDS.wrongShare, { share: shareFigure(context, team.defects) });
}
