import { expandPattern, isPattern } from '../input/find-files.ts';
import { diagnoseFileProblem } from '../input/file-problem.ts';
import type { Swept } from '../engine/sweep-all.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import type { Organization } from '../model/organization.ts';
import { messageOf } from '../report/diagnostic-wording.ts';
import { joinSome } from '../report/phrases.ts';
import { digestWork } from './digest-work.ts';
import type { Environment } from './environment.ts';
import { UsageFailures } from './failure.ts';
import { readShard } from './read-shard.ts';
import { placeInWhole } from './shard-number.ts';
import type { AskedStress } from './stress-question.ts';
import { askedOtherwise, describeAsked } from './stress-question.ts';
import type { StressShard } from './stress-shard.ts';
import type { SweepWork } from './sweep-chunk.ts';

/** A part, and the file that it was read from. */
interface ShardFile {
  readonly path: string;
  readonly shard: StressShard;
}

/** All parts of one sweep, each once. */
export interface MergedShards {
  readonly asked: AskedStress;
  /** The files that were read. */
  readonly paths: readonly string[];
  /** What the whole sweep found out; refuses parts of another map than the one that is at hand. */
  sweptFor(work: SweepWork, organization: Organization): Swept;
}

/** Missing parts, files and the like that one message names. */
const MOST_NAMED = 10;

/** Reads and checks the parts that `--merge` names; throws `UsageFailures` with everything that is wrong. */
export function openShards(
  named: readonly string[],
  options: AskedStress,
  { reader, version }: Environment,
): MergedShards {
  const problems: string[] = [];
  const files: ShardFile[] = [];
  const paths = findParts(named, { reader }, problems);
  for (const path of paths) {
    const reading = reader.read(path);
    if (!('text' in reading)) {
      problems.push(messageOf(diagnoseFileProblem(path, reading)));
      continue;
    }
    const part = readShard(reading.text, version);
    if ('problem' in part) problems.push(`${path} ${part.problem}`);
    else files.push({ path, shard: part.shard });
  }
  problems.push(...findMisfits(files), ...findGaps(files, problems.length > 0));
  const [first] = files;
  if (first !== undefined) problems.push(...findOtherQuestions(options, first.shard.asked));
  if (first === undefined || problems.length > 0) throw new UsageFailures(problems);
  const shards = files.map(({ shard }) => shard);
  return {
    asked: first.shard.asked,
    paths,
    sweptFor: (work, organization) => {
      if (!fitsWork(first.shard, work, organization)) throw new UsageFailures([OTHER_MAP]);
      return joinShards(shards, work);
    },
  };
}

const OTHER_MAP =
  'the parts were made from another map than the one that is named here: make them anew, or name theirs with -f';

/** The files that the words stand for, each once, in their order. */
function findParts(
  named: readonly string[],
  { reader }: Pick<Environment, 'reader'>,
  problems: string[],
): string[] {
  const found = new Map<string, string>();
  for (const word of named) {
    const isName = reader.kindOf(word) !== undefined || !isPattern(word);
    const paths = isName ? [word] : expandPattern('', word, reader);
    if (paths.length === 0) problems.push(`no file matches ${word}`);
    for (const path of paths) {
      const identity = reader.identityOf(path);
      if (!found.has(identity)) found.set(identity, path);
    }
  }
  return [...found.values()];
}

/** Parts of another question, map or number of parts than the first one, and parts that are there twice. */
function findMisfits(files: readonly ShardFile[]): string[] {
  const [first] = files;
  if (first === undefined) return [];
  const seen = new Map<number, string>();
  return files.flatMap(({ path, shard }) => {
    const misfit = compareShards(shard, first.shard);
    if (misfit !== undefined) return [`${path} does not fit to ${first.path}: ${misfit}`];
    const before = seen.get(shard.shard);
    seen.set(shard.shard, before ?? path);
    return before === undefined ? [] : [`${path} is part ${nameOf(shard)} again, after ${before}`];
  });
}

function nameOf({ shard, shards }: StressShard): string {
  return `${shard}/${shards}`;
}

function compareShards(one: StressShard, first: StressShard): string | undefined {
  if (one.shards !== first.shards) return `it is one of ${one.shards} parts, not of ${first.shards}`;
  const [asked, before] = [one.asked, first.asked].map(
    (each) => describeAsked(each) || 'just a day’s delay at each team',
  );
  if (asked !== before) return `it asks ${asked}, not ${before}`;
  return one.digest === first.digest ? undefined : 'it was made from another map';
}

/** The parts that nobody brings; where files are unusable, they may be among them. */
function findGaps(files: readonly ShardFile[], isUnsure: boolean): string[] {
  const [first] = files;
  if (first === undefined) return [];
  const { shards } = first.shard;
  const there = new Set(files.filter(({ shard }) => shard.shards === shards).map(({ shard }) => shard.shard));
  const missing = Array.from({ length: shards }, (_, i) => i + 1).filter((number) => !there.has(number));
  if (missing.length === 0) return [];
  const names = joinSome(
    missing.map((number) => `${number}/${shards}`),
    MOST_NAMED,
  );
  const verb = missing.length === 1 ? 'is' : 'are';
  return [`${names} ${verb} missing${isUnsure ? ', unless the files that cannot be used are these' : ''}`];
}

/** The parts say what is asked; a flag may say it again, but nothing else. */
function findOtherQuestions(options: AskedStress, asked: AskedStress): string[] {
  const before = describeAsked(asked) || 'just a day’s delay at each team';
  return askedOtherwise(options, asked).map(
    (flag) => `${flag} asks something else than the parts, which ask ${before}: leave it out`,
  );
}

function fitsWork(shard: StressShard, work: SweepWork, organization: Organization): boolean {
  const { task, targets } = work;
  return (
    shard.digest === digestWork(work, organization) &&
    shard.places === task.incidents.count &&
    shard.targets === targets.length
  );
}

/** All figures in the order of the whole sweep. */
function joinShards(shards: readonly StressShard[], { task, targets }: SweepWork): Swept {
  const columns = createSweepColumns(task.incidents.count);
  const into: Readonly<Record<string, Float64Array>> = { ...columns };
  const tolerances: Float64Array[] = Array.from(targets, () => new Float64Array());
  for (const shard of shards) {
    for (const [name, part] of Object.entries<Float64Array>({ ...shard.columns })) {
      const column = into[name];
      if (column !== undefined) part.forEach((value, i) => (column[placeInWhole(i, shard)] = value));
    }
    shard.tolerances.forEach((one, i) => (tolerances[placeInWhole(i, shard)] = one));
  }
  return { columns, tolerances };
}
