import type { Swept } from '../engine/sweep-all.ts';
import type { Organization } from '../model/organization.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';
import type { OutputTarget } from './output-targets.ts';
import { keepInputs } from './output-targets.ts';
import type { ShardNumber } from './shard-number.ts';
import { parseShard } from './shard-number.ts';
import type { SweepWork } from './sweep-chunk.ts';
import type { StressOptions } from './verbs/stress-options.ts';

/** Far more than any machine has. */
const MOST_WORKERS = 1000;

/** Who does the work of a sweep, and what is asked: the parts that are merged say it for themselves. */
export interface OpenedSweep {
  /** With the question of the parts where they are merged. */
  readonly options: StressOptions;
  /** The one part that is wanted; none: all. */
  readonly shard: ShardNumber | undefined;
  /** Files that no answer may replace. */
  readonly paths: readonly string[];
  /** Runs all of the work on this machine, or looks it up in the parts. */
  sweep(work: SweepWork, organization: Organization): Promise<Swept>;
}

/** Reads what `--workers`, `--shard` and `--merge` say. */
export async function openSweep(options: StressOptions, environment: Environment): Promise<OpenedSweep> {
  const workers = parseWorkers(options.workers);
  const { format, merge, shard } = options;
  if (merge !== undefined) {
    const { openShards } = await import('./merge-shards.ts');
    const merged = openShards(merge, options, environment);
    return {
      options: { ...options, ...merged.asked },
      shard: undefined,
      paths: merged.paths,
      sweep: async (work, organization) => merged.sweptFor(work, organization),
    };
  }
  if (shard !== undefined && format !== undefined && format !== 'json')
    throw new UsageFailure(
      `--shard writes a part for --merge, which is JSON: --format ${format} goes with --merge`,
    );
  const { sweepOnThreads } = await import('./sweep-pool.ts');
  return {
    options,
    shard: shard === undefined ? undefined : parseShard(shard),
    paths: [],
    sweep: (work) => sweepOnThreads(work, workers, environment),
  };
}

/** Where the answer goes; not into a part that it is made from. */
export function keepParts(
  targets: readonly OutputTarget<string>[],
  { paths }: OpenedSweep,
  { reader }: Environment,
): void {
  keepInputs(targets, paths, reader, 'one of the parts that are merged');
}

function parseWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (workers < 1 || workers > MOST_WORKERS)
    throw new UsageFailure(`--workers takes a whole number from 1 to ${MOST_WORKERS}, not “${text}”`);
  return workers;
}
