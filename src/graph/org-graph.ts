import { MultiDirectedGraph } from 'graphology';
import type { Organization } from '../model/organization.ts';

/** Where a team or hand-off stands in its organization's list. The graph's own order is no promise. */
export interface GraphAttributes {
  readonly index: number;
}

/** Teams as nodes, hand-offs as edges that follow the work; keys are their ids. */
export type OrgGraph = MultiDirectedGraph<GraphAttributes, GraphAttributes>;

const graphOfOrganization = new WeakMap<Organization, OrgGraph>();

/**
 * The organization as a directed multigraph: two teams can have several hand-offs. Built when a question first walks
 * it; the ripple itself runs on arrays, and for half a million hand-offs this takes longer than all the rest.
 */
export function graphOf(organization: Organization): OrgGraph {
  const known = graphOfOrganization.get(organization);
  if (known !== undefined) return known;
  const graph: OrgGraph = new MultiDirectedGraph();
  organization.teams.forEach(({ id }, index) => graph.addNode(id, { index }));
  organization.handoffs.forEach(({ id, from, to }, index) =>
    graph.addDirectedEdgeWithKey(id, from, to, { index }),
  );
  graphOfOrganization.set(organization, graph);
  return graph;
}
