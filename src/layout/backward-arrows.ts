import { GrowingOrder } from '../graph/growing-order.ts';
import type { GraphShape, ShapeArrow, ShapeNode } from '../model/graph-layout.ts';

/**
 * The numbers of the arrows that run back, against the way of the work through the picture: without them there is no loop.
 * Arrows say who stands left of whom in the order of their document, and the most certain first: a loop is rather broken at
 * feedback, else where a customer gives, else where a supplier receives. Feedback, and what a supplier receives, runs back
 * even where it closes no loop, unless its receiver stands right of it anyway.
 */
export function backwardArrows({ nodes, arrows }: GraphShape): ReadonlySet<number> {
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  const order = new GrowingOrder(nodes.length);
  const backward = new Set<number>();
  for (const isNext of CLASSES) {
    arrows.forEach((arrow, i) => {
      const [from, to] = [numbers.get(arrow.from), numbers.get(arrow.to)];
      if (from === undefined || to === undefined || from === to) return;
      if (!isNext(arrow, nodes[from], nodes[to])) return;
      const isForward = runsBackIfItCan(arrow, nodes[to]) ? !order.add(to, from) : order.add(from, to);
      if (!isForward) backward.add(i);
    });
  }
  return backward;
}

/** Suppliers stand left, also those that get something first: a carrier that fetches what it brings to customers. */
function runsBackIfItCan({ feedback }: ShapeArrow, to: ShapeNode | undefined): boolean {
  return feedback || to?.kind === 'supplier';
}

type ArrowTest = (arrow: ShapeArrow, from: ShapeNode | undefined, to: ShapeNode | undefined) => boolean;

/** The first that is true of an arrow is the class it belongs to. */
const CLASSES: readonly ArrowTest[] = [
  (arrow, from, to) => !arrow.feedback && !isAtWrongEnd(from, to),
  (arrow, from, to) => !arrow.feedback && to?.kind === 'supplier' && from?.kind !== 'customer',
  (arrow, from) => !arrow.feedback && from?.kind === 'customer',
  (arrow) => arrow.feedback,
];

function isAtWrongEnd(from: ShapeNode | undefined, to: ShapeNode | undefined): boolean {
  return from?.kind === 'customer' || to?.kind === 'supplier';
}
