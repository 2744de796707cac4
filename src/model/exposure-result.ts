import type { TeamKind } from './organization.ts';

/** The answer to `ripple exposure`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded. */
export interface ExposureResult {
  readonly kind: 'ripple/exposure';
  readonly version: 1;
  readonly org: string;
  /** With `--told` or `--untold` alone: as if every hand-off told, or none. */
  readonly telling?: 'told' | 'untold';
  /** Id of the team that is asked about. */
  readonly target: string;
  /** How late it may be; null where its promises are the measure. */
  readonly limit: number | null;
  /** The delay that `late` assumes at each source. */
  readonly delay: number;
  /** The share spoilt that `defects` assumes at each source; null where quality is not asked about. */
  readonly quality: number | null;
  /**
   * Ids of the hand-offs whose promises are the target's: those it gives, or if it promises nothing those it gets, in
   * document order.
   */
  readonly promises: readonly string[];
  /** The share of the target's work that is not right with no incident at all. */
  readonly baselineDefects: number;
  /** The listed ones with a way to the target, by tolerance (none last), then hops, then document order. */
  readonly sources: readonly ExposureSource[];
  /** Ids of the selected teams without a way to the target, in document order. */
  readonly withoutWay: readonly string[];
  readonly totals: ExposureTotals;
  /** With `--by group` alone: each before those inside it, sources without a group last. */
  readonly groups?: readonly ExposureGroup[];
}

/** A team with a way to the target. */
export interface ExposureSource {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** Its full name; empty if none. */
  readonly group: string;
  /** The fewest hand-offs to the target, feedback ones included. */
  readonly hops: number;
  /** The largest delay there alone that leaves the target within the measure; null: no delay ever goes beyond it. */
  readonly tolerance: number | null;
  /** How late the target gets by the assumed delay there. */
  readonly late: number;
  /** How long an outage there lasts, and whether the file says so or it is the default. */
  readonly recovery: number;
  readonly recoveryGiven: boolean;
  /** The last hand-off of the way by which it gets there just above the tolerance; null without one. */
  readonly via: string | null;
  /** Team ids of that way from its origin to the target; empty without a tolerance. */
  readonly chain: readonly string[];
  /** Without a tolerance: the hand-offs at which however long a delay ends, in document order; else empty. */
  readonly ends: readonly ExposureEnd[];
  /** With `--quality` alone: the target's share of defects at its peak if that share is spoilt there. */
  readonly defects?: number;
  /**
   * With `--quality` alone: the largest share spoilt there that leaves the target on time and its promises kept; null:
   * none ever goes beyond it.
   */
  readonly qualityTolerance?: number | null;
}

/** A hand-off at which a delay ends, however long it is. */
export interface ExposureEnd {
  readonly handoff: string;
  readonly why: ExposureEndReason;
}

/**
 * Why a delay ends at a hand-off: another one stands in, a workaround saves it all, it holds nobody up, it stays within
 * the slack or the buffer, or within what is promised, no time is promised, or it takes more rounds than are computed.
 */
export type ExposureEndReason =
  'backup' | 'workaround' | 'blocks' | 'slack' | 'buffer' | 'promise' | 'untimed' | 'rounds';

/** Counts over all teams but the target, listed or not. */
export interface ExposureTotals {
  /** Those with a way to the target; of these, those with a tolerance and those without. */
  readonly upstream: number;
  readonly near: number;
  readonly never: number;
  readonly withoutWay: number;
}

/** A group with all the listed sources in it and in the groups inside it. */
export interface ExposureGroup {
  /** Its full name; empty: sources without a group. */
  readonly group: string;
  /** How many groups it lies in. */
  readonly depth: number;
  readonly sources: number;
  /** Of these, those without a tolerance. */
  readonly never: number;
  /** The smallest tolerance among them, and whose it is; null where none has one. */
  readonly tolerance: number | null;
  readonly nearest: string | null;
  /** The latest that the target gets by the assumed delay at one of them. */
  readonly worstLate: number;
  /** How many have a recovery, given in the file, that is longer than the tolerance. */
  readonly slowToRecover: number;
}
