import type { Swept } from '../engine/sweep-all.ts';
import type { SweepColumns } from '../engine/sweep-task.ts';
import { formatCount } from '../report/phrases.ts';
import { LARGEST_FILE_BYTES } from './disk-reader.ts';
import { UsageFailure } from './failure.ts';
import { escapeUnseen } from '../report/format-json.ts';
import type { ShardNumber } from './shard-number.ts';
import type { AskedStress } from './stress-question.ts';

/** What a part of a sweep says of itself. */
export interface ShardHead extends ShardNumber {
  readonly kind: 'ripple/stress-shard';
  readonly version: 1;
  /** The version of ripple that wrote it: another one may count in another way. */
  readonly ripple: string;
  readonly asked: AskedStress;
  /** Of all numbers that the whole sweep runs on. */
  readonly digest: string;
  /** In the whole sweep. */
  readonly places: number;
  readonly targets: number;
}

/** A part of a sweep, as `stress --shard` writes it and `--merge` reads it. */
export interface StressShard extends ShardHead {
  /** By the position of each place in the part. */
  readonly columns: SweepColumns;
  /** For each customer of the part. */
  readonly tolerances: readonly Float64Array[];
}

/**
 * A part as JSON, one line for each list of numbers. JSON's numbers come back as they were, to the last bit; it has none
 * for infinity, which is null.
 */
export function formatShard(head: ShardHead, { columns, tolerances }: Swept): string {
  const columnLines = Object.entries<Float64Array>({ ...columns }).map(
    ([name, column]) => `    ${JSON.stringify(name)}: ${formatNumbers(column)}`,
  );
  const toleranceLines = tolerances.map((one) => `    ${formatNumbers(one)}`);
  const opening = escapeUnseen(JSON.stringify(head, null, 2)).slice(0, -2);
  const lists = `"columns": {\n${columnLines.join(',\n')}\n  },\n  "tolerances": [\n${toleranceLines.join(',\n')}\n  ]`;
  const text = `${opening},\n  ${lists}\n}\n`;
  if (text.length > LARGEST_FILE_BYTES) refuseLarge(text.length);
  return text;
}

function formatNumbers(numbers: Float64Array): string {
  return JSON.stringify(Array.from(numbers));
}

function refuseLarge(length: number): never {
  const [has, limit] = [length, LARGEST_FILE_BYTES].map((bytes) => formatCount(Math.ceil(bytes / 1e6)));
  throw new UsageFailure(
    `this part would have ${has} MB, and --merge reads up to ${limit} MB of each: make more parts`,
  );
}
