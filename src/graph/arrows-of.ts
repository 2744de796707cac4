import type { OrgGraph } from './org-graph.ts';
import type { Arrows } from './strong-components.ts';

/** The hand-offs of a graph as arrows between numbers: both count in document order. */
export function arrowsOf(graph: OrgGraph): Arrows {
  const from = new Int32Array(graph.size);
  const to = new Int32Array(graph.size);
  for (const { attributes, sourceAttributes, targetAttributes } of graph.directedEdgeEntries()) {
    from[attributes.index] = sourceAttributes.index;
    to[attributes.index] = targetAttributes.index;
  }
  return { nodeCount: graph.order, from, to };
}
