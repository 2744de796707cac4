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

/**
 * Runs all of a work on so many threads; the answer is the same for any number. With one it runs here, in slices. Where no
 * number is given, as many as the machine has share it, but only if that is worth it.
 */
export async function sweepOnThreads(
  work: SweepWork,
  wanted: number | undefined,
  environment: Environment,
): Promise<Swept> {
  const workers = wanted ?? Math.min(MOST_BY_DEFAULT, environment.threads.available);
  const incidents = new SweepStretch('incidents', work.task.incidents.count);
  const targets = new SweepStretch('targets', work.targets.length);
  const hands: Hands = {
    runner: new ChunkRunner(work),
    crew: new SweepCrew(work, workers),
    isShared: workers > 1,
    isWanted: wanted !== undefined,
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
  /** Among workers, as soon as that is worth it, or is wanted. */
  readonly isShared: boolean;
  readonly isWanted: boolean;
  readonly progress: Progress;
  readonly environment: Environment;
}

async function runStretch(stretch: SweepStretch, hands: Hands): Promise<void> {
  const { crew, progress, environment } = hands;
  crew.turnTo(stretch);
  progress.show(COUNTED[stretch.kind], stretch.done, stretch.count);
  while (!stretch.isDone) {
    if (crew.isReady || stretch.isDealt) await crew.report();
    else await runSlice(stretch, hands);
    crew.check();
    progress.show(COUNTED[stretch.kind], stretch.done, stretch.count);
    if (!crew.isStarted && isToShare(stretch, hands)) crew.start(environment);
  }
}

/** Here, in this thread; then the workers' reports are heard. */
async function runSlice(stretch: SweepStretch, { runner, environment, progress }: Hands): Promise<void> {
  if (stretch.isSlow) progress.lookAway();
  const chunk = stretch.deal(1);
  if (chunk === undefined) return;
  const start = environment.now();
  const part = runner.run(chunk);
  stretch.put(part, environment.now() - start);
  await nextTurn();
}

function isToShare({ effort, isDealt }: SweepStretch, { isShared, isWanted }: Hands): boolean {
  if (!isShared || isDealt) return false;
  return isWanted || (effort.spent >= WARM_AFTER && effort.left >= WORTH_SHARING);
}
