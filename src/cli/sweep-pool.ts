import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Swept } from '../engine/sweep-all.ts';
import type { Environment } from './environment.ts';
import type { Progress } from './progress.ts';
import { createProgress } from './progress.ts';
import type { SweepWork } from './sweep-chunk.ts';
import { ChunkRunner } from './sweep-chunk.ts';
import { SweepCrew } from './sweep-crew.ts';
import { SweepStretch } from './sweep-stretch.ts';

/** What the progress counts. */
const COUNTED = { incidents: 'incidents', targets: 'customers' } as const;

/** Before a rate is known that holds: the first runs are slow, until their code is compiled. Milliseconds. */
const WARM_AFTER = 20;

/** A worker needs some 40 ms to start, so it has to save more than that. Milliseconds of work that is left. */
const WORTH_SHARING = 200;

/** More do not help where they all want the same memory; `--workers` can ask for more. */
const MOST_BY_DEFAULT = 8;

/** How many workers where the call does not say. */
export function defaultWorkers({ threads }: Environment): number {
  return Math.min(MOST_BY_DEFAULT, threads.available);
}

/**
 * Runs all of a work on so many threads; the answer is the same for any number. With one, and as long as it is not
 * known to be worth more, it runs here, in slices.
 */
export async function sweepOnThreads(
  work: SweepWork,
  workers: number,
  environment: Environment,
): Promise<Swept> {
  const incidents = new SweepStretch('incidents', work.task.incidents.count);
  const targets = new SweepStretch('targets', work.targets.length);
  const hands: Hands = {
    runner: new ChunkRunner(work),
    crew: new SweepCrew(work, workers),
    workers,
    progress: createProgress(environment),
    environment,
  };
  try {
    for (const stretch of [incidents, targets]) await runStretch(stretch, hands);
  } finally {
    hands.crew.dismiss();
    hands.progress.end();
  }
  return { columns: incidents.columns, tolerances: targets.tolerances };
}

interface Hands {
  readonly runner: ChunkRunner;
  readonly crew: SweepCrew;
  readonly workers: number;
  readonly progress: Progress;
  readonly environment: Environment;
}

async function runStretch(stretch: SweepStretch, hands: Hands): Promise<void> {
  const { crew, progress, workers, environment } = hands;
  crew.turnTo(stretch);
  progress.show(COUNTED[stretch.kind], stretch.done, stretch.count);
  while (!stretch.isDone) {
    if (crew.isReady || stretch.isDealt) await crew.report();
    else await runSlice(stretch, hands);
    crew.check();
    progress.show(COUNTED[stretch.kind], stretch.done, stretch.count);
    if (workers > 1 && !crew.isStarted && isWorthSharing(stretch)) crew.start(environment);
  }
}

/** Here, in this thread; then the workers' reports are heard. */
async function runSlice(stretch: SweepStretch, { runner, environment }: Hands): Promise<void> {
  const chunk = stretch.deal(1);
  if (chunk === undefined) return;
  const start = environment.now();
  const part = runner.run(chunk);
  stretch.put(part, environment.now() - start);
  await nextTurn();
}

function isWorthSharing({ effort }: SweepStretch): boolean {
  return effort.spent >= WARM_AFTER && effort.left >= WORTH_SHARING;
}
