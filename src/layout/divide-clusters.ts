import type { GraphShape, ShapeCluster } from '../model/graph-layout.ts';

/**
 * The shape without clusters that are empty, or that hold suppliers as well as customers: one box cannot stand left and right
 * of all others. What lay in such a cluster is named after it: `Outside / Customers`.
 */
export function divideClusters(shape: GraphShape): GraphShape {
  const byId = new Map(shape.clusters.map((cluster) => [cluster.id, cluster]));
  const kinds = new Map<string, Set<string>>(shape.clusters.map(({ id }) => [id, new Set()]));
  for (const { kind, cluster } of shape.nodes) {
    for (let at = byId.get(cluster ?? ''); at !== undefined; at = byId.get(at.parent ?? ''))
      kinds.get(at.id)?.add(kind);
  }
  const isDrawn = ({ id }: ShapeCluster): boolean => {
    const within = kinds.get(id);
    return within !== undefined && within.size > 0 && !(within.has('supplier') && within.has('customer'));
  };
  const findDrawn = (id: string | null): ShapeCluster | undefined => {
    let at = byId.get(id ?? '');
    while (at !== undefined && !isDrawn(at)) at = byId.get(at.parent ?? '');
    return at;
  };
  const nameOf = ({ name, parent }: ShapeCluster): string => {
    const around = byId.get(parent ?? '');
    return around === undefined || isDrawn(around) ? name : `${nameOf(around)} / ${name}`;
  };
  return {
    nodes: shape.nodes.map((node) => ({ ...node, cluster: findDrawn(node.cluster)?.id ?? null })),
    arrows: shape.arrows,
    clusters: shape.clusters.filter(isDrawn).map((cluster) => ({
      id: cluster.id,
      name: nameOf(cluster),
      parent: findDrawn(cluster.parent)?.id ?? null,
    })),
  };
}
