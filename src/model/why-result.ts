import type { ImpactIncident, PromiseState, RippleStatus } from './impact-result.ts';
import type { IncidentTarget, TeamKind } from './organization.ts';

/** The answer to `ripple why`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded. */
export interface WhyResult {
  readonly kind: 'ripple/why';
  readonly version: 1;
  readonly org: string;
  /** The declared scenario's id; null for incidents given by flags. */
  readonly scenario: string | null;
  /** With `--told` or `--untold` alone: as if every hand-off told, or none. */
  readonly telling?: 'told' | 'untold';
  readonly incidents: readonly ImpactIncident[];
  readonly status: RippleStatus;
  /** Where the question begins: a team or a hand-off. */
  readonly from: IncidentTarget;
  /** Fewest hand-offs from there to `to`; null if no way leads there. */
  readonly hops: number | null;
  /** The same the other way round, from `to` to the team of `from`. */
  readonly hopsBack: number | null;
  readonly to: WhyTeam;
  /** The ways by which it arrives: those that make late before those that bring defects, each kind worst first. */
  readonly ways: readonly Way[];
  /** Whether there are more ways than were asked for. */
  readonly moreWays: boolean;
  /** Where the ways that arrive are not what holds `to` up most: the way that does, from where it began. */
  readonly other: Way | null;
  /** Where nothing arrives: the way that comes nearest, up to where it ends. */
  readonly nearest: NearestWay | null;
  /** Where nothing arrives: how much it would take; null where a team asks what comes back to it. */
  readonly needed: Needed | null;
}

/** What a team feels of the whole incident. */
export interface WhyTeam {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly late: number;
  readonly round: number;
  readonly defects: number;
  readonly baselineDefects: number;
}

/**
 * One way from hand-off to hand-off. The binding way is told as it happens, with all that comes in beside it; of
 * any other, each step is what would come by this way alone.
 */
export interface Way {
  readonly brings: 'late' | 'defects';
  /** Whether it is the way that makes `to` as late as it is. */
  readonly binding: boolean;
  /** How late `to` gets by it; 0 where it brings defects. */
  readonly late: number;
  /** The share of the work of `to` that is not right by it; the usual share where it makes late. */
  readonly defects: number;
  readonly steps: readonly WayStep[];
}

/** A way that ends before it arrives. */
export interface NearestWay {
  readonly steps: readonly WayStep[];
  /** What keeps the last step from going on; null where nothing ever sets out. */
  readonly end: WayEnd | null;
  /** Hand-offs that it did not come to any more, in their order. */
  readonly rest: readonly string[];
}

/**
 * What ends a way: it stays within the slack, a workaround saves it all, it holds nobody up, a backup stands in (or
 * does not yet, for this one is still the best), the receiver makes up for it; all defects are found, or spoil nothing,
 * or nothing was right before (saturated).
 */
export type WayEnd =
  'slack' | 'workaround' | 'blocks' | 'backup' | 'best' | 'buffer' | 'catches' | 'taints' | 'saturated';

/** How much would have to go wrong at `from` before `to` feels it. */
export interface Needed {
  readonly measure: 'delay' | 'outage' | 'quality';
  /** What it is now, in hours or as a share of 1. */
  readonly now: number;
  /** The most that still does not arrive; null: however much, it never arrives. */
  readonly most: number | null;
  /** Where however much ends; null where enough of it arrives. */
  readonly barrier: { readonly handoff: string; readonly end: WayEnd } | null;
}

/**
 * One hand-off of a way. late: lateness comes in and goes out; defects: what is not right does; rework: what is not
 * right comes in, is found, and costs time; switch: lateness comes in, so another hand-off stands in for this one,
 * and that one brings more that is not right.
 */
export interface WayStep {
  readonly handoff: string;
  readonly from: string;
  readonly to: string;
  /** Where the hand-off stands. */
  readonly file: string;
  readonly line: number;
  /** The receiver's round. */
  readonly round: number;
  readonly feedback: boolean;
  readonly carries: WayCarries;
  /** With `carries: late` or `switch`. */
  readonly time: StepTime | null;
  /** With `carries: defects` or `rework`. */
  readonly quality: StepQuality | null;
  /** What the receiver makes of it. */
  readonly team: StepTeam;
  /** Of the hand-off, over the whole ripple. */
  readonly promise: PromiseState | null;
}

/** What goes along a hand-off. */
export type WayCarries = 'late' | 'defects' | 'rework' | 'switch';

/** Hours: leaves - slack + toSlot - workaround - notBlocking = arrives. */
export interface StepTime {
  /** How late it leaves, and how much of that an incident on the hand-off itself adds. */
  readonly leaves: number;
  readonly onTheWay: number;
  /** What the slack takes up. */
  readonly slack: number;
  /** What waiting for the next slot adds; `every` hours lie between two slots (null: at any time). */
  readonly toSlot: number;
  readonly every: number | null;
  /** How early the receiver hears of it, and how early it must for its workaround (null: it has none). */
  readonly notice: number;
  readonly workaroundNotice: number | null;
  /** What the workaround saves, and what it would save with news in time. */
  readonly workaround: number;
  readonly workaroundInTime: number;
  readonly notBlocking: number;
  readonly arrives: number;
}

/** Shares of 1, but for the hours of rework. */
export interface StepQuality {
  /** What is not right of what is handed over: now and usually. */
  readonly defects: number;
  readonly usual: number;
  /** What the receiver's check finds of that. */
  readonly catches: number;
  /** What a defect that got through spoils. */
  readonly taints: number;
  /** What it spoils of the receiver's work: defects * (1 - catches) * taints. */
  readonly spoils: number;
  /** Hours that it costs: rework for all * catches * (defects - usual). */
  readonly rework: number;
  readonly reworkForAll: number;
}

/** Hours: max(inputs + rework - buffer, outage) + delay = late. */
export interface StepTeam {
  readonly file: string;
  readonly line: number;
  /** The latest of the inputs that count; the rework that they cost together. */
  readonly inputs: number;
  readonly rework: number;
  /** What the team makes up for. */
  readonly buffer: number;
  readonly outage: number;
  readonly delay: number;
  readonly late: number;
  /** How long before its own due time it knows. */
  readonly notice: number;
  /** Share of its work that is not right; with `carries: defects` by this way alone, else in all. */
  readonly defects: number;
  readonly baselineDefects: number;
  /** The interchangeable hand-off that counts instead of this one; null if this one counts. */
  readonly backup: string | null;
}
