import type { DefeatedGroup } from './defeated-group.ts';
import type { RippleStatus } from './impact-result.ts';

/**
 * The answer to `ripple stress`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded.
 */
export interface StressResult {
  readonly kind: 'ripple/stress';
  readonly version: 1;
  readonly org: string;
  /** With `--told` or `--untold` alone: as if every hand-off told, or none. */
  readonly telling?: 'told' | 'untold';
  readonly incident: StressIncident;
  /** How many places were ranked; with `--top`, fewer of them are listed. */
  readonly places: number;
  /** From how many of these places a customer is late, and from how many a promise newly breaks. */
  readonly hitCustomers: number;
  readonly breakPromises: number;
  /** How many customers the organization has. */
  readonly customers: number;
  /** late: as below; promises: by promisesBroken, customers and teams (all descending) before that. */
  readonly rankedBy: StressRanking;
  /** What makes a team a hidden hub; null for hand-offs, and where no customer is ever late. */
  readonly hiddenHubs: HiddenHubRule | null;
  /** By customerLate, cost and teamLate (all descending), then document order. Either these or the hand-offs. */
  readonly teams?: readonly StressTeam[];
  /** With `--by-handoff`, in the same order. */
  readonly handoffs?: readonly StressHandOff[];
  /** With `--by group` alone: each before those inside it, in the order of their worst places; what has none last. */
  readonly groups?: readonly StressGroup[];
  /** With `--measure` alone: of the first places, the worst first. */
  readonly measure?: readonly StressMeasure[];
}

/** What comes first in the ranking. */
export const STRESS_RANKINGS = ['late', 'promises'] as const;
/** late: what customers feel together; promises: how many break. */
export type StressRanking = (typeof STRESS_RANKINGS)[number];

/** A hidden hub has at least this exposure, and is at least so many hand-offs from the nearest customer. */
export interface HiddenHubRule {
  readonly exposure: number;
  readonly hops: number;
}

/** What was put on each place in turn. `outage` is null where each team has its own `recovery` as outage. */
export interface StressIncident {
  readonly delay: number;
  readonly outage: number | null;
  readonly quality: number;
  readonly notice: number;
}

/** What an incident at one place comes to: the totals of `impact`. */
export interface StressFigures {
  /** Affected teams, customers among them, without the one that has the incident. */
  readonly teams: number;
  readonly customers: number;
  readonly promisesBroken: number;
  readonly worstCustomerLate: number;
  readonly customerLate: number;
  readonly teamLate: number;
  readonly cost: number;
  readonly status: RippleStatus;
  /** The fewest hand-offs from here to a customer, feedback ones included; null where no way leads to one. */
  readonly hops: number | null;
  /** Its customerLate over the largest; 0 where no customer is ever late. */
  readonly exposure: number;
}

/** A team with what an incident there comes to. */
export interface StressTeam extends StressFigures {
  readonly id: string;
  readonly name: string;
  /** Far from every customer, and yet among those that matter most: people there often do not know. */
  readonly hidden: boolean;
  /** With `--recovery` alone: its own, put as outage. */
  readonly outage?: number;
  /** With `--tolerance` alone: the smallest over the customers; null where no delay here ever makes one late. */
  readonly tolerance?: number | null;
  /** With `--tolerance` alone: every customer that a way leads to, in document order. */
  readonly tolerances?: readonly StressTolerance[];
  /** With `--tolerance` alone: the any-of groups that it silently defeats, since all their hand-offs depend on it. */
  readonly defeats?: readonly DefeatedGroup[];
}

/** How a team and a customer hang together. */
export interface StressTolerance {
  /** The customer's id. */
  readonly customer: string;
  /** The longest delay that leaves the customer on time; null: covered, since no delay ever makes it late. */
  readonly tolerance: number | null;
}

/** A hand-off with what an incident on it comes to. */
export interface StressHandOff extends StressFigures {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

/** A listed place. */
export type StressRow = StressTeam | StressHandOff;

/** A group with all the ranked places in it and in the groups inside it; a hand-off belongs to its giver's. */
export interface StressGroup {
  /** Its full name; empty: what has no group. */
  readonly group: string;
  /** How many groups it lies in. */
  readonly depth: number;
  readonly places: number;
  /** From how many of them a customer is late, and from how many a promise newly breaks. */
  readonly hitCustomers: number;
  readonly breakPromises: number;
  readonly hiddenHubs: number;
  /** The first of its places in the ranking: its id and figures. */
  readonly worst: string;
  readonly customerLate: number;
  readonly promisesBroken: number;
  readonly teamLate: number;
  readonly cost: number;
  readonly exposure: number;
  /** Of all its places on average. */
  readonly meanExposure: number;
}

/** How far the figure of a place depends on numbers that somebody had to guess. */
export interface StressMeasure {
  /** The id of the team or hand-off that has the incident. */
  readonly place: string;
  /** What moves: what customers feel together or, where no customer is late, all teams. */
  readonly figure: 'customerLate' | 'teamLate';
  readonly now: number;
  /** By how much each number was taken to be off, either way: a share of it. */
  readonly off: number;
  /** A guess will do for a number that moves the figure by less than this share. */
  readonly guess: number;
  /** The numbers that the ripple meets: those that move it most first, then of hand-offs and of teams in document order. */
  readonly numbers: readonly StressNumber[];
  /** How many more it meets that were not tried: those that less lateness meets. */
  readonly leftOut: number;
}

/** A number of the file, and what the figure would be if it were off. */
export interface StressNumber {
  /** The key in the file. */
  readonly key: StressNumberKey;
  /** The id of the team or hand-off whose key it is. */
  readonly of: string;
  /** Hours, or a share of 1 where the file says a share. */
  readonly value: number;
  readonly unit: 'hours' | 'share';
  /** The figure with less of it, and with more. */
  readonly less: number;
  readonly more: number;
  /** By how much the figure moves at most, either way. */
  readonly moves: number;
  readonly guessWillDo: boolean;
  readonly file: string;
  readonly line: number;
}

/** Numbers that people estimate. */
export type StressNumberKey =
  'slack' | 'buffer' | 'recovery' | 'blocks' | 'workaround.saves' | 'workaround.notice';

/** The result together with what explains it to people; the result alone is what machines get. */
export interface StressAnswer {
  readonly result: StressResult;
  /** All places in their order, also those that `--top` leaves out. */
  readonly rows: readonly StressRow[];
  /** What `--measure` tells, computed when it is first asked for. */
  readonly measure: readonly StressMeasure[];
}
