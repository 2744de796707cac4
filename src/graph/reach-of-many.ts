import type { OrgGraph } from './org-graph.ts';
import { keyOfTeam, teamOfKey } from './org-graph.ts';

/**
 * The fewest hand-offs between each team and the nearest of some teams, those themselves (0) first; at most `depth`.
 * Upstream: hand-offs from the team to one of them.
 */
export function hopsFromAny(
  graph: OrgGraph,
  teamIds: Iterable<string>,
  direction: 'upstream' | 'downstream',
  depth = Infinity,
): Map<string, number> {
  const hops = new Map<string, number>();
  for (const id of teamIds) hops.set(id, 0);
  let edge = [...hops.keys()];
  for (let distance = 1; distance <= depth && edge.length > 0; distance++) {
    const next: string[] = [];
    const visit = (key: string): void => {
      const id = teamOfKey(key);
      if (hops.has(id)) return;
      hops.set(id, distance);
      next.push(id);
    };
    for (const id of edge) {
      if (direction === 'downstream') graph.forEachOutNeighbor(keyOfTeam(id), visit);
      else graph.forEachInNeighbor(keyOfTeam(id), visit);
    }
    edge = next;
  }
  return hops;
}
