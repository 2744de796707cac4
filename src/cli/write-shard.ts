import type { Organization } from '../model/organization.ts';
import { digestWork } from './digest-work.ts';
import type { Environment } from './environment.ts';
import type { OpenedSweep } from './open-sweep.ts';
import type { OutputTarget } from './output-targets.ts';
import { writeTargets } from './output-targets.ts';
import type { ShardNumber } from './shard-number.ts';
import { shareOf } from './shard-number.ts';
import { askedBy } from './stress-question.ts';
import { formatShard } from './stress-shard.ts';
import type { SweepWork } from './sweep-chunk.ts';

/** Sweeps the one part that is wanted, and writes it. */
export async function writeShard(
  number: ShardNumber,
  opened: OpenedSweep,
  [work, organization]: readonly [work: SweepWork, organization: Organization],
  targets: readonly OutputTarget<string>[],
  environment: Environment,
): Promise<void> {
  const swept = await opened.sweep(shareOf(work, number), organization);
  const head = {
    kind: 'ripple/stress-shard',
    version: 1,
    ripple: environment.version,
    ...number,
    asked: askedBy(opened.options),
    digest: digestWork(work, organization),
    places: work.task.incidents.count,
    targets: work.targets.length,
  } as const;
  await writeTargets(targets, environment, () => formatShard(head, swept));
}
