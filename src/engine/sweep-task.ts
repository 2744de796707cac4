import type { Baseline } from './baseline.ts';
import type { PlacedIncidents } from './incidents.ts';
import type { Network } from './network.ts';

/** Many incidents, each put alone on the same network: plain arrays all through, so that a worker can be sent it. */
export interface SweepTask {
  readonly network: Network;
  readonly baseline: Baseline;
  /** 1 by the rank of each customer. */
  readonly isCustomer: Uint8Array;
  /** By slot; Infinity where no time is promised. */
  readonly promisedLateHours: Float64Array;
  /** By slot; 0 where no accuracy is promised. */
  readonly promisedAccurateShare: Float64Array;
  /** Each entry is an incident of its own, run alone. */
  readonly incidents: PlacedIncidents;
}

/** What each incident of a task comes to, by its position there: MODEL “Stress”. Hours, and the org's currency. */
export interface SweepColumns {
  /** Affected teams, customers among them, without the one that has the incident; and their lateness together. */
  readonly teams: Float64Array;
  readonly teamLate: Float64Array;
  /** Affected customers, their lateness together, and the latest of them. */
  readonly customers: Float64Array;
  readonly customerLate: Float64Array;
  readonly worstCustomerLate: Float64Array;
  /** Promises newly broken. */
  readonly promisesBroken: Float64Array;
  readonly cost: Float64Array;
  /** 0 settled, 1 persistent, 2 unsettled. */
  readonly status: Float64Array;
}

/** How a status is written as a number in the columns of a sweep. */
export const SWEEP_STATUSES = ['settled', 'persistent', 'unsettled'] as const;

/** Room for what a number of incidents come to. */
export function createSweepColumns(count: number): SweepColumns {
  return {
    teams: new Float64Array(count),
    teamLate: new Float64Array(count),
    customers: new Float64Array(count),
    customerLate: new Float64Array(count),
    worstCustomerLate: new Float64Array(count),
    promisesBroken: new Float64Array(count),
    cost: new Float64Array(count),
    status: new Float64Array(count),
  };
}
