import type { TeamKind } from './organization.ts';

/**
 * The answer to `ripple impact`, as `--format json` prints it. Times are hours, shares fractions of 1, both
 * unrounded.
 */
export interface ImpactResult {
  readonly kind: 'ripple/impact';
  readonly version: 1;
  readonly org: string;
  /** The declared scenario's id; null for an incident given by flags. */
  readonly scenario: string | null;
  /** With `--told` or `--untold` alone: as if every hand-off told, or none. */
  readonly telling?: 'told' | 'untold';
  readonly incidents: readonly ImpactIncident[];
  readonly status: RippleStatus;
  /** Rounds computed until the ripple settled, proved persistent, or 50 were over. */
  readonly rounds: number;
  /** The affected, by late descending, then defects above baseline descending, then document order. */
  readonly teams: readonly ImpactTeam[];
  /** All, in document order. */
  readonly handoffs: readonly ImpactHandOff[];
  /** Hand-offs taken as feedback because a loop was left open, in document order. */
  readonly assumedFeedback: readonly string[];
  readonly totals: ImpactTotals;
  /** With `--by group` alone: each before those inside it, teams without a group last. */
  readonly groups?: readonly ImpactGroup[];
}

/** settled: all is as before; persistent: the same lateness every round; unsettled: still moving after 50. */
export type RippleStatus = 'settled' | 'persistent' | 'unsettled';

/** An incident as it was put, on a team or on a hand-off. */
export type ImpactIncident = ({ readonly team: string } | { readonly handoff: string }) & {
  readonly delay: number;
  readonly outage: number;
  readonly quality: number;
  readonly notice: number;
};

/** What an affected team feels. */
export interface ImpactTeam {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** The peak over all rounds, and the first round that has it (0 if never late). */
  readonly late: number;
  readonly round: number;
  /** How long before its due time it knew, in that round. */
  readonly notice: number;
  /** The peak share of its work that is not right, and the share with no incident at all. */
  readonly defects: number;
  readonly baselineDefects: number;
  /** The hand-off that held it up; null if it is not late, or late on its own account alone. */
  readonly via: string | null;
  /** Team ids from the origin to itself. */
  readonly chain: readonly string[];
  /** Over 50 rounds; and what every further round costs if it does not settle. In the organization's currency. */
  readonly cost: number;
  readonly costPerRound: number;
}

/** What arrives by a hand-off. */
export interface ImpactHandOff {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly late: number;
  readonly defects: number;
  readonly feedback: boolean;
  readonly promise: PromiseState | null;
}

/** null (no promise) is not among them. already-broken: broken with no incident at all. */
export type PromiseState = 'kept' | 'broken' | 'already-broken';

/** Sums over the affected teams. */
export interface ImpactTotals {
  /** Affected teams, customers among them, without those that have an incident of their own; `teamLate` sums theirs. */
  readonly teams: number;
  readonly teamLate: number;
  readonly customers: number;
  readonly customerLate: number;
  /** Without those broken already. */
  readonly promisesBroken: number;
  readonly promisesAlreadyBroken: number;
  readonly cost: number;
  readonly costPerRound: number;
}

/** A group with all the listed teams in it and in the groups inside it. */
export interface ImpactGroup {
  /** Its full name; empty: teams without a group. */
  readonly group: string;
  /** How many groups it lies in. */
  readonly depth: number;
  /** All its teams, affected or not, as far as they are selected. */
  readonly teams: number;
  /** The affected, without those that have an incident of their own, which are `origins`; as in the totals. */
  readonly affected: number;
  readonly origins: number;
  /** Among the affected: the latest and its hours, all their hours together. */
  readonly worstLate: number;
  readonly worstLateTeam: string | null;
  readonly teamLate: number;
  /** Affected customers. */
  readonly customers: number;
  /** The largest rise of defects among the affected: the share, what it is with no incident, and whose. */
  readonly worstDefects: number;
  readonly worstBaselineDefects: number;
  readonly worstDefectsTeam: string | null;
  /** Of all its listed teams, `origins` too. */
  readonly cost: number;
  readonly costPerRound: number;
}
