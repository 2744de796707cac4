import type { PlacedIncidents } from '../engine/incidents.ts';
import { formatCount } from '../report/phrases.ts';
import { UsageFailure } from './failure.ts';
import type { SweepWork } from './sweep-chunk.ts';

/** One of several equal parts: `2/8`, counted from 1. */
export interface ShardNumber {
  readonly shard: number;
  readonly shards: number;
}

/** More parts than anybody has machines. */
export const MOST_SHARDS = 100_000;

/** What `--shard` says. */
export function parseShard(text: string): ShardNumber {
  const [, first = '', second = ''] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const [shard, shards] = [Number(first), Number(second)];
  if (first === '')
    throw new UsageFailure(`--shard takes which part of how many, such as 2/8, not “${text}”`);
  if (shards < 1 || shards > MOST_SHARDS)
    throw new UsageFailure(
      `--shard ${text}: there can be 1 to ${formatCount(MOST_SHARDS)} parts, not ${shards}`,
    );
  if (shard < 1 || shard > shards)
    throw new UsageFailure(
      `--shard ${text}: parts are counted from 1, so it is one of 1/${shards} to ${shards}/${shards}`,
    );
  return { shard, shards };
}

/** How many of some items are in a part. They are dealt like cards, so that all parts take about as long. */
export function lengthOfShare(count: number, { shard, shards }: ShardNumber): number {
  return Math.max(0, Math.ceil((count - (shard - 1)) / shards));
}

/** Where among all items the one at a position of a part stands. */
export function placeInWhole(position: number, { shard, shards }: ShardNumber): number {
  return shard - 1 + position * shards;
}

/** The part's share of a work. */
export function shareOf({ task, targets }: SweepWork, number: ShardNumber): SweepWork {
  const isShared = (_: unknown, i: number): boolean => i % number.shards === number.shard - 1;
  return {
    task: { ...task, incidents: shareIncidents(task.incidents, isShared) },
    targets: targets.filter(isShared),
  };
}

function shareIncidents(all: PlacedIncidents, isShared: (_: unknown, i: number) => boolean): PlacedIncidents {
  const at = all.at.filter(isShared);
  return {
    count: at.length,
    at,
    onHandOff: all.onHandOff.filter(isShared),
    delayHours: all.delayHours.filter(isShared),
    outageHours: all.outageHours.filter(isShared),
    qualityShare: all.qualityShare.filter(isShared),
    noticeHours: all.noticeHours.filter(isShared),
  };
}
