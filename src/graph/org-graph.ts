import { MultiDirectedGraph } from 'graphology';
import type { Organization } from '../model/organization.ts';

/** Where a team or hand-off stands in its organization's list. The graph's own order is no promise. */
export interface GraphAttributes {
  readonly index: number;
}

/** Teams as nodes, hand-offs as edges that follow the work; keys are their ids. */
export type OrgGraph = MultiDirectedGraph<GraphAttributes, GraphAttributes>;

/** The organization as a directed multigraph: two teams can have several hand-offs. */
export function buildGraph(organization: Organization): OrgGraph {
  const graph: OrgGraph = new MultiDirectedGraph();
  organization.teams.forEach(({ id }, index) => graph.addNode(id, { index }));
  organization.handoffs.forEach(({ id, from, to }, index) =>
    graph.addDirectedEdgeWithKey(id, from, to, { index }),
  );
  return graph;
}
