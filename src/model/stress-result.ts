import type { RippleStatus } from './impact-result.ts';

/**
 * The answer to `ripple stress`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded.
 */
export interface StressResult {
  readonly kind: 'ripple/stress';
  readonly version: 1;
  readonly org: string;
  readonly incident: StressIncident;
  /** How many places were ranked; with `--top`, fewer of them are listed. */
  readonly places: number;
  /** From how many of these places a customer is late, and from how many a promise newly breaks. */
  readonly hitCustomers: number;
  readonly breakPromises: number;
  /** How many customers the organization has. */
  readonly customers: number;
  /** By customerLate, cost and teamLate (all descending), then document order. Either these or the hand-offs. */
  readonly teams?: readonly StressTeam[];
  /** With `--by-handoff`, in the same order. */
  readonly handoffs?: readonly StressHandOff[];
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
  /** With `--recovery` alone: its own, put as outage. */
  readonly outage?: number;
  /** With `--tolerance` alone: the smallest over the customers; null where no delay here ever makes one late. */
  readonly tolerance?: number | null;
  /** With `--tolerance` alone: every customer that a way leads to, in document order. */
  readonly tolerances?: readonly StressTolerance[];
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
