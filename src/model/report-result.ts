import type { EngagementPromise, EngagementTotals } from './engagement-result.ts';
import type { ExposureSource } from './exposure-result.ts';
import type { FindingSeverity } from './finding.ts';
import type { ImpactIncident, ImpactTeam, ImpactTotals, RippleStatus } from './impact-result.ts';
import type { TeamKind } from './organization.ts';
import type { StressResult } from './stress-result.ts';
import type { AnyOfGroup, LoopHandOff, LoopWay, StructureLoop } from './structure-result.ts';

/**
 * The answer to `ripple report`, as `--format json` prints it: all that is needed to write the report again, so lists are cut
 * to what people read and say how many there are. Times are hours, shares fractions of 1, both unrounded; files are named from
 * the folder that holds all of the map.
 */
export interface ReportResult {
  readonly kind: 'ripple/report';
  readonly version: 1;
  readonly org: string;
  readonly glance: ReportGlance;
  /** The same incident at each team in turn: the first of the ranking, and what is worth measuring. */
  readonly stress: StressResult;
  /** Ids of the teams that matter most, all alike, in document order; cut. And how many those are; 0 where nobody else feels any. */
  readonly most: readonly string[];
  readonly mostCount: number;
  /** From each of the first of the ranking to the customer whom it makes latest. */
  readonly ways: readonly ReportWay[];
  /** What the customers' part tries at each team upstream: the delay of the stress, or a day where it has none. */
  readonly delay: number;
  /** By how late all upstream teams together make them, descending, then document order; cut. */
  readonly customers: readonly ReportCustomer[];
  readonly promises: ReportPromises;
  /** By customerLate, then promisesBroken, then teamLate, all descending, then document order. */
  readonly scenarios: readonly ReportScenario[];
  /** Those that never catch up first, else by their first team in document order; cut. */
  readonly loops: readonly ReportLoop[];
  /** Choices between givers that all depend on one team, in document order; cut. */
  readonly fakeChoices: readonly AnyOfGroup[];
  /** Where the map ends; ids in document order, cut. */
  readonly openEnds: ReportOpenEnds;
  /** In document order; cut. */
  readonly engagements: readonly ReportEngagement[];
  /** What the organization's own rules find, accepted findings left out: a row a rule, the gravest first. */
  readonly rules: readonly ReportRule[];
  /** The whole map as the text of one org file in JSON, as `ripple list --format org` writes it. */
  readonly map: string;
  /** What `hashText` makes of the map, by which a changed one is known. */
  readonly mapHash: string;
}

/** How much there is of everything, cut or not. */
export interface ReportGlance {
  readonly kinds: Readonly<Record<TeamKind, number>>;
  readonly groups: number;
  readonly handoffs: number;
  /** Of these, those that feed the receiver's next round, declared or assumed. */
  readonly feedback: number;
  /** Ids of those that are only assumed to, because a loop was left open; cut. */
  readonly assumedFeedback: readonly string[];
  /** Hand-offs with a promise, and those of them whose promise does not hold with no incident at all. */
  readonly promises: number;
  readonly promisesBrokenAnyway: number;
  /** Sets of teams that are each other's customers; and those of them that some incident never leaves. */
  readonly loops: number;
  readonly endlessLoops: number;
  readonly fakeChoices: number;
  readonly scenarios: number;
  readonly engagements: number;
  readonly written: ReportWritten;
}

/** How many hand-offs and teams say something that the numbers hang on. */
export interface ReportWritten {
  readonly slack: number;
  readonly promise: number;
  readonly needs: number;
  readonly workaround: number;
  /** Of the teams that are no customers. */
  readonly buffer: number;
  readonly recovery: number;
  readonly accurate: number;
}

/** How what is tried at a team gets to the customer who waits longest. */
export interface ReportWay {
  readonly team: string;
  readonly customer: string;
  /** At its peak, and the first round that has it. */
  readonly late: number;
  readonly round: number;
  /** Team ids from the team to the customer. */
  readonly chain: readonly string[];
  /** Where work waits for the next slot on this way, and how long. */
  readonly slots: readonly { readonly handoff: string; readonly hours: number }[];
}

/** What a customer stands to feel. */
export interface ReportCustomer {
  readonly id: string;
  /** How many teams have a way to it; of these, those that some delay makes it late, and those that the tried delay does. */
  readonly upstream: number;
  readonly near: number;
  readonly hit: number;
  /** How late the tried delay at each of them in turn makes it, in sum. */
  readonly together: number;
  /** Those with the smallest tolerance, nearest first; cut. */
  readonly nearest: readonly ReportSource[];
  /** Those whose tried delay makes it latest, the latest first; cut. */
  readonly worst: readonly ReportSource[];
  /** What each declared scenario makes of it, those alone in which it feels something, in document order. */
  readonly scenarios: readonly ReportFelt[];
}

/** A team that can make a customer late. */
export interface ReportSource extends Pick<ExposureSource, 'id' | 'hops' | 'late' | 'chain'> {
  /** The longest delay there alone that the customer does not feel. */
  readonly tolerance: number;
}

/** What a customer feels in a scenario. */
export interface ReportFelt extends Pick<ImpactTeam, 'late' | 'defects' | 'baselineDefects'> {
  readonly scenario: string;
}

/** What can be counted on. */
export interface ReportPromises {
  /** Hand-offs whose promise is broken anyway or by a scenario: broken anyway first, then by most scenarios; cut. */
  readonly broken: readonly ReportPromise[];
  /** How many those are, uncut. */
  readonly brokenCount: number;
  /** Teams without which promised hand-offs of the same round would not come, by how many those are; cut. */
  readonly singleSources: readonly ReportSingleSource[];
}

/** A promise that does not always hold. */
export interface ReportPromise {
  readonly handoff: string;
  /** Whether it is broken with no incident at all. */
  readonly anyway: boolean;
  /** The share that is right with no incident at all. */
  readonly usuallyRight: number;
  /** Ids of the scenarios that break it, in document order. */
  readonly scenarios: readonly string[];
}

/** A team that cannot be gone around. */
export interface ReportSingleSource {
  readonly team: string;
  /** How many promised hand-offs would not come; those that it gives itself; the customers that get any of them. */
  readonly promises: number;
  readonly own: number;
  readonly customers: number;
}

/** What a declared scenario comes to. */
export interface ReportScenario {
  readonly id: string;
  readonly status: RippleStatus;
  readonly totals: ImpactTotals;
  readonly incidents: readonly ImpactIncident[];
  /** How many customers people would see something of; the first of them, the latest first; cut. */
  readonly noticing: number;
  readonly customers: readonly ImpactTeam[];
  /** Ids of the hand-offs whose promise it breaks, in document order; cut. */
  readonly broken: readonly string[];
  /** The same with every hand-off telling. */
  readonly told: Pick<ImpactTotals, 'customerLate' | 'teamLate' | 'promisesBroken'>;
}

/** Teams each of which is upstream of all the others. */
export interface ReportLoop extends Omit<StructureLoop, 'feedback' | 'ways' | 'keptBy'> {
  /** Where it never recovers: the way round by which the lateness comes back; null if it is not lateness. */
  readonly keptBy: ReportLoopWay | null;
}

/** A way round: hand-offs in the order of the work, and hours that slack and buffers can take up each time. */
export interface ReportLoopWay extends Pick<LoopWay, 'slack' | 'buffer'> {
  readonly handoffs: readonly Pick<LoopHandOff, 'handoff' | 'from' | 'to'>[];
}

/** Where the map ends, and perhaps ought to go on. */
export interface ReportOpenEnds {
  /** Teams that hand nothing on and are no customers; from which no way leads to one; with no hand-off at all; customers that get nothing. */
  readonly ends: readonly string[];
  readonly noWayToCustomers: readonly string[];
  readonly alone: readonly string[];
  readonly unservedCustomers: readonly string[];
  /** How many there are of each, uncut. */
  readonly counts: Readonly<Record<'ends' | 'noWayToCustomers' | 'alone' | 'unservedCustomers', number>>;
}

/** One customer's way from beginning to end. */
export interface ReportEngagement {
  readonly id: string;
  readonly stages: number;
  readonly totals: EngagementTotals;
  /** null: nothing is promised. */
  readonly promise: EngagementPromise | null;
  /** Hand-offs that the stages count on and the map does not have. */
  readonly gaps: number;
  /** What each declared scenario makes of it, those alone that make it longer, the longest first. */
  readonly scenarios: readonly ReportHit[];
}

/** An engagement in a scenario. */
export interface ReportHit {
  readonly scenario: string;
  readonly leadTime: number;
  readonly promise: EngagementPromise | null;
}

/** What one rule finds. */
export interface ReportRule {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly count: number;
  /** What the first findings say; cut. Names in it are untrusted and unescaped. */
  readonly examples: readonly string[];
}
