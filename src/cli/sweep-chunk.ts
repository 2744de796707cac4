import { intAt } from '../engine/arrays.ts';
import { findTolerances } from '../engine/find-tolerances.ts';
import type { SweepColumns, SweepTask } from '../engine/sweep-task.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import { Sweep } from '../engine/sweep.ts';

/** All that a sweep runs: incidents, each alone, and targets whose tolerances are wanted. Can be sent to a worker. */
export interface SweepWork {
  readonly task: SweepTask;
  /** Ranks of teams. */
  readonly targets: Int32Array;
}

/** The two kinds of a sweep's items. */
export type SweepItem = 'incidents' | 'targets';

/** Some of the work: the items of one kind at positions from `from` up to `to`. */
export interface SweepChunk {
  readonly of: SweepItem;
  readonly from: number;
  readonly to: number;
}

/** What a chunk came to: columns for its incidents, or one array of tolerances for each of its targets. */
export interface SweepPart {
  readonly chunk: SweepChunk;
  readonly columns: SweepColumns | undefined;
  readonly tolerances: readonly Float64Array[];
}

/** Runs chunks of a work in any order, in this thread. */
export class ChunkRunner {
  private readonly work: SweepWork;
  private sweep: Sweep | undefined;

  constructor(work: SweepWork) {
    this.work = work;
  }

  run(chunk: SweepChunk): SweepPart {
    const { from, to } = chunk;
    const { task, targets } = this.work;
    if (chunk.of === 'targets') {
      const { network, baseline } = task;
      const tolerances = Array.from(targets.subarray(from, to), (_, i) =>
        findTolerances(network, baseline, intAt(targets, from + i), 0),
      );
      return { chunk, columns: undefined, tolerances };
    }
    this.sweep ??= new Sweep(task);
    const columns = createSweepColumns(to - from);
    this.sweep.run(from, to, columns, 0);
    return { chunk, columns, tolerances: [] };
  }
}
