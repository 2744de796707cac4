import type { GraphLayout, PlacedArrow, PlacedCluster } from '../model/graph-layout.ts';
import type { GraphResult, GraphResultArrow } from '../model/graph-result.ts';
import { numberAt } from '../model/indexed.ts';
import type { Box } from './svg-shapes.ts';
import { shrinkBox } from './svg-shapes.ts';
import { tenths, textLine, widthOfLine } from './svg-text.ts';

const LOOK = { size: 10.5, bold: true };
const HEIGHT = 16;
const SIGN = 6;

/** The notes on arrows that must be seen at once, each where it covers no box, no name of a group and no other note. */
export function drawLabels(result: GraphResult, layout: GraphLayout): string[] {
  const labels = result.arrows.flatMap((arrow) => {
    const text = labelOf(arrow);
    return text === '' ? [] : [{ text, arrow: arrow.id, width: widthOfLine(text, LOOK) + 3 * SIGN + 8 }];
  });
  return placeNotes(
    labels.map((label) => ({ ...label, height: HEIGHT })),
    layout,
  ).map(({ text, box }) => drawLabel(text, box));
}

/** Something to be written at an arrow (its id), and the pixels that it takes. */
export interface ArrowNote {
  readonly arrow: string;
  readonly width: number;
  readonly height: number;
}

/** Each with its place, where it covers no box, no name of a group and none of the notes before it. */
export function placeNotes<N extends ArrowNote>(
  notes: readonly N[],
  layout: GraphLayout,
): (N & { readonly box: Box })[] {
  const taken = [...layout.nodes.map((node) => shrinkBox(node, -5)), ...layout.clusters.map(boxOfTitle)];
  const byId = new Map(layout.arrows.map((arrow) => [arrow.id, arrow]));
  return notes.flatMap((note) => {
    const placed = byId.get(note.arrow);
    if (placed === undefined) return [];
    const box = findRoom(placed, note, taken, layout);
    taken.push(box);
    return [{ ...note, box }];
  });
}

function boxOfTitle({ x, y, lines }: PlacedCluster): Box {
  const width = Math.max(0, ...lines.map((line) => widthOfLine(line, { bold: true })));
  return { x: x + 7, y: y + 3, width: width + 4, height: lines.length * 15 + 2 };
}

function labelOf({ origin, promise }: GraphResultArrow): string {
  if (origin) return promise === 'broken' ? 'starts here, promise broken' : 'starts here';
  if (promise === 'broken') return 'promise broken';
  return promise === 'already-broken' ? 'promise broken anyway' : '';
}

function drawLabel(text: string, { x, y, width }: Box): string {
  const plate = `<rect x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${HEIGHT}" rx="8" fill="#ffffff" stroke="#1a1a1a" stroke-width="0.8"/>`;
  return plate + drawSign(x + SIGN + 3, y + HEIGHT / 2) + textLine(text, x + 2 * SIGN + 6, y + 11.5, LOOK);
}

/** A white exclamation mark on a dark disc. */
export function drawSign(x: number, y: number): string {
  const disc = `<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${SIGN}" fill="#1a1a1a"/>`;
  return disc + textLine('!', x, y + 4, { size: 11, bold: true, middle: true, color: '#ffffff' });
}

/** A place on the curve or beside it where nothing else stands, from its middle outwards; its middle where there is none at all. */
function findRoom(
  { points }: PlacedArrow,
  { width, height }: ArrowNote,
  taken: readonly Box[],
  picture: GraphLayout,
): Box {
  const boxAt = (at: number, [right, down]: readonly [number, number] = [0, 0]): Box => {
    const [x, y] = pointAt(points, at);
    return { x: x + (right - 0.5) * width, y: y - height / 2 + down, width, height };
  };
  const isFree = (box: Box): boolean =>
    isWithin(box, picture) && !taken.some((other) => overlaps(box, other));
  const near = ASIDE.flatMap((aside) => PLACES.map((at) => boxAt(at, aside))).find(isFree);
  return near ?? placesAround(boxAt(0.5), picture).find(isFree) ?? boxAt(0.5);
}

/** All over the picture, the nearest first. */
function placesAround({ x, y, width, height }: Box, picture: GraphLayout): Box[] {
  const boxes: Box[] = [];
  for (let top = 0; top + height <= picture.height; top += 8)
    for (let left = 0; left + width <= picture.width; left += 16)
      boxes.push({ x: left, y: top, width, height });
  const far = (box: Box): number => Math.hypot(box.x - x, box.y - y);
  return boxes.toSorted((a, b) => far(a) - far(b));
}

function isWithin({ x, y, width, height }: Box, picture: GraphLayout): boolean {
  return x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
}

const PLACES = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1, 0.55, 0.45, 0.65, 0.35, 0.75, 0.25, 0.85, 0.15];
/** How far a note stands beside its arrow: right by its own width, and down by pixels; the nearest first. */
const ASIDE: readonly (readonly [number, number])[] = [0, 9, -9, 18, -18, 27, -27, 40, -40, 54, -54].flatMap(
  (down) => [0, -0.4, 0.4].map((right) => [right, down] as const),
);

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A point of the curves, by the share of them that lies before it. */
function pointAt(points: readonly number[], share: number): readonly [number, number] {
  const curves = (points.length - 2) / 6;
  const curve = Math.min(Math.floor(share * curves), curves - 1);
  const t = share * curves - curve;
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  const along = (axis: number): number =>
    weights.reduce((sum, weight, i) => sum + weight * numberAt(points, curve * 6 + 2 * i + axis), 0);
  return [along(0), along(1)];
}
