import { PIXELS_PER_MM } from './card-grid.ts';
import { CATALOGUE } from './catalogue.ts';
import { countLines } from './count-lines.ts';
import type { NumberedStage } from './cycle-stage.ts';
import { needsOf, timesOf } from './cycle-stage.ts';
import { fitLines } from './fitted-lines.ts';
import type { FlowBlock } from './flow.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { nameOfTeam } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { textOf } from './text-of.ts';

/** As kit.css says: millimeters, and points of the letters. */
const LINE = 4.4;
const AROUND = 2.8;
const LEAST = 17;
const HEAD_HEIGHT = 7.4;
const POINTS = 9.5;
const WIDTHS = { stage: 60, times: 50, needs: 82 } as const;
const PIXELS_PER_POINT = 96 / 72;
/** More needs than these and the gaps would not leave the sheet for the other stages. */
const MOST_NEEDS = 8;

/** The row that says what stands in the columns. */
export function listHead({ language }: KitContext): FlowBlock {
  const { stage, times, needs, easier } = CATALOGUE.cycle;
  const words = [stage, times, needs, easier].map((entry) => html`<div>${say(language, entry)}</div>`);
  return {
    markup: html`<div class="cycle-row head">
      <div></div>
      ${words}
    </div>`,
    height: HEAD_HEIGHT,
  };
}

/** A row for each stage: all that its box had no room for, and room to write. */
export function listStages(
  context: KitContext,
  stages: readonly NumberedStage[],
  again: FlowBlock,
): FlowBlock[] {
  return stages.map((stage) => ({ ...listStage(context, stage), again }));
}

/** An empty row. */
export function blankStage(number: number): FlowBlock {
  const cells = Array.from({ length: 4 }, () => html`<div></div>`);
  return {
    markup: html`<div class="cycle-row">
      <div>${number}</div>
      ${cells}
    </div>`,
    height: LEAST + 0.4,
  };
}

function listStage(context: KitContext, { number, stage, gaps }: NumberedStage): FlowBlock {
  const { language } = context;
  const names = [...fitted(stage.name, WIDTHS.stage, true), ...fitted(stage.teamName, WIDTHS.stage, false)];
  const times = timesOf(context, stage);
  const needs = needsOf(context, stage);
  const asks = gaps.map(({ from, to }) =>
    say(language, CATALOGUE.cycle.gap, { from: nameOfTeam(context, from), to: nameOfTeam(context, to) }),
  );
  const more =
    needs.length > MOST_NEEDS
      ? [say(language, CATALOGUE.cycle.moreNeeds, { count: needs.length - MOST_NEEDS })]
      : [];
  const wanted = [
    ...needs.slice(0, MOST_NEEDS).flatMap((need) => fitted(`– ${need}`, WIDTHS.needs, false)),
    ...more.map((text) => html`${text}`),
    ...asks.flatMap((ask) => fitted(ask, WIDTHS.needs, true)),
  ];
  const high = Math.max(names.length, timeLines(times), wanted.length) * LINE + AROUND;
  return {
    markup: html`<div class="cycle-row">
      <div>${number}</div>
      <div class="lines">${broken(names)}</div>
      <div>${broken(times)}</div>
      <div class="lines">${broken(wanted)}</div>
      <div></div>
    </div>`,
    height: Math.max(LEAST, high) + 0.4,
  };
}

function fitted(text: string, millimeters: number, bold: boolean): Html[] {
  return fitLines(text, { points: POINTS, millimeters, lines: 5, bold }).map((line) =>
    bold ? html`<b>${written(line)}</b>` : written(line),
  );
}

function broken(lines: readonly Html[]): Html {
  return html`${lines.map((line, i) => html`${i > 0 ? html`<br />` : ''}${line}`)}`;
}

function timeLines(times: readonly Html[]): number {
  const room = { fontSize: POINTS * PIXELS_PER_POINT, width: WIDTHS.times * PIXELS_PER_MM };
  return times.reduce((sum, time) => sum + countLines(textOf(time), room), 0);
}
