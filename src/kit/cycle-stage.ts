import type { EngagementGap, EngagementStage } from '../model/engagement-result.ts';
import { PIXELS_PER_MM } from './card-grid.ts';
import { CATALOGUE } from './catalogue.ts';
import { countLines } from './count-lines.ts';
import { hoursFigure } from './figure.ts';
import { fitLines, inLines } from './fitted-lines.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { nameOfTeam } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { sayHtml } from './say-html.ts';
import { textOf } from './text-of.ts';

/** A stage with its number and what the map lacks for it. */
export interface NumberedStage {
  readonly number: number;
  readonly stage: EngagementStage;
  readonly gaps: readonly EngagementGap[];
}

/** What is inside the box of a stage, in millimeters, without its own margins. */
export interface StageRoom {
  readonly width: number;
  readonly height: number;
}

/** As kit.css says: sizes in points, from line to line in millimeters. */
const NAME = { points: 11, lines: 2, bold: true };
const TEAM = { points: 9.5, lines: 2 };
const SMALL = { points: 8.5, lines: 2 };
const HIGH = { name: 5, team: 4.2, small: 3.8 };
const PIXELS_PER_POINT = 96 / 72;

/** A stage in its box: as many of its needs as there is room for, and that there are open questions. */
export function drawStage(
  context: KitContext,
  { number, stage, gaps }: NumberedStage,
  room: StageRoom,
): Html {
  const { language } = context;
  const words = CATALOGUE.cycle;
  const name = fitLines(`${number}. ${stage.name}`, { ...NAME, millimeters: room.width });
  const team = fitLines(stage.teamName, { ...TEAM, millimeters: room.width });
  const times = timesOf(context, stage);
  const asks = gaps.length === 0 ? [] : [html`<b>${say(language, words.asks, { count: gaps.length })}</b>`];
  const used =
    name.length * HIGH.name + team.length * HIGH.team + linesOf([...times, ...asks], room) * HIGH.small;
  const left = Math.floor((room.height - used) / HIGH.small);
  const needs = fillNeeds(context, needsOf(context, stage), { width: room.width, lines: left });
  return html`<div class="cycle-stage">
    <div class="cycle-name lines">${inLines(name)}</div>
    <div class="cycle-team lines">${inLines(team)}</div>
    <div class="cycle-small">${[...times, ...needs, ...asks].map((line) => html`<div>${line}</div>`)}</div>
  </div>`;
}

/** How long a stage works and waits; nothing is said of no time. */
export function timesOf(context: KitContext, { takes, waits }: EngagementStage): readonly Html[] {
  const { language } = context;
  const { takes: work, waits: waiting } = CATALOGUE.cycle;
  return [
    ...(takes > 0 ? [sayHtml(language, work, { time: hoursFigure(context, takes) })] : []),
    ...(waits > 0 ? [sayHtml(language, waiting, { time: hoursFigure(context, waits) })] : []),
  ];
}

/** What a stage needs and from whom, as it says itself, else what its team gets for this round. */
export function needsOf(context: KitContext, { needs, incoming }: EngagementStage): readonly string[] {
  const { language } = context;
  const { need, needOfNothing } = CATALOGUE.cycle;
  const all = needs.length > 0 ? needs : incoming.filter(({ feedback }) => !feedback);
  return all.map(({ what, from: id }) => {
    const from = nameOfTeam(context, id);
    return what === '' ? say(language, needOfNothing, { from }) : say(language, need, { what, from });
  });
}

function fillNeeds(
  { language }: KitContext,
  needs: readonly string[],
  { width, lines }: { readonly width: number; readonly lines: number },
): readonly Html[] {
  const shown: Html[] = [];
  let left = lines;
  for (const [i, need] of needs.entries()) {
    const some = fitLines(`– ${need}`, { ...SMALL, millimeters: width });
    const isLast = i === needs.length - 1;
    if (some.length > left - (isLast ? 0 : 1)) {
      const more = say(language, CATALOGUE.cycle.moreNeeds, { count: needs.length - i });
      return left < 1 || shown.length === 0 ? shown : [...shown, html`${more}`];
    }
    shown.push(html`<span class="lines">${inLines(some)}</span>`);
    left -= some.length;
  }
  return shown;
}

function linesOf(texts: readonly Html[], { width }: StageRoom): number {
  const room = { fontSize: SMALL.points * PIXELS_PER_POINT, width: width * PIXELS_PER_MM };
  return texts.reduce((sum, text) => sum + countLines(textOf(text), { ...room, bold: true }), 0);
}
