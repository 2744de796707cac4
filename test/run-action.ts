import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from './cli/run-cli.ts';
import { scratchFolder } from './cli/scratch.ts';
import { GIT_VARIABLES } from './cli/scratch-repository.ts';

/** One step of the action, as far as ripple's own uses any of it. */
export interface ActionStep {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

/** `action.yml`. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

/** The action as it is written down. */
export function readAction(): Action {
  const action: Action = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));
  return action;
}

/** A step of the action by its name, with the commands that it runs. */
export function stepOf(name: string): ActionStep & { readonly run: string } {
  const step = readAction().runs.steps.find((one) => one.name === name);
  if (step?.run === undefined) throw new Error(`no step “${name}” that runs anything`);
  return { ...step, run: step.run };
}

/** What a workflow and its event give. */
export interface ActionCall {
  readonly cwd: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `github.event.before`. */
  readonly before?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** The folder of the action; this repository unless said otherwise. */
  readonly action?: string;
}

/** What a step did. */
export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the commands of one step as a runner does. */
export function runStep(name: string, call: ActionCall): ActionRun {
  const { run, env = {} } = stepOf(name);
  const runner = scratchFolder({ 'step.sh': run, output: '', summary: '' });
  mkdirSync(join(runner, 'temp'));
  const variables = {
    ...process.env,
    ...GIT_VARIABLES,
    RUNNER_TEMP: join(runner, 'temp'),
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    GITHUB_ACTION_PATH: call.action ?? REPOSITORY,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_BASE_REF: '',
    ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, evaluate(value, call)])),
    ...call.variables,
  };
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(runner, 'step.sh')],
    { cwd: call.cwd, encoding: 'utf8', env: variables },
  );
  return {
    code: status,
    log: stdout + stderr,
    summary: readFileSync(join(runner, 'summary'), 'utf8'),
    outputs: Object.fromEntries(
      readFileSync(join(runner, 'output'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
  };
}

/** The two kinds of expressions that the action's `env` has. */
function evaluate(value: string, { inputs = {}, before = '' }: ActionCall): string {
  const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
  if (input !== undefined) {
    const { [input]: declared } = readAction().inputs;
    if (declared === undefined) throw new Error(`no input “${input}”`);
    return inputs[input] ?? declared.default;
  }
  if (value.startsWith('${{ github.event.before ||')) return before;
  throw new Error(`an expression that no test knows: ${value}`);
}

/**
 * A folder of the action with a stand-in for ripple: it writes what it was called with into `calls`, fills every `-o`, and ends
 * with the exit code in `CHECK_CODE` or `DIFF_CODE`.
 */
export function standInAction(): { readonly folder: string; calls(): readonly (readonly string[])[] } {
  const folder = scratchFolder({
    'bin/package.json': '{"type":"module"}',
    'bin/ripple.js': STAND_IN,
    'dist/bundle/x': '',
  });
  return {
    folder,
    calls() {
      const path = join(folder, 'calls');
      if (!existsSync(path)) return [];
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
      return lines.map((line): string[] => JSON.parse(line));
    },
  };
}

const STAND_IN = `
import { appendFileSync, writeFileSync } from 'node:fs';
const [verb, ...words] = process.argv.slice(2);
appendFileSync(new URL('../calls', import.meta.url), JSON.stringify([process.cwd(), verb, ...words]) + '\\n');
const code = Number(process.env[verb.toUpperCase() + '_CODE'] ?? 0);
words.forEach((word, i) => {
  if (words[i - 1] !== '-o') return;
  const [format, path] = [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)];
  const text = format === 'json' ? '{"verdict":"worse"}' : format + ' of ' + verb + '\\n';
  if (path === '-') process.stdout.write('::notice::' + text);
  else if (code < 2) writeFileSync(path, text);
});
process.stderr.write('::error::said by ' + verb + '\\n');
process.exitCode = code;
`;

/** A folder to put first in PATH, with programs in it. */
export function programs(scripts: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [name, script] of Object.entries(scripts))
    writeFileSync(join(folder, name), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
}
