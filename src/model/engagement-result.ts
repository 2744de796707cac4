import type { ImpactIncident, PromiseState, RippleStatus } from './impact-result.ts';

/**
 * The answer to `ripple engagement`, as `--format json` prints it. Times are hours, shares fractions of 1, both
 * unrounded.
 */
export interface EngagementResult {
  readonly kind: 'ripple/engagement';
  readonly version: 1;
  readonly org: string;
  /** The declared scenario's id; null for incidents given by flags, and where nothing goes wrong. */
  readonly scenario: string | null;
  /** With `--told` or `--untold` alone: as if every hand-off told, or none. */
  readonly telling?: 'told' | 'untold';
  /** Empty: everything as usual. */
  readonly incidents: readonly ImpactIncident[];
  readonly status: RippleStatus;
  /** Rounds computed until the ripple settled, proved persistent, or 50 were over. */
  readonly rounds: number;
  /** The one that was asked for, or all in document order. */
  readonly engagements: readonly EngagementWay[];
}

/** One customer's way from beginning to end. */
export interface EngagementWay {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly customerName: string;
  /** From beginning to end. */
  readonly stages: readonly EngagementStage[];
  /** What the last stage hands to the customer; null without stages. */
  readonly end: EngagementEnd | null;
  readonly totals: EngagementTotals;
  /** null: nothing is promised. */
  readonly promise: EngagementPromise | null;
  /** Where the engagement counts on a hand-off that the map does not have, by stage. */
  readonly gaps: readonly EngagementGap[];
}

/** One step of the way. */
export interface EngagementStage {
  readonly name: string;
  readonly team: string;
  readonly teamName: string;
  /** Hands-on time; the team's own `work` where the stage leaves it out (`takesGiven` false). */
  readonly takes: number;
  readonly takesGiven: boolean;
  /** Waiting time; nothing where the stage leaves it out. */
  readonly waits: number;
  readonly waitsGiven: boolean;
  /** %C&A of the team; all of it where the team leaves it out. */
  readonly accurate: number;
  readonly accurateGiven: boolean;
  /** Hand-offs from the team of the stage before, in document order; empty for the first stage and the same team. */
  readonly fromPrevious: readonly string[];
  /** What the stage says that it needs. */
  readonly needs: readonly EngagementNeed[];
  /** All that is handed to its team, in document order, where the stage says nothing of its needs. */
  readonly incoming: readonly EngagementInput[];
  /** The peak over all rounds, against the stage's own due time: it holds what came late from the stages before. */
  readonly late: number;
  /** The first round with that peak (0 if never late); from 2 on it is a later customer's, reached by a loop. */
  readonly round: number;
  /** The peak share of the team's work that is not right, and the share with no incident at all. */
  readonly defects: number;
  readonly baselineDefects: number;
  /** The hand-off that held it up; null if it is not late, or late on its own account alone. */
  readonly via: string | null;
  /** Team ids from the origin of its lateness to itself. */
  readonly chain: readonly string[];
}

/** What a stage needs from whom, in its own words, and the hand-offs that can bring it (ids; none: a gap). */
export interface EngagementNeed {
  readonly from: string;
  readonly what: string;
  readonly handoffs: readonly string[];
}

/** A hand-off to a stage's team with what the team says that it needs of it; empty where nothing is written. */
export interface EngagementInput {
  readonly handoff: string;
  readonly from: string;
  readonly what: string;
  /** Whether it feeds the team's next round instead of this one. */
  readonly feedback: boolean;
  readonly timing: string;
  readonly quality: string;
  readonly accuracy: string;
}

/** The end of the way. */
export interface EngagementEnd {
  /** Hand-offs from the last stage's team to the customer, in document order. */
  readonly handoffs: readonly string[];
  /** The one that is felt latest; null where there is none, or none is late. */
  readonly latest: string | null;
  /** What the customer feels late: by the latest of the hand-offs, else as late as the last team itself. */
  readonly late: number;
  /** Share of what the last team gives that is right as the map has it: inputs and checks on the way count. */
  readonly right: number;
  readonly usuallyRight: number;
}

/** Sums over the stages. */
export interface EngagementTotals {
  readonly takes: number;
  readonly waits: number;
  /** takes + waits. */
  readonly leadTime: number;
  /** takes / leadTime, as in value stream mapping; null where nothing takes any time. */
  readonly activityRatio: number | null;
  /** The product of the stages' `accurate`: rolled %C&A, as in value stream mapping; null without stages. */
  readonly rolled: number | null;
  /** leadTime + what the customer feels late; equal to leadTime where nothing goes wrong. */
  readonly leadTimeWithIncident: number;
}

/** What the customer may count on. */
export interface EngagementPromise {
  readonly within: number;
  /** already-broken: the usual lead time is longer than promised, with no incident at all. */
  readonly state: PromiseState;
  /** within - leadTimeWithIncident; negative where it is broken. */
  readonly spare: number;
}

/** between: from the stage before; need: a stage's need; end: to the customer. */
export type GapKind = 'between' | 'need' | 'end';

/** A hand-off that the map does not have. */
export interface EngagementGap {
  readonly kind: GapKind;
  readonly from: string;
  readonly to: string;
  /** Number of the stage that says so, from 1: the later one of two, the last one before the customer. */
  readonly stage: number;
  /** The fewest hand-offs of the same round that lead there through others (ids); null: no way at all. */
  readonly way: readonly string[] | null;
  /** Where the stage (or its need) stands; line and column count from 1. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
