import type { GraphResult } from '../model/graph-result.ts';

/** The map as it hangs on the wall: without the boxes of departments, which take the room that the letters need. */
export function wallShape(graph: GraphResult): GraphResult {
  return { ...graph, clusters: [], nodes: graph.nodes.map((node) => ({ ...node, cluster: null })) };
}
