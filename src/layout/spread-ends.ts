import { itemAt, numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';
import { middleOf } from './engine-places.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Between two ends at the same side of a box, and from the middle of the side to the outermost. */
const STEP = 5;
const MOST = 14;
/** Customers have round sides. */
const MOST_AT_CUSTOMER = 7;

/** An end of a line at a side: where the line goes next, and where it leads at last. */
interface End {
  readonly arrow: number;
  readonly next: number;
  readonly last: number;
}

/**
 * How far each line starts and ends from the middle of the side, by arrow: the engine lets all meet in one point. From top to
 * bottom in the order in which the lines go on. At the tip of a supplier they meet.
 */
export function spreadEnds(plan: LayoutPlan, places: EnginePlaces): Map<number, [number, number]> {
  const [starts, ends] = collectEnds(plan, places);
  const spread = new Map(plan.links.map(({ arrow }): [number, [number, number]] => [arrow, [0, 0]]));
  const shift = (sides: readonly (readonly End[])[], end: 0 | 1): void => {
    sides.forEach((side, node) => {
      const most = mostAt(plan, node, end);
      const step = Math.min(STEP, (2 * most) / Math.max(1, side.length - 1));
      const inOrder = side.toSorted((a, b) => a.next - b.next || a.last - b.last || a.arrow - b.arrow);
      inOrder.forEach(({ arrow }, i) => {
        const both = spread.get(arrow);
        if (both !== undefined) both[end] = (i - (side.length - 1) / 2) * step;
      });
    });
  };
  shift(starts, 0);
  shift(ends, 1);
  return spread;
}

function mostAt({ shape, boxes }: LayoutPlan, node: number, end: 0 | 1): number {
  const { kind } = itemAt(shape.nodes, node);
  if (kind === 'supplier' && end === 0) return 0;
  return Math.min(kind === 'customer' ? MOST_AT_CUSTOMER : MOST, itemAt(boxes, node).height / 2 - 8);
}

/** The lines at the right sides of the nodes, and those at their left sides. */
function collectEnds({ boxes, links }: LayoutPlan, places: EnginePlaces): [End[][], End[][]] {
  const starts = boxes.map((): End[] => []);
  const ends = boxes.map((): End[] => []);
  for (const { arrow, left, right } of links) {
    const points = places.links.get(arrow) ?? [];
    const [, leftY] = middleOf(places, left);
    const [, rightY] = middleOf(places, right);
    starts[left]?.push({ arrow, next: yAt(points, 5), last: rightY });
    ends[right]?.push({ arrow, next: yAt(points, points.length - 5), last: leftY });
  }
  return [starts, ends];
}

/** Tenths, as in the picture: what differs less is beside each other by chance. */
function yAt(points: readonly number[], at: number): number {
  return at >= 0 && at < points.length ? Math.round(numberAt(points, at) * 10) / 10 : 0;
}
