import type { TeamKind } from './organization.ts';

/**
 * One picture of a map: the whole of it or a part that is open, teams or groups as nodes. Suppliers are meant to stand left,
 * customers right. Teams and hand-offs are numbers into the organization's lists, so that whoever draws can ask for more.
 */
export interface GraphView {
  /** Empty for the whole map; else the id of the node that was opened. */
  readonly id: string;
  readonly name: string;
  /** The view that it was opened from; null for the whole map. */
  readonly parent: string | null;
  /** In document order of their first team; neighbors outside come last. */
  readonly nodes: readonly GraphNode[];
  /** In document order of their first hand-off. */
  readonly arrows: readonly GraphArrow[];
  /** Boxes around nodes, each before those inside it. */
  readonly clusters: readonly GraphCluster[];
}

/** A team, or several rolled up. */
export interface GraphNode {
  /** A team's id; `group:NAME` and the like where several teams are one. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly name: string;
  /** The cluster that it stands in; null for none. */
  readonly cluster: string | null;
  /** One for a team. */
  readonly teams: readonly number[];
  /** Whether it is a neighbor of what is open, not part of it. */
  readonly outside: boolean;
}

/** What a node stands for. */
export type GraphNodeKind = TeamKind | 'group';

/** All hand-offs from one node to another; the work goes the way of the arrow. */
export interface GraphArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly handoffs: readonly number[];
  /** Whether all of them are feedback: they feed the receiver's next round. */
  readonly feedback: boolean;
}

/** A box around nodes: a group of the organization. */
export interface GraphCluster {
  readonly id: string;
  readonly name: string;
  /** The cluster that it lies in; null for none. */
  readonly parent: string | null;
}
