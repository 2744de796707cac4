import { intAt } from './arrays.ts';
import { findTolerances } from './find-tolerances.ts';
import type { SweepColumns, SweepTask } from './sweep-task.ts';
import { createSweepColumns } from './sweep-task.ts';
import { Sweep } from './sweep.ts';

/** What a sweep found out. */
export interface Swept {
  /** By the position of the incident in the task. */
  readonly columns: SweepColumns;
  /** For each target in its order, by rank: the longest delay there alone that leaves the target on time; Infinity if any does. */
  readonly tolerances: readonly Float64Array[];
}

/** Runs all incidents of a task, and finds all tolerances of some targets, one after the other. */
export function sweepAll(task: SweepTask, targets: Int32Array): Swept {
  const { count } = task.incidents;
  const columns = createSweepColumns(count);
  new Sweep(task).run(0, count, columns);
  const { network, baseline } = task;
  const tolerances = Array.from(targets, (_, i) => findTolerances(network, baseline, intAt(targets, i), 0));
  return { columns, tolerances };
}
