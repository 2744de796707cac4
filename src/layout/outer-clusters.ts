import type { GraphShape } from '../model/graph-layout.ts';

/** The shape with its outermost clusters alone; undefined where none lies in another. */
export function keepOuterClusters(shape: GraphShape): GraphShape | undefined {
  const outer = new Map(shape.clusters.map(({ id, parent }) => [id, parent === null ? id : '']));
  // Each comes before those inside it.
  for (const { id, parent } of shape.clusters) {
    if (parent !== null) outer.set(id, outer.get(parent) ?? '');
  }
  const clusters = shape.clusters.filter(({ parent }) => parent === null);
  if (clusters.length === shape.clusters.length) return undefined;
  const nodes = shape.nodes.map((node) => ({ ...node, cluster: outer.get(node.cluster ?? '') ?? null }));
  return { ...shape, nodes, clusters };
}
