import { flagAt, intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import type { RippleRecord } from './ripple-course.ts';
import { MOST_ROUNDS } from './ripple-course.ts';
import type { SweepColumns, SweepTask } from './sweep-task.ts';
import type { TeamState } from './team-state.ts';

/** A team's numbers stand side by side: the peaks of its lateness and defects, its lateness summed, its turn. */
const NUMBERS_A_TEAM = 4;
const LATE = 0;
const DEFECTS = 1;
const LATE_SUM = 2;
const WAS_AWAKE = 3;

/** What a sweep keeps of a ripple: no more than its sums are made of. */
export class SweepSums implements RippleRecord {
  readonly isKept: Uint8Array;
  private readonly task: SweepTask;
  private readonly numbers: Float64Array;
  /** Ranks of the teams that were ever awake. */
  private readonly teams: Int32Array;
  private teamCount = 0;
  private readonly isBroken: Uint8Array;
  /** Slots of the hand-offs whose promise broke. */
  private readonly broken: number[] = [];

  constructor(task: SweepTask) {
    const { teamCount, handoffCount } = task.network;
    this.task = task;
    this.numbers = new Float64Array(teamCount * NUMBERS_A_TEAM);
    this.teams = new Int32Array(teamCount);
    this.isBroken = new Uint8Array(handoffCount);
    this.isKept = Uint8Array.from(task.promisedLateHours, (hours, slot) =>
      hours < Infinity || realAt(task.promisedAccurateShare, slot) > 0 ? 1 : 0,
    );
  }

  clear(): void {
    const { numbers } = this;
    for (let i = 0; i < this.teamCount; i++) numbers[intAt(this.teams, i) * NUMBERS_A_TEAM + WAS_AWAKE] = 0;
    for (const slot of this.broken) this.isBroken[slot] = 0;
    this.teamCount = 0;
    this.broken.length = 0;
  }

  takeHandOff(slot: number, feltHours: number, carriedShare: number, usualShare: number): void {
    if (flagAt(this.isKept, slot) === 0 || flagAt(this.isBroken, slot) === 1) return;
    const { promisedLateHours, promisedAccurateShare } = this.task;
    const accurate = realAt(promisedAccurateShare, slot);
    const isLate = isMore(feltHours, realAt(promisedLateHours, slot));
    const isSpoilt = isMore(accurate, 1 - carriedShare) && !isMore(accurate, 1 - usualShare);
    if (!isLate && !isSpoilt) return;
    this.isBroken[slot] = 1;
    this.broken.push(slot);
  }

  takeRound(state: TeamState): void {
    const { numbers } = this;
    for (let i = 0; i < state.awakeCount; i++) {
      const team = intAt(state.awake, i);
      const at = team * NUMBERS_A_TEAM;
      const late = state.lateHours(team);
      if (realAt(numbers, at + WAS_AWAKE) === 0) {
        this.teams[this.teamCount] = team;
        this.teamCount += 1;
        numbers[at + LATE] = 0;
        numbers[at + DEFECTS] = state.usualShare(team);
        numbers[at + LATE_SUM] = 0;
        numbers[at + WAS_AWAKE] = 1;
      }
      const defects = state.defectShare(team);
      if (isMore(late, realAt(numbers, at + LATE))) numbers[at + LATE] = late;
      if (isMore(defects, realAt(numbers, at + DEFECTS))) numbers[at + DEFECTS] = defects;
      numbers[at + LATE_SUM] = realAt(numbers, at + LATE_SUM) + late;
    }
  }

  repeatToEnd(state: TeamState, from: number): void {
    for (let i = 0; i < state.awakeCount; i++) {
      const team = intAt(state.awake, i);
      const at = team * NUMBERS_A_TEAM + LATE_SUM;
      this.numbers[at] =
        realAt(this.numbers, at) + state.lateHours(team) * Math.max(0, MOST_ROUNDS - from + 1);
    }
  }

  /** Writes what the ripple came to, `own` being the team that has the incident (-1: none), to a row of columns. */
  write(columns: SweepColumns, row: number, own: number): void {
    const { numbers } = this;
    const { isCustomer, baseline } = this.task;
    const { costPerHour } = this.task.network;
    let teams = 0;
    let teamLate = 0;
    let customers = 0;
    let customerLate = 0;
    let worst = 0;
    let cost = 0;
    for (let i = 0; i < this.teamCount; i++) {
      const team = intAt(this.teams, i);
      const at = team * NUMBERS_A_TEAM;
      const late = realAt(numbers, at + LATE);
      if (late === 0 && !isMore(realAt(numbers, at + DEFECTS), realAt(baseline.defectShare, team))) continue;
      cost += realAt(costPerHour, team) * realAt(numbers, at + LATE_SUM);
      if (team !== own) {
        teams += 1;
        teamLate += late;
      }
      if (flagAt(isCustomer, team) === 0) continue;
      customers += 1;
      customerLate += late;
      if (late > worst) worst = late;
    }
    columns.teams[row] = teams;
    columns.teamLate[row] = teamLate;
    columns.customers[row] = customers;
    columns.customerLate[row] = customerLate;
    columns.worstCustomerLate[row] = worst;
    columns.promisesBroken[row] = this.broken.length;
    columns.cost[row] = cost;
  }
}
