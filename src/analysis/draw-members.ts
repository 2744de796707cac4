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
        cluster: within === null ? null : clusterId(within),
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
    const within = part === undefined ? groups.at(-1) : part.within;
    const last = groups.findIndex((group) => group === within) + 1;
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

/** Several hand-offs with the same ends. */
interface ArrowDraft {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly handoffs: number[];
}

/**
 * Some hand-offs, in document order, as arrows between the nodes that their teams are in: one for each between two teams,
 * one for all where an end is several teams. What stays inside such a node is no arrow.
 */
export function arrowsBetween(
  map: TeamMap,
  nodeOf: ReadonlyMap<number, GraphNode>,
  handoffs: readonly number[],
): GraphArrow[] {
  const drafts: ArrowDraft[] = [];
  const rolledUp = new Map<GraphNode, Map<GraphNode, ArrowDraft>>();
  for (const handoff of handoffs) {
    const from = nodeIn(nodeOf, numberAt(map.from, handoff));
    const to = nodeIn(nodeOf, numberAt(map.to, handoff));
    const isSingle = from.kind !== 'group' && to.kind !== 'group';
    if (from === to && !isSingle) continue;
    const known = isSingle ? undefined : rolledUp.get(from)?.get(to);
    if (known !== undefined) {
      known.handoffs.push(handoff);
      continue;
    }
    const draft = { from, to, handoffs: [handoff] };
    drafts.push(draft);
    if (isSingle) continue;
    const after = rolledUp.get(from) ?? new Map<GraphNode, ArrowDraft>();
    rolledUp.set(from, after.set(to, draft));
  }
  return nameArrows(map, drafts);
}

function nameArrows(map: TeamMap, drafts: readonly ArrowDraft[]): GraphArrow[] {
  const idOf = ({ handoffs }: ArrowDraft): string => itemAt(map.handoffIds, itemAt(handoffs, 0));
  const isSingle = ({ from, to }: ArrowDraft): boolean => from.kind !== 'group' && to.kind !== 'group';
  const taken = new Set(drafts.filter(isSingle).map(idOf));
  return drafts.map((draft) => {
    const { from, to, handoffs } = draft;
    const id = isSingle(draft) ? idOf(draft) : freeId(`${from.id} -> ${to.id}`, taken);
    const feedback = handoffs.every((handoff) => map.feedback[handoff] === 1);
    return { id, from: from.id, to: to.id, handoffs, feedback };
  });
}

function nodeIn(nodeOf: ReadonlyMap<number, GraphNode>, team: number): GraphNode {
  const node = nodeOf.get(team);
  if (node === undefined) throw new Error(`team ${team} is in no node`);
  return node;
}

/** The node of each team that is in one. */
export function nodeOfTeams(nodes: readonly GraphNode[]): Map<number, GraphNode> {
  return new Map(nodes.flatMap((node) => node.teams.map((team) => [team, node])));
}

/** An id that no other one is, however the groups are called. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted} (${i})`;
  taken.add(id);
  return id;
}
