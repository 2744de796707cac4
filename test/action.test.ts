import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, SHOP, scratchFolder } from './cli/scratch.ts';
import type { ScratchRepository } from './cli/scratch-repository.ts';
import { cloneOf, scratchRepository } from './cli/scratch-repository.ts';
import type { ActionCall, ActionRun } from './run-action.ts';
import { programs, readAction, runStep, standInAction, stepOf } from './run-action.ts';

const STEP = 'Check and compare';
const NEW_BRANCH = '0'.repeat(40);

/** A day more of slack: the shopper is better off. */
const BETTER = SHOP.replace('slack: 2h', 'slack: 1d');
/** None of it: the shopper is worse off. */
const WORSE = SHOP.replace('slack: 2h', 'slack: 0h');

/** A branch that leaves main, as actions/checkout with `fetch-depth: 0` brings it. */
function pullRequest(before: string, after: string): ScratchRepository {
  const origin = scratchRepository({ 'ripple.yaml': before });
  const clone = cloneOf(origin);
  clone.git('checkout', '--quiet', '-b', 'topic');
  clone.commit('Change it', { 'ripple.yaml': after });
  return clone;
}

const ON_PULL_REQUEST = { GITHUB_BASE_REF: 'main' };

describe('action.yml', { timeout: 60_000 }, () => {
  const action = readAction();
  const { steps } = action.runs;

  it('is a composite action with a description for everything', () => {
    expect(action.runs.using).toBe('composite');
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/^[A-Z].*[.)]$/);
  });

  it('lets inputs reach a shell as variables alone, and each does', () => {
    const used = new Set<string>();
    for (const { run = '', env = {}, shell, uses } of steps) {
      expect(run).not.toContain('${{');
      if (uses === undefined) expect(shell).toBe('bash');
      for (const [name, value] of Object.entries(env)) {
        expect(run).toMatch(new RegExp(`\\$\\{?${name}\\b`));
        used.add(/inputs\.([\w-]+)/.exec(value)?.[1] ?? '');
      }
    }
    expect([...used].filter((name) => name !== '').toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  it('uses other actions by a whole version', () => {
    const uses = steps.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
    expect(uses).toHaveLength(1);
    expect(uses[0]).toMatch(/^actions\/setup-node@v\d+\.\d+\.\d+$/);
  });

  it('gives what it promises', () => {
    const repository = scratchRepository({ 'ripple.yaml': SHOP });
    const { outputs } = runStep(STEP, { cwd: repository.folder, action: standInAction().folder });
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.${stepOf(STEP).id ?? ''}.outputs.${name} }}`);
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
  });
});

/** Each step starts a dozen programs; on a busy machine that takes its time. */
const PATIENT = { timeout: 60_000 };

describe('before ripple runs', PATIENT, () => {
  it.each([
    ['v18.20.0', 'false'],
    ['v20.18.9', 'false'],
    ['v20.19.0', 'true'],
    ['v22.1.0', 'true'],
  ])('Node.js %s is new enough: %s', (version, found) => {
    const script = `exec ${process.execPath} -e "Object.defineProperty(process.versions, 'node', { value: '${version.slice(1)}' }); $2"`;
    const run = runStep('Look for Node.js', {
      cwd: scratchFolder(),
      variables: { PATH: programs({ node: script }) },
    });
    expect([run.code, run.outputs]).toEqual([0, { found }]);
    const condition = readAction().runs.steps.find(({ uses }) => uses !== undefined)?.if;
    expect(condition).toBe("steps.node.outputs.found != 'true'");
  });

  it('is built where the checkout holds no built files', () => {
    const npm = programs({ npm: 'echo "$PWD: $*" >> "$GITHUB_STEP_SUMMARY"' });
    const bare = scratchFolder({ 'package.json': '{}' });
    const run = runStep('Build ripple', { cwd: scratchFolder(), action: bare, variables: { PATH: npm } });
    expect(run.code).toBe(0);
    expect(run.summary).toBe(`${bare}: ci --include=dev --no-audit --no-fund\n${bare}: run --silent build\n`);
    mkdirSync(join(bare, 'dist/bundle'), { recursive: true });
    const again = runStep('Build ripple', { cwd: scratchFolder(), action: bare, variables: { PATH: npm } });
    expect([again.code, again.summary]).toEqual([0, '']);
    const failing = programs({ npm: 'exit 7' });
    const failed = runStep('Build ripple', {
      cwd: scratchFolder(),
      action: scratchFolder({ 'package.json': '{}' }),
      variables: { PATH: failing },
    });
    expect(failed.code).not.toBe(0);
  });
});

/** With a stand-in for ripple: what it is called with, and what becomes of what it answers. */
describe('the shell of the action', PATIENT, () => {
  function run(call: ActionCall): ActionRun & { readonly calls: readonly (readonly string[])[] } {
    const action = standInAction();
    const outcome = runStep(STEP, { action: action.folder, ...call });
    return { ...outcome, calls: action.calls() };
  }

  /** The words of a call without `-o`. */
  function wordsOf([, verb = '', ...words]: readonly string[] = []): string {
    return [verb, ...words.filter((word, i) => word !== '-o' && words[i - 1] !== '-o')].join(' ');
  }

  it('checks and compares a pull request, and writes everything', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    const outcome = run({ cwd: folder, variables: ON_PULL_REQUEST });
    expect(outcome.calls.map(wordsOf)).toEqual([
      'diff --fail-on never --unreadable-base skip -f ripple.yaml -- origin/main...HEAD',
      'check -f ripple.yaml',
    ]);
    expect(outcome.code).toBe(0);
    expect(outcome.summary).toBe('markdown of diff\n\nmarkdown of check\n\n');
    const { comment = '', sarif = '' } = outcome.outputs;
    expect(outcome.outputs).toMatchObject({
      'check-outcome': 'success',
      'diff-outcome': 'success',
      verdict: 'worse',
    });
    expect(readFileSync(comment, 'utf8')).toBe('markdown of diff\n');
    expect(readdirSync(sarif).toSorted()).toEqual(['check.sarif', 'diff.sarif']);
    expect(outcome.log).toContain('::notice::github of check\n');
  });

  it.each([
    [0, 0, 0, ['success', 'success']],
    [1, 0, 1, ['failure', 'success']],
    [0, 1, 1, ['success', 'failure']],
    [1, 2, 2, ['failure', 'error']],
    [2, 1, 2, ['error', 'failure']],
    [70, 0, 70, ['error', 'success']],
  ])('check %i and diff %i end with %i', (check, diff, code, outcomes) => {
    const { folder } = pullRequest(SHOP, WORSE);
    const codes = { CHECK_CODE: String(check), DIFF_CODE: String(diff) };
    const outcome = run({ cwd: folder, variables: { ...ON_PULL_REQUEST, ...codes } });
    expect(outcome.code).toBe(code);
    const { outputs, summary } = outcome;
    expect([outputs['check-outcome'], outputs['diff-outcome']]).toEqual(outcomes);
    expect(summary).toContain(check > 1 ? '### ripple check\n\nIt could not answer' : 'markdown of check');
    expect(summary).toContain(diff > 1 ? '### ripple diff\n\nIt could not answer' : 'markdown of diff');
    expect([outputs['verdict'], existsSync(outputs['comment'] ?? '')]).toEqual(
      diff > 1 ? ['', false] : ['worse', true],
    );
  });

  it('compares a push with what was there before', () => {
    const repository = scratchRepository({ 'ripple.yaml': SHOP });
    const before = repository.git('rev-parse', 'HEAD');
    repository.commit('Change it', { 'ripple.yaml': WORSE });
    const baseOf = (call: Partial<ActionCall>): string =>
      run({ cwd: repository.folder, ...call })
        .calls.map(wordsOf)
        .filter((words) => words.startsWith('diff'))
        .join('\n');
    expect(baseOf({ before })).toBe(
      `diff --fail-on never --unreadable-base skip -f ripple.yaml -- ${before}`,
    );
    // A new branch, and one whose history was replaced: where it left the default branch.
    expect(baseOf({ before: NEW_BRANCH })).toBe(
      'diff --fail-on never --unreadable-base skip -f ripple.yaml --',
    );
    expect(baseOf({ before: 'abcd'.repeat(10) })).toBe(
      'diff --fail-on never --unreadable-base skip -f ripple.yaml --',
    );
    // Neither a tag nor a schedule changes anything.
    expect(baseOf({ before: NEW_BRANCH, variables: { GITHUB_REF_TYPE: 'tag' } })).toBe('');
    const { outputs, code } = run({ cwd: repository.folder });
    expect([code, outputs['diff-outcome'], outputs['verdict'], outputs['comment']]).toEqual([
      0,
      'skipped',
      '',
      '',
    ]);
    expect(baseOf({ inputs: { base: 'v1' } })).toBe(
      'diff --fail-on never --unreadable-base skip -f ripple.yaml -- v1',
    );
    // Ripple says what a shallow clone needs.
    const shallow = cloneOf(repository, '--depth', '1');
    expect(baseOf({ cwd: shallow.folder, before })).toContain(`-- ${before}`);
  });

  it('finds the org file from a working directory, and tells paths from the top', () => {
    const repository = scratchRepository({
      'ripple.yml': SHOP,
      'maps/ripple.yaml': SHOP,
      'maps/ripple.yml': SHOP,
      'maps/deep/er/x.yaml': SHOP,
    });
    const called = (folder: string, inputs: Readonly<Record<string, string>> = {}): string[] => {
      const { calls } = run({ cwd: repository.folder, inputs: { 'working-directory': folder, ...inputs } });
      return calls.map((call) => `${call[0] === repository.folder} ${wordsOf(call)}`);
    };
    expect(called('.')).toEqual(['true check -f ripple.yml']);
    expect(called('maps')).toEqual(['true check -f maps/ripple.yaml']);
    expect(called('maps/deep/er')).toEqual(['true check -f maps/ripple.yaml']);
    expect(
      called('maps/deep', { file: 'er/x.yaml\n\n../ripple.yaml\n/abs.yaml\n', baseline: 'known.json' }),
    ).toEqual([
      'true check --baseline maps/deep/known.json ' +
        '-f maps/deep/er/x.yaml -f maps/deep/../ripple.yaml -f /abs.yaml',
    ]);
    expect(called('maps', { base: 'ripple.yml' })[0]).toBe(
      'true diff --fail-on never --unreadable-base skip -f maps/ripple.yaml -- maps/ripple.yml',
    );
    expect(called('maps', { base: 'v1' })[0]).toMatch(/ -- v1$/);
    const nowhere = scratchFolder({ 'sub/x': '' });
    const { calls } = run({ cwd: nowhere, inputs: { 'working-directory': 'sub' } });
    expect(calls).toHaveLength(1);
    expect([calls[0]?.[0], wordsOf(calls[0])]).toEqual([join(nowhere, 'sub'), 'check']);
  });

  it('writes where it is told to', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    const inputs = {
      comment: 'out put/comment.md',
      sarif: 'out put',
      'worse-by': '4h',
      'check-fail-on': 'warn',
      'diff-fail-on': 'worse',
    };
    const { calls, outputs } = run({ cwd: folder, inputs, variables: ON_PULL_REQUEST });
    expect(calls.map(wordsOf)).toEqual([
      'diff --fail-on worse --unreadable-base skip --worse-by 4h -f ripple.yaml -- origin/main...HEAD',
      'check --fail-on warn -f ripple.yaml',
    ]);
    expect([outputs['comment'], outputs['sarif']]).toEqual([
      join(folder, 'out put/comment.md'),
      join(folder, 'out put'),
    ]);
    expect(readdirSync(join(folder, 'out put')).toSorted()).toEqual([
      'check.sarif',
      'comment.md',
      'diff.sarif',
    ]);
  });

  it('keeps an old comment for no new one', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    writeFileSync(join(folder, 'comment.md'), 'of yesterday\n');
    const { outputs, summary } = run({
      cwd: folder,
      inputs: { comment: 'comment.md' },
      variables: { ...ON_PULL_REQUEST, DIFF_CODE: '2' },
    });
    expect(outputs['comment']).toBe('');
    expect(summary).not.toContain('yesterday');
  });

  it('leaves out what is not wanted', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    const inputs = { annotations: 'false', summary: 'false' };
    const { summary, log, code } = run({ cwd: folder, inputs, variables: ON_PULL_REQUEST });
    expect([code, summary]).toEqual([0, '']);
    expect(log).not.toContain('::notice::');
  });

  it('runs nothing that stands in an input', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    const evil = '$(touch stolen) `touch stolen`"; touch stolen; \' && touch stolen';
    const names = [
      'file',
      'base',
      'check-fail-on',
      'diff-fail-on',
      'worse-by',
      'baseline',
      'annotations',
      'summary',
    ];
    const inputs = Object.fromEntries(names.map((name) => [name, evil]));
    const { calls, code } = run({ cwd: folder, inputs, variables: ON_PULL_REQUEST });
    expect(code).toBe(0);
    expect(calls[0]?.slice(-4)).toEqual(['-f', evil, '--', evil]);
    const dashed = run({
      cwd: folder,
      inputs: { base: '--help', file: '--help' },
      variables: ON_PULL_REQUEST,
    });
    expect(dashed.calls[0]?.slice(-4)).toEqual(['-f', '--help', '--', '--help']);
    expect(existsSync(join(folder, 'stolen'))).toBe(false);
    expect(readdirSync(folder)).not.toContain('stolen');
  });

  it('lets nothing that ripple quotes be a command to the runner', () => {
    const { folder } = pullRequest(SHOP, BETTER);
    const { log } = run({ cwd: folder, variables: ON_PULL_REQUEST });
    for (const verb of ['check', 'diff'])
      expect(log).toMatch(
        new RegExp(`::stop-commands::([0-9a-f]{32})\\n::error::said by ${verb}\\n::\\1::\\n`),
      );
  });
});

/** With ripple itself. */
describe('the action', PATIENT, () => {
  function run(cwd: string, call: Partial<ActionCall> = {}): ActionRun {
    return runStep(STEP, { cwd, variables: ON_PULL_REQUEST, ...call });
  }

  function sarifOf({ outputs }: ActionRun, verb: string): string {
    return readFileSync(join(outputs['sarif'] ?? '', `${verb}.sarif`), 'utf8');
  }

  it('says what a pull request does', () => {
    const origin = scratchRepository({ 'ripple.yaml': SHOP });
    const clone = cloneOf(origin);
    clone.git('checkout', '--quiet', '-b', 'topic');
    clone.commit('Change it', { 'ripple.yaml': WORSE });
    // What happens on main meanwhile is no matter of this change.
    origin.commit('Meanwhile', { 'ripple.yaml': BETTER });
    clone.git('fetch', '--quiet');
    const outcome = run(clone.folder);
    expect([outcome.code, outcome.outputs['diff-outcome'], outcome.outputs['verdict']]).toEqual([
      0,
      'success',
      'worse',
    ]);
    expect(outcome.summary).toContain('<!-- ripple:diff -->');
    expect(readFileSync(outcome.outputs['comment'] ?? '', 'utf8')).toContain('merge base with origin/main (');
    for (const verb of ['check', 'diff'])
      expect(JSON.parse(sarifOf(outcome, verb))).toMatchObject({ version: '2.1.0' });
  });

  it.each([
    ['diff', { 'diff-fail-on': 'worse' }, ['success', 'failure']],
    ['check', { 'check-fail-on': 'info' }, ['failure', 'success']],
    ['both', { 'check-fail-on': 'info', 'diff-fail-on': 'broken-promise' }, ['failure', 'failure']],
  ])('fails by the gate of %s, with everything written', (_, inputs, outcomes) => {
    const { folder } = pullRequest(BETTER, WORSE);
    const outcome = run(folder, { inputs });
    const { outputs, summary, log } = outcome;
    expect(outcome.code, log).toBe(1);
    expect([outputs['check-outcome'], outputs['diff-outcome'], outputs['verdict']]).toEqual([
      ...outcomes,
      'worse',
    ]);
    expect(summary).toContain('<!-- ripple:check -->');
    expect(summary).toContain('<!-- ripple:diff -->');
    expect(readFileSync(outputs['comment'] ?? '', 'utf8')).toContain('<!-- ripple:diff -->');
    expect(readdirSync(outputs['sarif'] ?? '').toSorted()).toEqual(['check.sarif', 'diff.sarif']);
    for (const verb of ['check', 'diff'])
      expect(JSON.parse(sarifOf(outcome, verb))).toMatchObject({ version: '2.1.0' });
    expect(log).toMatch(/^::(error|warning|notice) file=ripple\.yaml,line=\d+/m);
    expect(log).toContain('so the exit code is 1');
  });

  it('lets a gate wait for more than a customer minds', () => {
    const { folder } = pullRequest(SHOP, WORSE);
    expect(run(folder, { inputs: { 'diff-fail-on': 'worse' } }).code).toBe(1);
    expect(run(folder, { inputs: { 'diff-fail-on': 'worse', 'worse-by': '5w' } }).code).toBe(0);
  });

  it('ends with 2 for broken input whatever the gates are', () => {
    const { folder } = pullRequest(SHOP, BROKEN);
    const inputs = { 'check-fail-on': 'never', 'diff-fail-on': 'never' };
    const outcome = run(folder, { inputs });
    const { code, outputs, log, summary } = outcome;
    expect([code, outputs['check-outcome'], outputs['diff-outcome']]).toEqual([2, 'error', 'error']);
    expect([outputs['verdict'], outputs['comment']]).toEqual(['', '']);
    // What is wrong with the file is shown beside its lines; there is nothing to compare.
    expect(readdirSync(outputs['sarif'] ?? '')).toEqual(['check.sarif']);
    expect(sarifOf(outcome, 'check')).toContain('"unknown-team"');
    expect(log).toMatch(/^::error file=ripple\.yaml,line=9,/m);
    expect(log).toContain('ripple.yaml:9:20  error[unknown-team]');
    expect(summary).toContain('<!-- ripple:check -->');
    expect(summary).toContain('### ripple diff\n\nIt could not answer');
  });

  it('is green where a change mends a broken map, and says why nothing was compared', () => {
    const { folder } = pullRequest(BROKEN, SHOP);
    const { code, outputs, log, summary } = run(folder, { inputs: { 'diff-fail-on': 'any' } });
    expect([code, outputs['check-outcome'], outputs['diff-outcome']], log).toEqual([0, 'success', 'skipped']);
    expect([outputs['verdict'], outputs['comment']]).toEqual(['', '']);
    expect(readdirSync(outputs['sarif'] ?? '')).toEqual(['check.sarif']);
    expect(summary).toContain(
      '### ripple diff\n\nNothing was compared: the map before this change could not be read,',
    );
    expect(log).toContain('ripple.yaml:9:20  error[unknown-team]');
    const both = run(pullRequest(BROKEN, `${BROKEN}# still\n`).folder);
    expect([both.code, both.outputs['diff-outcome']]).toEqual([2, 'error']);
  });

  it('says that nothing has changed', () => {
    const { folder } = pullRequest(SHOP, SHOP);
    const outcome = run(folder, { inputs: { 'diff-fail-on': 'any' } });
    expect([outcome.code, outcome.outputs['verdict']]).toEqual([0, 'same']);
  });

  it('follows a renamed org file', () => {
    const clone = pullRequest(SHOP, SHOP);
    clone.git('mv', 'ripple.yaml', 'ripple.yml');
    clone.commit('Rename it');
    const outcome = run(clone.folder);
    expect([outcome.code, outcome.outputs['verdict']]).toEqual([0, 'same']);
    expect(outcome.summary).toContain('there ripple.yaml');
  });

  it('ends with 2 where the file is deleted, broken or lacks a part', () => {
    const deleted = pullRequest(SHOP, SHOP);
    deleted.commit('Delete it', { 'ripple.yaml': null });
    const gone = run(deleted.folder);
    expect([gone.code, gone.outputs['check-outcome'], gone.outputs['diff-outcome']]).toEqual([
      2,
      'error',
      'error',
    ]);
    expect(gone.log).toContain('error[no-org-file]');
    const broken = run(pullRequest(SHOP, BROKEN).folder);
    expect([broken.code, broken.outputs['check-outcome'], broken.outputs['diff-outcome']]).toEqual([
      2,
      'error',
      'error',
    ]);
    const parts = scratchRepository({
      'ripple.yaml': 'ripple: 1\ninclude: [a.yaml]\n',
      'a.yaml': 'handoffs: [a -> b]\n',
    });
    const clone = cloneOf(parts);
    clone.git('checkout', '--quiet', '-b', 'topic');
    clone.commit('Lose a part', { 'a.yaml': null });
    const lost = run(clone.folder);
    expect(lost.code).toBe(2);
    expect(lost.log).toContain('error[file-not-found]');
  });

  it('draws a new map', () => {
    const clone = pullRequest('ripple: 1\nhandoffs: [a -> b]\n', SHOP);
    clone.commit('Draw another', { 'maps/ripple.yaml': SHOP });
    const outcome = run(clone.folder, { inputs: { 'working-directory': 'maps' } });
    expect([outcome.code, outcome.outputs['diff-outcome']]).toEqual([0, 'success']);
    expect(outcome.summary).toContain('is new since');
  });

  it.each([
    ['with customers', SHOP],
    ['without customers', 'ripple: 1\nhandoffs: [a -> b]\n'],
  ])('draws the first map of a repository, %s', (_, map) => {
    const clone = cloneOf(scratchRepository({ 'README.md': 'Nothing yet\n' }));
    clone.git('checkout', '--quiet', '-b', 'topic');
    clone.commit('Draw it', { 'ripple.yaml': map });
    const outcome = run(clone.folder, { inputs: { 'diff-fail-on': 'worse' } });
    expect([outcome.code, outcome.outputs['diff-outcome']], outcome.log).toEqual([0, 'success']);
    expect(outcome.summary).toContain('ripple.yaml is new since');
  });

  it('says what a shallow clone needs', () => {
    const origin = scratchRepository({ 'ripple.yaml': SHOP });
    origin.git('checkout', '--quiet', '-b', 'topic');
    origin.commit('Change it', { 'ripple.yaml': BETTER });
    const clone = cloneOf(origin, '--depth', '1', '--branch', 'topic');
    const outcome = run(clone.folder);
    expect([outcome.code, outcome.outputs['check-outcome'], outcome.outputs['diff-outcome']]).toEqual([
      2,
      'success',
      'error',
    ]);
    expect(outcome.log).toContain('fetch-depth: 0');
    expect(outcome.summary).toContain('### ripple diff\n\nIt could not answer');
    expect(JSON.parse(sarifOf(outcome, 'check'))).toMatchObject({ version: '2.1.0' });
  });
});
