import type { EngagementWay } from '../model/engagement-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { drawRingArrow, ringBox } from './cycle-arrows.ts';
import type { RingArrow, RingBox } from './cycle-arrows.ts';
import { CYCLE_ROWS, cycleColumns, cyclePlaces } from './cycle-places.ts';
import type { CyclePlace } from './cycle-places.ts';
import { drawStage } from './cycle-stage.ts';
import type { NumberedStage, StageRoom } from './cycle-stage.ts';
import { hoursFigure } from './figure.ts';
import { writtenLines } from './fitted-lines.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PAPER_SIZE } from './paper.ts';
import { say } from './say.ts';
import { sayHtml } from './say-html.ts';

/** As kit.css says, in millimeters. */
const MARGINS = { width: 24, height: 26 };
const HEAD = 22;
const PADDING = { width: 5, height: 3 };
const ROUND = 20;

/** Some stages of a way, all of them unless there are many. */
export interface CyclePart {
  readonly stages: readonly NumberedStage[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The stages around the customer, with arrows from one to the next; dashed where the map has no such hand-off. */
export function drawRing(context: KitContext, way: EngagementWay, part: CyclePart): Html {
  const cell = cellOf(context, part.stages.length);
  const customer = customerBox(part.stages.length, cell);
  return ring(
    context,
    part.stages.length,
    {
      stage: (i, room) => {
        const stage = part.stages[i];
        return stage === undefined ? html`` : drawStage(context, stage, room);
      },
      customer: drawCustomer(context, way, customer),
    },
    arrowsOf(part, { cell, customer }),
  );
}

/** A ring of so many stages without words, to be filled in. */
export function drawBlankRing(context: KitContext, stages: number): Html {
  const { language } = context;
  const { blankStage, blankTeam, blankTimes, blankNeeds, customer } = CATALOGUE.cycle;
  const fields = [blankStage, blankTeam, blankTimes, blankNeeds];
  const cell = cellOf(context, stages);
  const boxes = cyclePlaces(stages).map((place) => ringBox(place, cell));
  const center = customerBox(stages, cell);
  const blank = fields.map((words) => html`<div class="cycle-blank">${say(language, words)}</div>`);
  return ring(
    context,
    stages,
    {
      stage: () => html`<div class="cycle-stage">${blank}</div>`,
      customer: html`<div class="cycle-customer">
        <div class="cycle-small">${say(language, customer)}</div>
      </div>`,
    },
    [
      ...arrowsAlong(boxes, []),
      ...arrowsOfCustomer(boxes, center, { isFirst: true, isLast: true, isOpen: false }),
    ],
  );
}

interface RingParts {
  readonly stage: (i: number, room: StageRoom) => Html;
  readonly customer: Html;
}

function ring(context: KitContext, stages: number, parts: RingParts, arrows: readonly RingArrow[]): Html {
  const cell = cellOf(context, stages);
  const columns = cycleColumns(stages);
  const places = cyclePlaces(stages);
  const cells = Array.from({ length: columns * CYCLE_ROWS }, (_, i) => ({
    column: i % columns,
    row: Math.floor(i / columns),
  }));
  const box = ringBox({ column: 0, row: 0 }, cell);
  const room = { width: box.width - PADDING.width, height: box.height - PADDING.height };
  const drawCell = ({ column, row }: CyclePlace): Html | undefined => {
    if (row === 1 && column > 0 && column < columns - 1) return column === 1 ? parts.customer : undefined;
    const at = places.findIndex((place) => place.column === column && place.row === row);
    return at < 0 ? html`<div></div>` : parts.stage(at, room);
  };
  const size = { width: columns * cell.width, height: CYCLE_ROWS * cell.height };
  return html`<div class="cycle-ring ${columns > 3 ? 'wide' : ''}">
    <svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${arrows.map(drawRingArrow)}</svg>
    ${cells.map(drawCell)}
  </div>`;
}

function cellOf({ paper }: KitContext, stages: number): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER_SIZE[paper];
  return {
    width: (height - MARGINS.width) / cycleColumns(stages),
    height: (width - MARGINS.height - HEAD) / CYCLE_ROWS,
  };
}

function customerBox(stages: number, cell: { readonly width: number; readonly height: number }): RingBox {
  return ringBox({ column: 1, row: 1 }, cell, cycleColumns(stages) - 2);
}

function drawCustomer(
  context: KitContext,
  { customerName, totals, promise }: EngagementWay,
  box: RingBox,
): Html {
  const { language } = context;
  const { leadTime, promised } = CATALOGUE.cycle;
  const name = writtenLines(customerName, {
    points: 14,
    millimeters: box.width - ROUND,
    lines: 2,
    bold: true,
  });
  const within =
    promise === null ? '' : sayHtml(language, promised, { time: hoursFigure(context, promise.within) });
  return html`<div class="cycle-customer">
    <div class="cycle-name">${name}</div>
    <div class="cycle-small">
      ${sayHtml(language, leadTime, { time: hoursFigure(context, totals.leadTime) })}
    </div>
    <div class="cycle-small">${within}</div>
  </div>`;
}

function arrowsOf(
  { stages, isFirst, isLast }: CyclePart,
  {
    cell,
    customer,
  }: { readonly cell: { readonly width: number; readonly height: number }; readonly customer: RingBox },
): readonly RingArrow[] {
  const boxes = cyclePlaces(stages.length).map((place) => ringBox(place, cell));
  const isOpenInto = stages.map(({ gaps }) => gaps.some(({ kind }) => kind === 'between'));
  const isOpen = stages.at(-1)?.gaps.some(({ kind }) => kind === 'end') === true;
  return [
    ...arrowsAlong(boxes, isOpenInto),
    ...arrowsOfCustomer(boxes, customer, { isFirst, isLast, isOpen }),
  ];
}

function arrowsAlong(boxes: readonly RingBox[], isOpenInto: readonly boolean[]): RingArrow[] {
  return boxes.slice(1).flatMap((to, i) => {
    const from = boxes[i];
    return from === undefined ? [] : [{ from, to, isOpen: isOpenInto[i + 1] === true }];
  });
}

function arrowsOfCustomer(
  boxes: readonly RingBox[],
  customer: RingBox,
  {
    isFirst,
    isLast,
    isOpen,
  }: { readonly isFirst: boolean; readonly isLast: boolean; readonly isOpen: boolean },
): RingArrow[] {
  const [first, last] = [boxes[0], boxes.at(-1)];
  return [
    ...(isFirst && first !== undefined
      ? [{ from: customer, to: first, isOpen: false, customer: 'from' as const }]
      : []),
    ...(isLast && last !== undefined ? [{ from: last, to: customer, isOpen, customer: 'to' as const }] : []),
  ];
}
