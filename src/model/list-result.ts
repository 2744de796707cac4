import type { HandOffType, TeamKind } from './organization.ts';

/**
 * The answer to `ripple list`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded.
 */
export interface ListResult {
  readonly kind: 'ripple/list';
  readonly version: 1;
  readonly org: string;
  /** The selectors as they were written; none: all teams. */
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  /** The selected ones, in document order. */
  readonly teams: readonly ListTeam[];
  /** Those that a selected team gives or receives, in document order. */
  readonly handoffs: readonly ListHandOff[];
  readonly totals: ListTotals;
  /** With `--by group` alone: each before those inside it, teams without a group last. */
  readonly groups?: readonly ListGroup[];
}

/** A team with what its file says, and where it stands in the whole map. */
export interface ListTeam {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** Empty if none. */
  readonly group: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly contact: string;
  readonly lead: number;
  readonly work: number;
  readonly buffer: number;
  readonly accurate: number;
  readonly recovery: number;
  /** In the organization's currency. */
  readonly costPerHour: number;
  /** How many hand-offs it receives and gives, from and to all teams. */
  readonly in: number;
  readonly out: number;
  /** Ids of the teams whose hand-offs it receives, and of those that receive its own, each once. */
  readonly suppliers: readonly string[];
  readonly receivers: readonly string[];
  /** The fewest hand-offs to a customer, feedback ones included; 0 for a customer, null where no way leads to one. */
  readonly customerHops: number | null;
  readonly file: string;
  readonly line: number;
}

/** A hand-off with what its file says. */
export interface ListHandOff {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly type: HandOffType;
  readonly slack: number;
  /** Null: at any time. */
  readonly every: number | null;
  readonly blocks: number;
  readonly tells: boolean;
  readonly workaround: ListWorkaround | null;
  /** Empty if none. */
  readonly anyOf: string;
  /** Whether it feeds the next round, declared or taken to because a loop was left open. */
  readonly feedback: boolean;
  readonly feedbackAssumed: boolean;
  readonly needed: number;
  readonly catches: number;
  readonly taints: number;
  readonly rework: number;
  /** The parts that are promised; null where nothing is. */
  readonly promise: { readonly late: number | null; readonly accurate: number | null } | null;
  /** Whether both its teams are selected; else only one of them is. */
  readonly inside: boolean;
  readonly file: string;
  readonly line: number;
}

/** What the receiver saves, hours or a share of the delay (the other one is null), if it knows so early. */
export interface ListWorkaround {
  readonly savesHours: number | null;
  readonly savesShare: number | null;
  readonly notice: number;
}

/** How much is selected, of how much there is. */
export interface ListTotals {
  readonly teams: number;
  readonly customers: number;
  readonly handoffs: number;
  readonly handoffsInside: number;
  readonly allTeams: number;
  readonly allHandoffs: number;
}

/** A group with all the selected teams in it and in the groups inside it. */
export interface ListGroup {
  /** Its full name; empty: teams without a group. */
  readonly group: string;
  /** How many groups it lies in. */
  readonly depth: number;
  readonly teams: number;
  readonly customers: number;
  /** Hand-offs between its selected teams; from others to them; from them to others. */
  readonly handoffsInside: number;
  readonly handoffsIn: number;
  readonly handoffsOut: number;
}
