import { bfsFromNode } from 'graphology-traversal';
import type { OrgGraph } from './org-graph.ts';
import { keyOfTeam, teamOfKey } from './org-graph.ts';

/** Teams downstream of a team with the fewest hand-offs to them, itself (0) first; at most `depth` hand-offs away. */
export function hopsDownstream(graph: OrgGraph, teamId: string, depth = Infinity): Map<string, number> {
  return countHops(graph, teamId, depth, 'outbound');
}

/** Teams upstream of a team with the fewest hand-offs from them to it, itself (0) first. */
export function hopsUpstream(graph: OrgGraph, teamId: string, depth = Infinity): Map<string, number> {
  return countHops(graph, teamId, depth, 'inbound');
}

function countHops(
  graph: OrgGraph,
  teamId: string,
  depth: number,
  mode: 'inbound' | 'outbound',
): Map<string, number> {
  const hops = new Map<string, number>();
  if (depth < 0) return hops;
  const visit = (key: string, _attributes: unknown, distance: number): boolean => {
    hops.set(teamOfKey(key), distance);
    // Returning true does not stop the walk; it only leaves out what lies behind this team.
    return distance >= depth;
  };
  bfsFromNode(graph, keyOfTeam(teamId), visit, { mode });
  return hops;
}
