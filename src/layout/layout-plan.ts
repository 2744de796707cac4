import type { GraphShape } from '../model/graph-layout.ts';
import { backwardArrows } from './backward-arrows.ts';
import type { TextSize } from './box-size.ts';
import { sizeNode, sizeTitle } from './box-size.ts';
import { divideClusters } from './divide-clusters.ts';

/** A picture before anything has its place: by numbers alone, so that no name ever gets to a layout engine. */
export interface LayoutPlan {
  readonly shape: GraphShape;
  readonly boxes: readonly TextSize[];
  readonly titles: readonly TextSize[];
  readonly links: readonly LayoutLink[];
  /** The number of the cluster that a node stands in; -1 for none. */
  readonly clusterOf: readonly number[];
  readonly parentOf: readonly number[];
  /** Nodes from which an arrow goes back to themselves: they need room above. */
  readonly hasLoop: readonly boolean[];
}

/** An arrow between two nodes, by their numbers; `left` is to stand left of `right`. */
export interface LayoutLink {
  readonly arrow: number;
  readonly left: number;
  readonly right: number;
  /** Whether the work goes from `right` to `left`. */
  readonly runsBack: boolean;
  readonly feedback: boolean;
}

/** Sizes all texts and settles which way every arrow runs. */
export function planLayout(given: GraphShape): LayoutPlan {
  const shape = divideClusters(given);
  const numbers = new Map(shape.nodes.map(({ id }, i) => [id, i]));
  const clusters = new Map(shape.clusters.map(({ id }, i) => [id, i]));
  const backward = backwardArrows(shape);
  const links = shape.arrows.flatMap(({ from, to, feedback }, arrow) => {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a === undefined || b === undefined || a === b) return [];
    const runsBack = backward.has(arrow);
    return [{ arrow, left: runsBack ? b : a, right: runsBack ? a : b, runsBack, feedback }];
  });
  const looped = new Set(shape.arrows.filter(({ from, to }) => from === to).map(({ from }) => from));
  return {
    shape,
    boxes: shape.nodes.map(sizeNode),
    titles: shape.clusters.map(sizeTitle),
    links,
    clusterOf: shape.nodes.map(({ cluster }) => clusters.get(cluster ?? '') ?? -1),
    parentOf: shape.clusters.map(({ parent }) => clusters.get(parent ?? '') ?? -1),
    hasLoop: shape.nodes.map(({ id }) => looped.has(id)),
  };
}
