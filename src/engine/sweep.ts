import { flagAt, intAt, realAt } from './arrays.ts';
import { createIncidents } from './incidents.ts';
import { RippleRounds } from './ripple-rounds.ts';
import { SweepSums } from './sweep-sums.ts';
import type { SweepColumns, SweepTask } from './sweep-task.ts';
import { SWEEP_STATUSES } from './sweep-task.ts';

/** Runs the incidents of a task, each alone; made once, it runs as many as wanted, in any order. */
export class Sweep {
  private readonly task: SweepTask;
  private readonly sums: SweepSums;
  private readonly rounds: RippleRounds;
  private readonly one = createIncidents(1);
  private evaluated = 0;

  constructor(task: SweepTask) {
    const { network, baseline } = task;
    this.task = task;
    this.sums = new SweepSums(task);
    this.rounds = new RippleRounds({ network, baseline, record: this.sums });
  }

  /** Runs the incidents from one position up to another and writes what they come to from row `at` on in the columns. */
  run(from: number, to: number, columns: SweepColumns, at: number = from): void {
    for (let i = from; i < to; i++) this.runOne(i, columns, at + i - from);
  }

  /** How many times it looked at a team since this was asked last. */
  takeEvaluated(): number {
    const { evaluated } = this;
    this.evaluated = 0;
    return evaluated;
  }

  private runOne(i: number, columns: SweepColumns, row: number): void {
    const { incidents } = this.task;
    const place = intAt(incidents.at, i);
    const onHandOff = flagAt(incidents.onHandOff, i);
    this.one.onHandOff[0] = onHandOff;
    this.one.at[0] = place;
    this.one.delayHours[0] = realAt(incidents.delayHours, i);
    this.one.outageHours[0] = realAt(incidents.outageHours, i);
    this.one.qualityShare[0] = realAt(incidents.qualityShare, i);
    this.one.noticeHours[0] = realAt(incidents.noticeHours, i);
    const { status } = this.rounds.run(this.one);
    this.evaluated += this.rounds.evaluated;
    this.sums.write(columns, row, onHandOff === 1 ? -1 : place);
    columns.status[row] = SWEEP_STATUSES.indexOf(status);
  }
}
