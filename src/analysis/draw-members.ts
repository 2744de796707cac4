import type { GraphArrow, GraphCluster, GraphNode } from '../model/graph-view.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { PartMember } from './divide-part.ts';
import type { GraphPart } from './graph-part.ts';
import { nameInside } from './graph-part.ts';
import type { TeamMap } from './team-map.ts';

/** The members of a part that is open as nodes. */
export function nodesInside(map: TeamMap, open: GraphPart, members: readonly PartMember[]): GraphNode[] {
  return members.map(({ teams, part }) => {
    if (part !== undefined) {
      const { id, name, within } = part;
      return {
        id,
        kind: 'group',
        name,
        cluster: within === '' ? null : clusterId(within),
        teams,
        outside: false,
      };
    }
    const team = numberAt(teams, 0);
    const group = itemAt(map.groups, team);
    return {
      ...teamNode(map, team, false),
      cluster: group.length > open.depth ? clusterId(group.at(-1) ?? '') : null,
    };
  });
}

/** A team as a node in no cluster. */
export function teamNode({ teams }: TeamMap, team: number, outside: boolean): GraphNode {
  const { id, kind, name } = itemAt(teams, team);
  return { id, kind, name, cluster: null, teams: [team], outside };
}

/** The groups inside an open part that are drawn around its members, each before those inside it. */
export function clustersAround(
  map: TeamMap,
  open: GraphPart,
  members: readonly PartMember[],
): GraphCluster[] {
  const clusters = new Map<string, GraphCluster>();
  for (const { teams, part } of members) {
    const groups = itemAt(map.groups, numberAt(teams, 0));
    const last = part === undefined ? groups.length : groups.indexOf(part.within) + 1;
    for (let at = open.depth; at < last; at++) {
      const group = itemAt(groups, at);
      if (clusters.has(group)) continue;
      const parent = at > open.depth ? clusterId(itemAt(groups, at - 1)) : null;
      clusters.set(group, { id: clusterId(group), name: nameInside(groups, at), parent });
    }
  }
  return [...clusters.values()];
}

function clusterId(group: string): string {
  return `group:${group}`;
}

/**
 * Some hand-offs, in document order, as arrows between the nodes that their teams are in: one for each between two teams, one for all
 * where an end is several teams. What stays inside a node is no arrow.
 */
export function arrowsBetween(
  map: TeamMap,
  nodes: readonly GraphNode[],
  handoffs: readonly number[],
): GraphArrow[] {
  const nodeOfTeam = new Map(nodes.flatMap(({ teams }, i) => teams.map((team) => [team, i])));
  const drafts = new Map<string, { from: GraphNode; to: GraphNode; handoffs: number[] }>();
  for (const handoff of handoffs) {
    const from = itemAt(nodes, nodeOfTeam.get(numberAt(map.from, handoff)) ?? -1);
    const to = itemAt(nodes, nodeOfTeam.get(numberAt(map.to, handoff)) ?? -1);
    const isSingle = from.kind !== 'group' && to.kind !== 'group';
    if (from === to && !isSingle) continue;
    const key = isSingle
      ? `${handoff}`
      : `${nodeOfTeam.get(itemAt(from.teams, 0))} ${nodeOfTeam.get(itemAt(to.teams, 0))}`;
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { from, to, handoffs: [handoff] });
    else draft.handoffs.push(handoff);
  }
  const taken = new Set<string>();
  return [...drafts.values()].map((draft) => {
    const { from, to } = draft;
    const isSingle = from.kind !== 'group' && to.kind !== 'group';
    const id = isSingle
      ? itemAt(map.handoffIds, itemAt(draft.handoffs, 0))
      : freeId(`${from.id} -> ${to.id}`, taken);
    const feedback = draft.handoffs.every((handoff) => map.feedback[handoff] === 1);
    return { id, from: from.id, to: to.id, handoffs: draft.handoffs, feedback };
  });
}

/** An id that no other one is, however the groups are called. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted} (${i})`;
  taken.add(id);
  return id;
}
