import type { SweepColumns } from '../engine/sweep-task.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import { MOST_SHARDS, lengthOfShare } from './shard-number.ts';
import type { StressShard } from './stress-shard.ts';
import { readAsked } from './stress-question.ts';

/** A part, or what is wrong with it: the end of a sentence that begins with the file. */
export type ShardReading = { readonly shard: StressShard } | { readonly problem: string };

const DAMAGED = 'is no whole part: it has been changed, or was cut off';

/** Reads a part of a sweep that this version of ripple wrote. */
export function readShard(text: string, version: string): ShardReading {
  const json = parseJson(text);
  if (json === undefined) return { problem: 'is no JSON: it has been changed, or was cut off' };
  const fields = fieldsOf(json);
  const kind = fields.get('kind');
  if (kind === 'ripple/stress')
    return { problem: 'is a whole answer of ripple stress; --merge takes the parts that --shard writes' };
  if (kind !== 'ripple/stress-shard') return { problem: 'is no part that ripple stress --shard has written' };
  if (fields.get('version') !== 1)
    return { problem: `has the form ${nameOf(fields.get('version'))}, and this ripple reads form 1` };
  const writer = fields.get('ripple');
  if (writer !== version)
    return { problem: `was written by ripple ${nameOf(writer)}, and this is ripple ${version}` };
  const shard = shardOf(fields);
  return shard === undefined ? { problem: DAMAGED } : { shard };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameOf(version: unknown): string {
  return typeof version === 'string' || typeof version === 'number' ? String(version) : 'of no version';
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(json: unknown): Fields {
  return new Map(typeof json === 'object' && json !== null ? Object.entries(json) : []);
}

function shardOf(fields: Fields): StressShard | undefined {
  const [shard, shards, places, targets] = ['shard', 'shards', 'places', 'targets'].map((name) =>
    wholeOf(fields.get(name)),
  );
  const [asked, digest] = [readAsked(fields.get('asked')), fields.get('digest')];
  if (shard === undefined || shards === undefined || places === undefined || targets === undefined)
    return undefined;
  if (shard < 1 || shard > shards || shards > MOST_SHARDS) return undefined;
  if (asked === undefined || typeof digest !== 'string') return undefined;
  const columns = columnsOf(fields.get('columns'), lengthOfShare(places, { shard, shards }));
  const tolerances = tolerancesOf(fields.get('tolerances'), lengthOfShare(targets, { shard, shards }));
  const ripple = String(fields.get('ripple'));
  if (columns === undefined || tolerances === undefined) return undefined;
  return {
    kind: 'ripple/stress-shard',
    version: 1,
    ripple,
    shard,
    shards,
    asked,
    digest,
    places,
    targets,
    columns,
    tolerances,
  };
}

function wholeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function columnsOf(json: unknown, length: number): SweepColumns | undefined {
  const fields = fieldsOf(json);
  // Room for none, whatever length a damaged file speaks of, before its lists are there.
  const names = Object.keys(createSweepColumns(0));
  const columns = names.map((name) => [name, numbersOf(fields.get(name))] as const);
  if (fields.size !== names.length || columns.some(([, column]) => column?.length !== length))
    return undefined;
  const whole = createSweepColumns(length);
  const into: Readonly<Record<string, Float64Array>> = { ...whole };
  for (const [name, column = new Float64Array()] of columns) into[name]?.set(column);
  return whole;
}

function tolerancesOf(json: unknown, length: number): Float64Array[] | undefined {
  if (!Array.isArray(json) || json.length !== length) return undefined;
  const lists = json.map(numbersOf).filter((list) => list !== undefined);
  return lists.length === length ? lists : undefined;
}

/** Null is infinity. */
function numbersOf(json: unknown): Float64Array | undefined {
  if (!Array.isArray(json)) return undefined;
  const list: readonly unknown[] = json;
  if (!list.every((value) => value === null || typeof value === 'number')) return undefined;
  return Float64Array.from(list, (value) => (typeof value === 'number' ? value : Infinity));
}
