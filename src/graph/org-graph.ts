import { MultiDirectedGraph } from 'graphology';
import type { Organization } from '../model/organization.ts';

/** Where a team or hand-off stands in its organization's list. The graph's own order is no promise. */
export interface GraphAttributes {
  readonly index: number;
}

/** Teams as nodes (`keyOfTeam`), hand-offs as edges that follow the work (by their ids). */
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
  organization.teams.forEach(({ id }, index) => graph.addNode(keyOfTeam(id), { index }));
  organization.handoffs.forEach(({ id, from, to }, index) =>
    graph.addDirectedEdgeWithKey(id, keyOfTeam(from), keyOfTeam(to), { index }),
  );
  graphOfOrganization.set(organization, graph);
  return graph;
}

/** The one id that is no key of a plain object, in which graphology keeps a node's neighbors. No id begins with a blank. */
const NO_KEY = '__proto__';

/** The node of a team. */
export function keyOfTeam(id: string): string {
  return id === NO_KEY ? ` ${id}` : id;
}

/** The id of the team at a node. */
export function teamOfKey(key: string): string {
  return key === ` ${NO_KEY}` ? NO_KEY : key;
}
