import type {
  GraphResult,
  GraphResultArrow,
  GraphResultCluster,
  GraphResultNode,
  GraphRollUp,
} from '../model/graph-result.ts';
import type { JsonAt, ReportProblem, Shape } from './json-shape.ts';
import {
  AMOUNT,
  COUNT,
  FLAG,
  SHARE,
  TEXT,
  describeValue,
  listOf,
  oneOf,
  orNull,
  record,
} from './json-shape.ts';
import { IDS, INCIDENT, PROMISE, STATUS, headOf } from './saved-shapes.ts';

const PARTS = record<GraphResult>('an answer of graph', {
  ...headOf('ripple/graph'),
  by: oneOf(['team', 'group']),
  rolledUp: orNull(
    record<GraphRollUp>('what was too much', {
      teams: COUNT,
      handoffs: COUNT,
      mostTeams: COUNT,
      mostHandoffs: COUNT,
    }),
  ),
  scenario: orNull(TEXT),
  incidents: listOf(INCIDENT),
  status: orNull(STATUS),
  nodes: listOf(
    record<GraphResultNode>('a node', {
      id: TEXT,
      kind: oneOf(['team', 'role', 'system', 'supplier', 'customer', 'group']),
      name: TEXT,
      cluster: orNull(TEXT),
      teams: IDS,
      origin: FLAG,
      affected: COUNT,
      late: AMOUNT,
      defects: SHARE,
      baselineDefects: SHARE,
      cost: AMOUNT,
    }),
  ),
  arrows: listOf(
    record<GraphResultArrow>('an arrow', {
      id: TEXT,
      from: TEXT,
      to: TEXT,
      what: TEXT,
      handoffs: IDS,
      feedback: FLAG,
      origin: FLAG,
      binding: FLAG,
      late: AMOUNT,
      defects: SHARE,
      promise: PROMISE,
    }),
  ),
  clusters: listOf(record<GraphResultCluster>('a cluster', { id: TEXT, name: TEXT, parent: orNull(TEXT) })),
});

/** A map that can be drawn: nothing has the id of something else, and everything that is referred to is there. */
export const GRAPH: Shape<GraphResult> = {
  fits: (value, above, report): value is GraphResult =>
    PARTS.fits(value, above, report) && holdsTogether(value, above, report),
};

function holdsTogether(
  { nodes, arrows, clusters }: GraphResult,
  above: JsonAt | undefined,
  report: ReportProblem,
): boolean {
  let isWhole = true;
  const at = (list: string, i: number, key: string): JsonAt => ({
    above: { above: { above, key: list }, key: i },
    key,
  });
  const hold = (isRight: boolean, place: JsonAt, expects: string, found: string): void => {
    if (isRight) return;
    report({ at: place, code: 'wrong-type', expects, found: describeValue(found) });
    isWhole = false;
  };
  const [nodeIds, arrowIds, clusterIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  // A group stands before those inside it, so that none is inside itself.
  for (const [i, { id, parent }] of clusters.entries()) {
    hold(!clusterIds.has(id), at('clusters', i, 'id'), 'an id that no other cluster has', id);
    if (parent !== null)
      hold(
        clusterIds.has(parent),
        at('clusters', i, 'parent'),
        'the id of a cluster before this one',
        parent,
      );
    clusterIds.add(id);
  }
  for (const [i, { id, cluster }] of nodes.entries()) {
    hold(!nodeIds.has(id), at('nodes', i, 'id'), 'an id that no other node has', id);
    if (cluster !== null)
      hold(clusterIds.has(cluster), at('nodes', i, 'cluster'), 'the id of a cluster', cluster);
    nodeIds.add(id);
  }
  for (const [i, { id, from, to }] of arrows.entries()) {
    hold(!arrowIds.has(id), at('arrows', i, 'id'), 'an id that no other arrow has', id);
    hold(nodeIds.has(from), at('arrows', i, 'from'), 'the id of a node', from);
    hold(nodeIds.has(to), at('arrows', i, 'to'), 'the id of a node', to);
    arrowIds.add(id);
  }
  return isWhole;
}
