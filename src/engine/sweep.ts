import { flagAt, intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore } from './compare.ts';
import type { PlacedIncidents } from './incidents.ts';
import { createIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import { Ripple } from './ripple.ts';

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

/** Runs the incidents of a task, each alone; made once, it runs as many as wanted, in any order. */
export class Sweep {
  private readonly task: SweepTask;
  private readonly ripple: Ripple;
  private readonly one = createIncidents(1);

  constructor(task: SweepTask) {
    this.task = task;
    this.ripple = new Ripple(task.network, task.baseline);
  }

  /** Runs the incidents from one position up to another and writes what they come to from `at` on in the columns. */
  run(from: number, to: number, columns: SweepColumns, at: number = from): void {
    for (let i = from; i < to; i++) this.runOne(i, columns, at + i - from);
  }

  private runOne(i: number, columns: SweepColumns, at: number): void {
    const { one, ripple, task } = this;
    const { incidents, network } = task;
    one.onHandOff[0] = flagAt(incidents.onHandOff, i);
    one.at[0] = intAt(incidents.at, i);
    one.delayHours[0] = realAt(incidents.delayHours, i);
    one.outageHours[0] = realAt(incidents.outageHours, i);
    one.qualityShare[0] = realAt(incidents.qualityShare, i);
    one.noticeHours[0] = realAt(incidents.noticeHours, i);
    const { status } = ripple.run(one);
    const own = one.onHandOff[0] === 1 ? -1 : intAt(one.at, 0);
    const { peaks } = ripple;
    let teams = 0;
    let teamLate = 0;
    let customers = 0;
    let customerLate = 0;
    let worst = 0;
    let cost = 0;
    for (const team of [...peaks.teams].sort((a, b) => a - b)) {
      const late = realAt(peaks.lateHours, team);
      const isLate = isMore(late, 0);
      if (!isLate && !isMore(realAt(peaks.defectShare, team), realAt(task.baseline.defectShare, team)))
        continue;
      cost += realAt(network.costPerHour, team) * realAt(peaks.lateSum, team);
      if (team !== own) {
        teams += 1;
        teamLate += late;
      }
      if (flagAt(task.isCustomer, team) === 1) {
        customers += 1;
        customerLate += late;
        worst = Math.max(worst, late);
      }
    }
    columns.teams[at] = teams;
    columns.teamLate[at] = teamLate;
    columns.customers[at] = customers;
    columns.customerLate[at] = customerLate;
    columns.worstCustomerLate[at] = worst;
    columns.promisesBroken[at] = this.countBroken();
    columns.cost[at] = cost;
    columns.status[at] = SWEEP_STATUSES.indexOf(status);
  }

  private countBroken(): number {
    const { ripple, task } = this;
    const { peaks } = ripple;
    let broken = 0;
    for (const slot of peaks.handoffs) {
      const accurate = realAt(task.promisedAccurateShare, slot);
      const usual = realAt(task.baseline.defectShare, intAt(task.network.giver, slot));
      const isLate = isMore(realAt(peaks.feltHours, slot), realAt(task.promisedLateHours, slot));
      const isSpoilt = isMore(accurate, 1 - (peaks.carriedBy(slot) ?? usual)) && !isMore(accurate, 1 - usual);
      if (isLate || isSpoilt) broken += 1;
    }
    return broken;
  }
}
