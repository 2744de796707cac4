import type { GraphResultCluster, GraphResultNode } from '../model/graph-result.ts';

/** A box and what stands directly in it. */
export interface GraphNest {
  /** null: the picture itself. */
  readonly cluster: GraphResultCluster | null;
  readonly nodes: GraphResultNode[];
  /** Those with a node somewhere inside, in the order of the list. */
  readonly nests: GraphNest[];
}

/** The nodes in their boxes, boxes in boxes; a box with nothing in it is left out. */
export function nestGraph(
  nodes: readonly GraphResultNode[],
  clusters: readonly GraphResultCluster[],
): GraphNest {
  const root: GraphNest = { cluster: null, nodes: [], nests: [] };
  const nestOf = new Map<string, GraphNest>();
  for (const cluster of clusters) nestOf.set(cluster.id, { cluster, nodes: [], nests: [] });
  const find = (id: string | null): GraphNest => (id === null ? root : (nestOf.get(id) ?? root));
  for (const node of nodes) find(node.cluster).nodes.push(node);
  // Inner ones stand behind outer ones: from the back, each is known to be empty or not before its outer one is asked.
  for (const { id, parent } of clusters.toReversed()) {
    const nest = find(id);
    if (nest.nodes.length + nest.nests.length > 0) find(parent).nests.unshift(nest);
  }
  return root;
}
