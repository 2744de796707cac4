import { isNoticed, LEAST_HOURS } from '../model/noticeable.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { quoteWord } from '../model/quote-word.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure, shareFigure } from './figure.ts';
import { findTellingGain } from './find-telling-gain.ts';
import { keepTogether } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sayHappening } from './say-happening.ts';
import { scoreCard } from './score-card.ts';

const { guide: WORDS, score: SCORE } = CATALOGUE;
const { key: KEY } = WORDS;

/** What is right, card by card, and how it is counted. */
export function guideKey(tools: GuideTools): readonly FlowBlock[] {
  const { blocks, fill, plain, context } = tools;
  const { hoursPerDay, daysPerWeek } = context.organization.calendar;
  return [
    { ...blocks.heading(plain(KEY.heading)), fresh: true },
    blocks.text(
      fill(KEY.text, {
        day: fill(KEY.hoursADay, { count: hoursPerDay }),
        week: fill(KEY.daysAWeek, { count: daysPerWeek }),
      }),
    ),
    blocks.text(html`<b>${plain(KEY.rule)}:</b> ${plain(SCORE.rule)}`),
    ...context.workshop.cards.flatMap((card) => keepTogether(cardKey(tools, card))),
  ];
}

function cardKey(tools: GuideTools, card: WorkshopCard): readonly FlowBlock[] {
  const { blocks, fill, plain, nameOf, context } = tools;
  const score = scoreCard(context.workshop, card, context.organization.calendar);
  const ticks = score.feels.map((id) =>
    felt(
      tools,
      card.impact.teams.find((team) => team.id === id),
    ),
  );
  const starts = commaList(score.starts.map(nameOf));
  return [
    blocks.subheading(fill(KEY.card, { card: card.number, what: sayHappening(tools, card) })),
    blocks.item(
      html`${ticks.length === 0 ? plain(KEY.nobody) : fill(KEY.ticks, { list: commaList(ticks) })}
      ${score.starts.length === 0 ? '' : fill(KEY.begins, { list: starts })}${outside(tools, card)}`,
    ),
    ...wayOf(tools, card).map((way) => blocks.item(way)),
    blocks.item(html`${fill(KEY.wait, { box: plain(SCORE[score.wait]) })} ${telling(tools, card)}`),
    blocks.item(html`<b>${fill(KEY.points, { points: score.mostPoints })}</b>${check(tools, card)}`),
  ];
}

function felt({ fill, nameOf, context }: GuideTools, team: ImpactTeam | undefined): Html {
  if (team === undefined) return html``;
  const { late, defects, baselineDefects } = team;
  const usual = shareFigure(context, baselineDefects);
  const what =
    late > LEAST_HOURS
      ? fill(KEY.late, { hours: hoursFigure(context, late) })
      : fill(KEY.defects, { share: shareFigure(context, defects), usual });
  const name = nameOf(team.id);
  return fill(KEY.felt, {
    team: html`<b>${team.kind === 'customer' ? fill(KEY.customer, { name }) : name}</b>`,
    what,
  });
}

/** How many more feel it who are not in the game. */
function outside({ fill, context }: GuideTools, { impact, incidents }: WorkshopCard): Html {
  const known = new Set([
    ...context.workshop.cast.map(({ id }) => id),
    ...incidents.flatMap((incident) => ('team' in incident ? incident.team : [])),
  ]);
  const count = impact.teams.filter((team) => isNoticed(team) && !known.has(team.id)).length;
  return count === 0 ? html`` : html` ${fill(KEY.outside, { count, number: countFigure(count) })}`;
}

function wayOf({ fill, nameOf }: GuideTools, { way, loop }: WorkshopCard): readonly Html[] {
  const arrows = (ids: readonly string[]): Html =>
    html`${ids.map((id, at) => (at === 0 ? nameOf(id) : html` → ${nameOf(id)}`))}`;
  const first = way?.steps[0];
  const ways = first === undefined ? [] : [arrows([first.from, ...(way?.steps ?? []).map(({ to }) => to)])];
  return [
    ...ways.map((each) => fill(KEY.way, { way: each })),
    ...(loop === null ? [] : [fill(KEY.loops, { loop: arrows(loop) })]),
  ];
}

function telling({ fill, plain, context }: GuideTools, card: WorkshopCard): Html {
  const gain = findTellingGain(card);
  if (gain === undefined) return plain(KEY.tellingNo);
  const figure = (value: number): Html =>
    gain.kind === 'promises' ? countFigure(value) : hoursFigure(context, value);
  return fill(TELLING[gain.kind], { untold: figure(gain.untold), told: figure(gain.told) });
}

const TELLING = {
  customers: KEY.tellingYes,
  teams: KEY.tellingInside,
  promises: KEY.tellingPromises,
} as const;

/** What to type, where ids still are what they are in the file. */
function check({ fill, context }: GuideTools, { words }: WorkshopCard): Html {
  if (context.workshop.anonymized) return html``;
  const command = html`<code>ripple impact ${words.map(quoteWord).join(' ')}</code>`;
  return html` ${fill(KEY.check, { command })}`;
}
