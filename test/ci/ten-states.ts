import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli.ts';
import type { ScratchFiles } from '../cli/scratch-repository.ts';
import { beginRepository } from '../cli/scratch-repository.ts';
import type { MapFiles } from './ten-commits.ts';
import { SOUND_MAP, TEN_COMMITS } from './ten-commits.ts';

/** What tests read of a finding in JSON. */
export interface FindingRead {
  readonly rule: string;
  readonly severity: string;
  readonly entity: { readonly kind: string; readonly id: string };
  readonly about: string;
  readonly fingerprint: string;
  readonly baseline: 'new' | 'known' | null;
  readonly place: { readonly file: string; readonly line: number } | null;
}

/** What a verb says, in all of its formats, and its exit code by each of the gates. */
export interface Answer {
  readonly text: string;
  readonly markdown: string;
  readonly json: { readonly verdict?: string; readonly findings: readonly FindingRead[] };
  readonly sarif: string;
  readonly junit: string;
  readonly gitlab: string;
  /** By the word of `--fail-on`. */
  readonly codes: Readonly<Record<string, number>>;
}

/** One commit of the ten, or the sound map before them. */
export interface State {
  readonly name: string;
  readonly check: Answer;
}

/** A commit, compared with the one before it. */
export interface BrokenState extends State {
  readonly diff: Answer;
  /** What `check --fail-on info` says beside a baseline of the commit before. */
  readonly besideBefore: Beside;
}

/** What is new beside a baseline, how many of its entries nothing is found of any more, and the exit code. */
export interface Beside {
  readonly isNew: readonly FindingRead[];
  readonly stale: number;
  readonly code: number;
}

/** Commits the sound map and the ten changes to a repository in this folder, and asks at each. */
export async function askAtEachCommit(folder: string): Promise<[State, ...BrokenState[]]> {
  const cwd = join(folder, 'repository');
  mkdirSync(cwd);
  const repository = beginRepository(cwd, SOUND_MAP);
  const ask = async (verb: string, gates: readonly string[]): Promise<Answer> =>
    askIn(cwd, join(folder, 'out'), verb.split(' '), gates);
  const check = async (): Promise<Answer> => ask('check', ['error', 'warn']);
  const states: [State, ...BrokenState[]] = [{ name: 'sound', check: await check() }];
  let files = SOUND_MAP;
  for (const commit of TEN_COMMITS) {
    await checkBeside(cwd, '--update-baseline');
    const after = commit.change(files);
    repository.commit(commit.message, filesToWrite(files, after));
    files = after;
    const diff = await ask('diff HEAD~1 HEAD', ['broken-promise', 'worse', 'any', 'never']);
    const besideBefore = await checkBeside(cwd, '--fail-on=info');
    states.push({ name: commit.name, check: await check(), diff, besideBefore });
  }
  return states;
}

async function checkBeside(cwd: string, flag: string): Promise<Beside> {
  const { code, stdout, stderr } = await runCli(['check', '--baseline=../known.json', flag, '--json'], {
    cwd,
  });
  if (code > 1) throw new Error(stderr);
  const { findings, baseline }: CheckRead = JSON.parse(stdout);
  const isNew = findings.filter((finding) => finding.baseline === 'new');
  return { isNew, stale: baseline.stale.length, code };
}

interface CheckRead {
  readonly findings: readonly FindingRead[];
  readonly baseline: { readonly stale: readonly unknown[] };
}

function filesToWrite(before: MapFiles, after: MapFiles): ScratchFiles {
  const gone = Object.keys(before).filter((path) => !(path in after));
  return { ...after, ...Object.fromEntries(gone.map((path) => [path, null])) };
}

const FORMATS = ['markdown', 'json', 'sarif', 'junit', 'gitlab'] as const;

async function askIn(
  cwd: string,
  out: string,
  words: readonly string[],
  gates: readonly string[],
): Promise<Answer> {
  mkdirSync(out, { recursive: true });
  const outputs = FORMATS.flatMap((format) => ['-o', `${format}:${join(out, format)}`]);
  const { code, stdout, stderr } = await runCli([...words, '-o', 'text:-', ...outputs], { cwd });
  if (code !== 0 || stderr !== '') throw new Error(`${words.join(' ')} ends with ${code}: ${stderr}`);
  const codes: Record<string, number> = {};
  for (const gate of gates)
    codes[gate] = (await runCli([...words, '--fail-on', gate, '--format', 'csv'], { cwd })).code;
  const written = (format: (typeof FORMATS)[number]): string => readFileSync(join(out, format), 'utf8');
  const json: Answer['json'] = JSON.parse(written('json'));
  return {
    text: stdout,
    markdown: written('markdown'),
    json,
    sarif: written('sarif'),
    junit: written('junit'),
    gitlab: written('gitlab'),
    codes,
  };
}
