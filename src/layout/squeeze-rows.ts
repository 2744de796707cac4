import { itemAt, numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Of a strip in which nothing but lines stands so many pixels stay, and this share of what is more. */
const KEPT = 14;
const SHARE = 0.35;

/** Above and below a box, and beside the border of a cluster. */
const AROUND_BOX = 4;
const AROUND_BORDER = 3;

/** From top to bottom. */
type Strip = readonly [number, number];

/**
 * The same places with less room where the engine has left much: strips across the whole picture that no box, title or border
 * stands in become lower. What was above something stays above it, so no two lines cross that did not.
 */
export function squeezeRows(plan: LayoutPlan, places: EnginePlaces): EnginePlaces {
  const free = freeStrips(solidStrips(plan, places), places.height);
  const moveY = (y: number): number => free.reduce((moved, strip) => moved - savedAbove(y, strip), y);
  const move = (points: readonly number[]): number[] =>
    points.map((value, i) => (i % 2 === 0 ? value : moveY(value)));
  const moveAll = (all: ReadonlyMap<number, readonly number[]>): Map<number, readonly number[]> =>
    new Map([...all].map(([i, points]) => [i, move(points)]));
  return {
    width: places.width,
    height: moveY(places.height),
    nodes: moveAll(places.nodes),
    clusters: moveAll(places.clusters),
    links: moveAll(places.links),
  };
}

/** How much of a strip that is to go lies above `y`. */
function savedAbove(y: number, [top, bottom]: Strip): number {
  const height = bottom - top;
  const saved = (height - KEPT) * (1 - SHARE);
  return saved * Math.min(1, Math.max(0, (y - top) / height));
}

function solidStrips({ boxes, titles, hasLoop }: LayoutPlan, { nodes, clusters }: EnginePlaces): Strip[] {
  const ofBoxes = [...nodes].map(([i, point]): Strip => {
    const [y, half] = [numberAt(point, 1), itemAt(boxes, i).height / 2 + AROUND_BOX];
    return [y - half - (hasLoop[i] === true ? LOOP : 0), y + half];
  });
  const ofClusters = [...clusters].flatMap(([i, box]): Strip[] => {
    const [top, bottom] = [numberAt(box, 1), numberAt(box, 3)];
    return [
      [top - AROUND_BORDER, top + itemAt(titles, i).height + 2 * AROUND_BORDER],
      [bottom - AROUND_BORDER, bottom + AROUND_BORDER],
    ];
  });
  return [...ofBoxes, ...ofClusters];
}

/** Above a box from which an arrow goes back to it. */
const LOOP = 24;

function freeStrips(solid: readonly Strip[], height: number): Strip[] {
  const free: Strip[] = [];
  let reached = 0;
  for (const [top, bottom] of [...solid.toSorted(([a], [b]) => a - b), [height, height] as const]) {
    if (top - reached > KEPT) free.push([reached, top]);
    reached = Math.max(reached, bottom);
  }
  return free;
}
