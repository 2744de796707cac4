import type { GraphNodeKind } from './graph-view.ts';
import type { ImpactIncident, PromiseState, RippleStatus } from './impact-result.ts';

/** The answer to `ripple graph`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded. */
export interface GraphResult {
  readonly kind: 'ripple/graph';
  readonly version: 1;
  readonly org: string;
  /** What the nodes are: teams, or groups with what has no group. */
  readonly by: 'team' | 'group';
  /** Why groups are drawn although teams were not asked to be rolled up; null where they were, or nothing is rolled up. */
  readonly rolledUp: GraphRollUp | null;
  /** The declared scenario's id; null for none. */
  readonly scenario: string | null;
  /** What goes wrong; none: the map alone. */
  readonly incidents: readonly ImpactIncident[];
  /** null without an incident. */
  readonly status: RippleStatus | null;
  readonly nodes: readonly GraphResultNode[];
  readonly arrows: readonly GraphResultArrow[];
  /** Each before those inside it. */
  readonly clusters: readonly GraphResultCluster[];
}

/** More than can be read in one picture. */
export interface GraphRollUp {
  readonly teams: number;
  readonly handoffs: number;
  readonly mostTeams: number;
  readonly mostHandoffs: number;
}

/** A team, or a group of them, and what it feels. */
export interface GraphResultNode {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly name: string;
  readonly cluster: string | null;
  /** Ids of its teams; its own for a team. */
  readonly teams: readonly string[];
  /** Whether an incident is put on it, or on one of its teams. */
  readonly origin: boolean;
  /** How many of its teams notice anything (isNoticed), and the most that one of them is late. */
  readonly affected: number;
  readonly late: number;
  /** Of the team whose defects rise the most, and its share with no incident. */
  readonly defects: number;
  readonly baselineDefects: number;
  readonly cost: number;
}

/** All hand-offs from one node to another, and what comes by them. */
export interface GraphResultArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What is handed over; empty for several hand-offs, or where nothing is written. */
  readonly what: string;
  /** Ids. */
  readonly handoffs: readonly string[];
  readonly feedback: boolean;
  /** Whether an incident is put on it. */
  readonly origin: boolean;
  /** Whether it holds its receiver up: the way that the ripple takes. */
  readonly binding: boolean;
  readonly late: number;
  readonly defects: number;
  /** The worst of its promises; null without any. */
  readonly promise: PromiseState | null;
}

/** A group around nodes. */
export interface GraphResultCluster {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}
