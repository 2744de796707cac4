import { GrowingOrder } from './growing-order.ts';
import type { Arrows } from './strong-components.ts';
import { findStrongComponents, groupByGiver } from './strong-components.ts';
import { numberAt } from '../model/indexed.ts';

/** Which arrows feed the next round, and an order in which all others go forward. */
export interface BrokenLoops {
  /** 1 where an arrow is feedback, declared or not. */
  readonly feedback: Uint8Array;
  /** Arrows taken as feedback because a loop was left open, in their order. */
  readonly assumed: readonly number[];
  /** The nodes, so that every same-round arrow goes from an earlier to a later one. */
  readonly order: Int32Array;
}

/**
 * Takes the arrows in their order; one that would close a loop of same-round arrows taken so far becomes feedback,
 * and so does every arrow from a node to itself. Only arrows inside a strongly connected component can close a
 * loop, so an organization without loops costs one pass.
 */
export function breakLoops(arrows: Arrows, declared: Uint8Array): BrokenLoops {
  const { from, to } = arrows;
  const feedback = declared.slice();
  const assumed: number[] = [];
  const isSameRound = (arrow: number): boolean => feedback[arrow] === 0 && from[arrow] !== to[arrow];
  const sameRound = groupByGiver(arrows, isSameRound);
  const component = findStrongComponents(arrows, sameRound);
  const isInside = (arrow: number): boolean =>
    isSameRound(arrow) && component[numberAt(from, arrow)] === component[numberAt(to, arrow)];
  let order: GrowingOrder | undefined;
  for (let arrow = 0; arrow < from.length; arrow++) {
    const giver = numberAt(from, arrow);
    const receiver = numberAt(to, arrow);
    if (feedback[arrow] === 1) continue;
    if (giver !== receiver) {
      if (!isInside(arrow)) continue;
      order ??= new GrowingOrder(arrows.nodeCount);
      if (order.add(giver, receiver)) continue;
    }
    feedback[arrow] = 1;
    assumed.push(arrow);
  }
  return { feedback, assumed, order: sortTopologically(arrows, feedback) };
}

/** Kahn's algorithm, first come first served. */
function sortTopologically(arrows: Arrows, feedback: Uint8Array): Int32Array {
  const { nodeCount, to } = arrows;
  const outgoing = groupByGiver(arrows, (arrow) => feedback[arrow] === 0);
  const waitsFor = new Int32Array(nodeCount);
  for (const arrow of outgoing.arrow) {
    const node = numberAt(to, arrow);
    waitsFor[node] = numberAt(waitsFor, node) + 1;
  }
  const order = new Int32Array(nodeCount);
  let filled = 0;
  for (let node = 0; node < nodeCount; node++) if (waitsFor[node] === 0) order[filled++] = node;
  for (let at = 0; at < filled; at++) {
    const node = numberAt(order, at);
    for (let i = numberAt(outgoing.first, node); i < numberAt(outgoing.first, node + 1); i++) {
      const next = numberAt(to, numberAt(outgoing.arrow, i));
      waitsFor[next] = numberAt(waitsFor, next) - 1;
      if (waitsFor[next] === 0) order[filled++] = next;
    }
  }
  if (filled !== nodeCount) throw new Error(`${nodeCount - filled} teams are still in a same-round loop`);
  return order;
}
