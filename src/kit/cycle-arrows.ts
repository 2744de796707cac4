import type { CyclePlace } from './cycle-places.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** A box in millimeters of the ring. */
export interface RingBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An arrow from box to box; `isOpen` where the map has no such hand-off. */
export interface RingArrow {
  readonly from: RingBox;
  readonly to: RingBox;
  readonly isOpen: boolean;
  /** Which of them is the customer, the round one; it needs no more room than to be reached straight. */
  readonly customer?: 'from' | 'to';
}

/** Around the boxes, as kit.css says. */
const BESIDE = 6;
const ABOVE = 4;

const HEAD = 3.2;

/** Where the box of a place stands, in cells so large; `span` cells wide. */
export function ringBox(
  { column, row }: CyclePlace,
  cell: { readonly width: number; readonly height: number },
  span = 1,
): RingBox {
  return {
    x: column * cell.width + BESIDE,
    y: row * cell.height + ABOVE,
    width: span * cell.width - 2 * BESIDE,
    height: cell.height - 2 * ABOVE,
  };
}

/** A line with its tip at the side of a box, and a question mark on it where it is open. */
export function drawRingArrow({ from, to, isOpen, customer }: RingArrow): Html {
  const [start, bend, end] =
    customer === undefined ? wayBetween(from, to) : wayOfCustomer(from, to, customer);
  const [dx, dy] = [end[0] - bend[0], end[1] - bend[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const base: Point = [end[0] - ux * HEAD, end[1] - uy * HEAD];
  const half = HEAD * 0.5;
  const tip = [end, [base[0] - uy * half, base[1] + ux * half], [base[0] + uy * half, base[1] - ux * half]];
  const kinds = [
    'cycle-arrow',
    ...(isOpen ? ['open'] : []),
    ...(customer === undefined ? [] : ['thin']),
  ].join(' ');
  return html`<path class="${kinds}" d="M${show(start)}Q${show(bend)} ${show(base)}" />
    <path class="cycle-tip" d="M${tip.map((point) => show([point[0] ?? 0, point[1] ?? 0])).join('L')}Z" />
    ${isOpen ? drawQuestion(besideShort(start, bend, end)) : ''}`;
}

type Point = readonly [number, number];

/** Start, bend and end of the way from one box to another: straight where they face each other, else round a corner. */
function wayBetween(from: RingBox, to: RingBox): readonly [Point, Point, Point] {
  const [a, b] = [centerOf(from), centerOf(to)];
  if (overlaps(from.y, from.height, to.y, to.height))
    return straight([sideX(from, b), a[1]], [sideX(to, a), a[1]]);
  if (overlaps(from.x, from.width, to.x, to.width)) {
    const x = Math.abs(from.width - to.width) < 1 ? a[0] : from.width < to.width ? a[0] : b[0];
    return straight([x, sideY(from, b)], [x, sideY(to, a)]);
  }
  // Along the row first and then down or up, or the other way round where the row of the other one is the middle one.
  if (from.y < to.y === a[0] < b[0])
    return [
      [sideX(from, b), a[1]],
      [b[0], a[1]],
      [b[0], sideY(to, a)],
    ];
  return [
    [a[0], sideY(from, b)],
    [a[0], b[1]],
    [sideX(to, a), b[1]],
  ];
}

function wayOfCustomer(from: RingBox, to: RingBox, customer: 'from' | 'to'): readonly [Point, Point, Point] {
  const start = edgeTowards(from, centerOf(to), customer === 'from');
  return straight(start, edgeTowards(to, centerOf(from), customer === 'to'));
}

/** Where the line from the middle of a box to a point leaves it. */
function edgeTowards(box: RingBox, [x, y]: Point, isRound: boolean): Point {
  const [cx, cy] = centerOf(box);
  const [dx, dy] = [(x - cx) / (box.width / 2), (y - cy) / (box.height / 2)];
  const out = isRound ? Math.hypot(dx, dy) : Math.max(Math.abs(dx), Math.abs(dy));
  return [cx + (x - cx) / out, cy + (y - cy) / out];
}

function straight(start: Point, end: Point): readonly [Point, Point, Point] {
  return [start, [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], end];
}

function centerOf({ x, y, width, height }: RingBox): Point {
  return [x + width / 2, y + height / 2];
}

function sideX({ x, width }: RingBox, [other]: Point): number {
  return other < x ? x : x + width;
}

function sideY({ y, height }: RingBox, [, other]: Point): number {
  return other < y ? y : y + height;
}

function overlaps(a: number, long: number, b: number, wide: number): boolean {
  return a < b + wide && b < a + long;
}

/** The middle of a way, or beside it where it is so short that nothing would be seen of it. */
function besideShort(start: Point, bend: Point, end: Point): Point {
  const [x, y] = middleOf(start, bend, end);
  const [wide, high] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])];
  if (Math.hypot(wide, high) > SHORT) return [x, y];
  return high > wide ? [x + ASIDE, y] : [x, y - ASIDE];
}

const SHORT = 14;
const ASIDE = 4.2;

function middleOf(a: Point, b: Point, c: Point): Point {
  return [(a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4];
}

function drawQuestion([x, y]: Point): Html {
  return html`<circle class="cycle-question" cx="${round(x)}" cy="${round(y)}" r="3" /><text
      x="${round(x)}"
      y="${round(y + 1.6)}"
      >?</text
    >`;
}

function show([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
