import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { SHOP, scratchFolder } from '../cli/scratch.ts';
import { GIT_VARIABLES, cloneOf, scratchRepository } from '../cli/scratch-repository.ts';
import { programs, readAction } from '../run-action.ts';
import { callsInProse, fieldsOf, parseYamlBlocks, readBlocks, scriptsIn, usesIn } from './ci-scripts.ts';

const PAGE = readFileSync(join(REPOSITORY, 'docs/ci.md'), 'utf8');
const YAML = parseYamlBlocks(PAGE);
const BASH = readBlocks(PAGE).flatMap(({ language, text }) => (language === 'bash' ? [text] : []));
const SCRIPTS = [...YAML.flatMap(scriptsIn), ...BASH, ...callsInProse(PAGE)];

/** Nobody is promised anything. */
const UNPROMISED = SHOP.replace(', promise: { late: 1h }', '');

/** Ripple as it was built, writing down how each call ends; other programs write down what they are asked. */
const PROGRAMS = {
  ripple: `node '${join(REPOSITORY, 'bin/ripple.js')}' "$@"\ncode=$?\necho "$code ripple $*" >> "$CALLS"\nexit $code`,
  npm: 'echo "0 npm $*" >> "$CALLS"',
  gh: 'echo "0 gh $*" >> "$CALLS"\ncase "$*" in *--paginate*) printf "%s" "$KNOWN" ;; *pulls*) echo 5 ;; esac',
  curl: `echo "0 curl $*" >> "$CALLS"\ncase "$*" in *--request*) ;; *) echo "[{ \\"id\\": 7, \\"body\\": \\"$NOTE\\" }]" ;; esac`,
};

interface Scripted {
  readonly code: number | null;
  readonly said: string;
  readonly calls: readonly string[];
}

/** Runs a script of the page where a branch has changed the map. */
function runScript(script: string, variables: Readonly<Record<string, string>> = {}): Scripted {
  const origin = scratchRepository({ 'ripple.yaml': SHOP, 'before.yaml': SHOP, 'diff.md': 'a comment' });
  const clone = cloneOf(origin);
  clone.git('checkout', '--quiet', '-b', 'topic');
  clone.commit('Change it', { 'ripple.yaml': SHOP.replace('slack: 2h', 'slack: 3h') });
  // What a hook looks at.
  clone.write({ 'ripple.yaml': SHOP.replace('slack: 2h', 'slack: 4h') });
  clone.git('add', '--all');
  const calls = join(scratchFolder(), 'calls');
  const env = {
    ...process.env,
    ...GIT_VARIABLES,
    PATH: programs(PROGRAMS),
    CALLS: calls,
    GITHUB_BASE_REF: 'main',
    GITHUB_REPOSITORY: 'org/map',
    GITHUB_STEP_SUMMARY: join(scratchFolder(), 'summary'),
    RUNNER_TEMP: clone.folder,
    COMMENT: 'diff.md',
    NUMBER: '5',
    HEAD: 'fork:topic',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: clone.git('rev-parse', 'origin/main'),
    CI_API_V4_URL: 'https://gitlab.example/api/v4',
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '4',
    RIPPLE_TOKEN: 'secret',
    ...variables,
  };
  const bash = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
  const { status, stdout, stderr } = spawnSync('bash', bash, { cwd: clone.folder, encoding: 'utf8', env });
  const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : [];
  return { code: status, said: stdout + stderr, calls: lines };
}

/** A script of the page by something that stands in it. */
function scriptWith(words: string): string {
  const script = SCRIPTS.find((one) => one.includes(words));
  if (script === undefined) throw new Error(`no script with “${words}”`);
  return script;
}

describe('docs/ci.md', { timeout: 120_000 }, () => {
  it('holds scripts of all kinds', () => {
    expect(SCRIPTS.length).toBeGreaterThan(15);
    expect(SCRIPTS.filter((script) => /\bripple (check|diff)\b/.test(script)).length).toBeGreaterThan(10);
  });

  it.each(SCRIPTS)('runs: %s', (script) => {
    expect(script).not.toContain('${{');
    const { code, said, calls } = runScript(script);
    expect(code, said).toBe(0);
    const expected = script.match(/^ *(?:- )?ripple /gm)?.length ?? 0;
    expect(calls.filter((call) => call.startsWith('0 ripple'))).toHaveLength(expected);
  });

  it('uses the action with inputs that it has, and gives each its row', () => {
    const steps = YAML.flatMap(usesIn);
    const own = steps.filter(({ uses }) => String(uses).startsWith('your-org/ripple@'));
    expect(own.length).toBeGreaterThan(0);
    const { inputs, outputs } = readAction();
    for (const step of own) {
      for (const name of Object.keys(fieldsOf(step['with']))) expect(Object.keys(inputs)).toContain(name);
    }
    const rows = [...PAGE.matchAll(/^\| `([\w-]+)` .*\|$/gm)].map(([, name]) => name);
    expect(rows.filter((name) => name !== undefined && name in inputs)).toEqual(Object.keys(inputs));
    for (const name of Object.keys(outputs)) expect(PAGE).toContain(`\`${name}\``);
    for (const [, name = ''] of PAGE.matchAll(/steps\.ripple\.outputs\.([\w-]+)/g))
      expect(Object.keys(outputs)).toContain(name);
    for (const { uses } of steps) expect(uses).toMatch(/^[\w-]+\/[\w/-]+@v\d/);
  });

  it.each(['COMMENT"', 'RUNNER_TEMP/diff.md'])('finds its own comment again: %s', (words) => {
    const script = scriptWith(words);
    const first = runScript(script, { KNOWN: '' }).calls;
    expect(first.at(-1)).toMatch(
      /^0 gh api --silent --method POST repos\/org\/map\/issues\/5\/comments -F body=@.*diff\.md$/,
    );
    const next = runScript(script, { KNOWN: '41\n42\n' }).calls;
    expect(next.at(-1)).toMatch(
      /^0 gh api --silent --method PATCH repos\/org\/map\/issues\/comments\/41 -F body=@.*diff\.md$/,
    );
  });

  it('finds its own note again', () => {
    const script = scriptWith('PRIVATE-TOKEN');
    expect(runScript(script, { NOTE: 'said by somebody' }).calls.at(-1)).toMatch(
      /--request POST .*\/merge_requests\/4\/notes$/,
    );
    expect(runScript(script, { NOTE: '<!-- ripple:diff --> a day later' }).calls.at(-1)).toMatch(
      /--request PUT .*\/notes\/7$/,
    );
    expect(runScript(script, { RIPPLE_TOKEN: '' }).calls).toEqual([]);
  });

  it('stops a commit by the hook where the file is broken, and only where a YAML file is in it', () => {
    const hook = scriptWith('git diff --cached');
    const broken = runScript(
      `echo 'teams: [' > ripple.yaml; git add ripple.yaml; ${hook.replace('#!/bin/sh\n', '')}`,
    );
    expect(broken.code).toBe(2);
    expect(runScript(`git reset --quiet; ${hook.replace('#!/bin/sh\n', '')}`).calls).toEqual([]);
  });

  it.each([
    ['there is no commit yet', 'rm -rf .git; git init --quiet; git add ripple.yaml', 'no commits yet'],
    [
      'the map of the last commit is broken',
      "cp ripple.yaml kept; echo 'teams: [' > ripple.yaml; git commit --quiet -am Broken; mv kept ripple.yaml; git add ripple.yaml",
      'nothing is compared',
    ],
  ])('stops no commit by the hook where %s', (_, before, words) => {
    const hook = scriptWith('git diff --cached').replace('#!/bin/sh\n', '');
    const { code, said, calls } = runScript(`${before}\n${hook}`);
    expect(code, said).toBe(0);
    expect(said).toContain(words);
    expect(calls).toEqual(['0 ripple check', '2 ripple diff HEAD']);
  });

  it.each([
    ['a promise newly breaks', SHOP.replace('late: 1h', 'late: 5w'), SHOP],
    ['a customer is no longer served', SHOP, SHOP.replace(/ {2}- \{ from: c, .*\n/, '')],
    ['a promise to a customer is dropped', SHOP, UNPROMISED],
    ['a customer waits longer', UNPROMISED, UNPROMISED.replace('slack: 2h', 'slack: 0h')],
    ['anything else', SHOP, SHOP.replace('name: Beta', 'name: Bravo')],
  ])('says which gate fails where %s', async (change, before, after) => {
    const row = PAGE.split('\n').find((line) => line.trimStart().startsWith(`| ${change}`)) ?? '';
    const cells = row.split('|').slice(2, 5);
    const cwd = scratchFolder({ 'before.yaml': before, 'after.yaml': after });
    const outcomes = await Promise.all(
      ['broken-promise', 'worse', 'any'].map((gate) =>
        runCli(['diff', 'before.yaml', 'after.yaml', '--fail-on', gate], { cwd }),
      ),
    );
    expect(outcomes.map(({ code }) => code)).toEqual(cells.map((cell) => (cell.includes('fails') ? 1 : 0)));
    expect(cells).toHaveLength(3);
  });

  it('shows org files that can be read', async () => {
    const files = readBlocks(PAGE).filter(
      ({ language, text }) => language === 'yaml' && text.includes('\nripple: 1\n'),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const { text } of files) {
      const { code, stderr } = await runCli(['check', '-f', '-', '--fail-on', 'never'], { stdin: text });
      expect(code, stderr).toBe(0);
    }
  });
});
