import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { runCli } from './run-cli.ts';
import { BROKEN, SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

/** SHOP with customers whom nobody serves, each an error. */
function shopWith(...guests: readonly string[]): string {
  const lines = guests.map((guest) => `\n  ${guest}: { kind: customer }`);
  return `${SHOP.replace('teams:', `teams:${lines.join('')}`)}rules: { customer-unserved: error }\n`;
}

const ORG_OFF = 'ripple: 1\nhandoffs: [a -> b]\nrules: { customer-unserved: off }\n';
const CALL = ['check', '--rule', 'customer-unserved', '--baseline', 'known.json'];
const UPDATE = [...CALL, '--update-baseline'];

function listOf(...guests: readonly string[]): string {
  const lines = guests.map(
    (id) => `    { "rule": "customer-unserved", "entity": { "kind": "team", "id": "${id}" } }`,
  );
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "kind": "ripple/baseline",\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

async function jsonOf(argv: readonly string[], cwd: string): Promise<CheckResult> {
  return JSON.parse((await runCli([...argv, '--json'], { cwd })).stdout);
}

describe('check --update-baseline', () => {
  it('makes the file: a finding a line, sorted, with neither paths nor lines', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe', 'ann', 'max') });
    const { code, stdout, stderr } = await runCli(UPDATE, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\nBaseline known.json is written anew: 3 added.\n');
    expect(textOf(cwd, 'known.json')).toBe(listOf('ann', 'max', 'zoe'));
    expect(namesIn(cwd)).toEqual(['known.json', 'ripple.yaml']);
  });

  it('is read back: what it knows does not fail, and nothing has changed', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe', 'ann') });
    await runCli(UPDATE, { cwd });
    const { code, stdout, stderr } = await runCli(CALL, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Shop: all is well; 2 known\.\n\nBaseline known\.json: 2 known, 0 new\.\n/);
    const before = textOf(cwd, 'known.json');
    const again = await runCli(UPDATE, { cwd });
    expect(again.stdout).toContain('\nBaseline known.json is written anew: nothing has changed.\n');
    expect(textOf(cwd, 'known.json')).toBe(before);
  });

  it('says what is added and taken out, also as data', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe', 'ann'), 'known.json': listOf('old', 'zoe') });
    const { code, stdout } = await runCli([...UPDATE, '-o', 'text:-', '-o', 'check.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'is written anew: 1 added, 1 taken out (customer-unserved at team “old”).',
    );
    const { baseline }: CheckResult = JSON.parse(textOf(cwd, 'check.json'));
    expect(baseline).toEqual({
      file: 'known.json',
      new: 1,
      known: 1,
      stale: [
        { rule: 'customer-unserved', entity: { kind: 'team', id: 'old' }, about: '', reason: 'not-found' },
      ],
      updated: true,
    });
    expect(textOf(cwd, 'known.json')).toBe(listOf('ann', 'zoe'));
  });

  it('keeps what the call is not about', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe', 'ann'), 'known.json': listOf('ann', 'old') });
    const { code } = await runCli([...UPDATE, '--select', 'zoe'], { cwd });
    expect(code).toBe(0);
    expect(textOf(cwd, 'known.json')).toBe(listOf('ann', 'old', 'zoe'));
  });

  it('leaves out what is accepted', async () => {
    const text = shopWith('zoe', 'ann').replace(
      'zoe: { kind: customer }',
      'zoe: { kind: customer, accept: [{ rule: customer-unserved, why: She only looks }] }',
    );
    const cwd = scratchFolder({ 'ripple.yaml': text });
    await runCli(UPDATE, { cwd });
    expect(textOf(cwd, 'known.json')).toBe(listOf('ann'));
  });

  it.each([
    ['the file is unusable', BROKEN, [...UPDATE]],
    ['an answer cannot be written', shopWith('zoe'), [...UPDATE, '-o', 'text:folder']],
    ['an answer would replace it', shopWith('zoe'), [...UPDATE, '-o', './known.json']],
    ['a rule is unknown', shopWith('zoe'), [...UPDATE, '--rule', 'x']],
  ])('writes nothing where %s', async (_why, text, argv) => {
    const cwd = scratchFolder({ 'ripple.yaml': text, 'known.json': listOf('old'), 'folder/x': '' });
    const { code } = await runCli(argv, { cwd });
    expect(code).toBe(2);
    expect(textOf(cwd, 'known.json')).toBe(listOf('old'));
    expect(namesIn(cwd)).toEqual(['folder', 'folder/x', 'known.json', 'ripple.yaml']);
  });

  it('never replaces the org file, by whatever way it is named', async () => {
    const text = JSON.stringify({ ripple: 1, handoffs: ['a -> b'] });
    const cwd = scratchFolder({ 'org.json': text });
    const call = ['check', '-f', 'org.json', '--baseline', './x/../org.json', '--update-baseline'];
    const { code, stderr } = await runCli(call, { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('error: --baseline ./x/../org.json is the org file itself\n');
    expect(textOf(cwd, 'org.json')).toBe(text);
  });
});

describe('check --baseline', () => {
  it('fails at what is new from warnings on, unless the call says otherwise', async () => {
    const warned = shopWith('guest').replace('rules: { customer-unserved: error }\n', '');
    const cwd = scratchFolder({ 'ripple.yaml': warned, 'known.json': listOf() });
    expect((await runCli(CALL, { cwd })).code).toBe(1);
    expect((await runCli([...CALL, '--fail-on', 'error'], { cwd })).code).toBe(0);
    expect((await runCli(['check', '--rule', 'customer-unserved'], { cwd })).code).toBe(0);
  });

  it('marks each finding, and moved lines and other files change nothing', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe', 'ann'), 'known.json': listOf('ann') });
    const marks = (result: CheckResult): [string, string | null][] =>
      result.findings.map(({ entity, baseline }) => [entity.id, baseline]);
    const expected = [
      ['zoe', 'new'],
      ['ann', 'known'],
    ];
    expect(marks(await jsonOf(CALL, cwd))).toEqual(expected);
    const moved = scratchFolder({
      'other/org.yaml': `# moved\n\n${shopWith('zoe', 'ann')}`,
      'known.json': listOf('ann'),
    });
    expect(marks(await jsonOf([...CALL, '-f', 'other/org.yaml'], moved))).toEqual(expected);
  });

  it('says plainly that a rule is off now', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': ORG_OFF,
      'known.json':
        '{ "kind": "ripple/baseline", "version": 1, "findings": [{ "rule": "customer-unserved", "entity": { "kind": "team", "id": "old" } }] }',
    });
    const { code, stdout } = await runCli(CALL, { cwd });
    expect(code).toBe(1);
    expect(stdout.replaceAll('\n', ' ')).toContain('“old”, its rule is off now)');
    const { stdout: gitlab } = await runCli([...CALL, '--format', 'gitlab'], { cwd });
    expect(gitlab).toContain('; its rule is off now: --update-baseline takes it out');
  });

  it('says what is gone, and how to write the file anew', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe'), 'known.json': listOf('old', 'zoe') });
    const { code, stdout, stderr } = await runCli(CALL, { cwd });
    expect(code).toBe(1);
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^Shop: 1 known finding gone; 1 known\. {2}Baseline known\.json: 1 known, 0 new, 1 gone \(customer-unserved at team “old”\); --update-baseline writes it anew\. /,
    );
    expect(stderr).toBe('--fail-on warn: 1 finding of the baseline is gone, so the exit code is 1\n');
  });

  it('judges nothing that the call is not about', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe'), 'known.json': listOf('old', 'zoe') });
    const { baseline, rules, findings } = await jsonOf(
      ['check', '--rule', 'unused-accept', '--baseline', 'known.json'],
      cwd,
    );
    expect(rules.map(({ code }) => code)).not.toContain('customer-unserved');
    expect({ findings, baseline }).toEqual({
      findings: [],
      baseline: { file: 'known.json', new: 0, known: 0, stale: [], updated: false },
    });
  });

  it('says everything that is wrong with the file and with the selectors at once', async () => {
    const known = listOf('a', 'a').replace('"rule"', '"rul"').replace('"id"', '"idd"');
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe'), 'known.json': known });
    const { code, stdout, stderr } = await runCli([...CALL, '--select', 'nobody'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect([...stderr.matchAll(/^(.+?) {2}error\[(.*?)\]/gm)].map(([, at, error]) => [at, error])).toEqual([
      ['<command line>:1:70', 'unknown-team'],
      ['known.json:5:8', 'unknown-key'],
      ['known.json:5:64', 'unknown-key'],
    ]);
  });
});

it('check says what is wrong with the org file and with the baseline at once', async () => {
  const cwd = scratchFolder({ 'ripple.yaml': BROKEN, 'known.json': listOf('a').replace('"rule"', '"rul"') });
  const { code, stderr } = await runCli(CALL, { cwd });
  expect(code).toBe(2);
  expect([...stderr.matchAll(/error\[(.*?)\]/g)].map(([, error]) => error)).toEqual([
    'unknown-team',
    'unknown-key',
  ]);
  const missing = await runCli(['check', '--baseline', 'missing.json'], { cwd });
  expect(missing.stderr).toContain('error[unknown-team]');
});

describe('check for CI', () => {
  /** The report that every format of CI is made from, by way of the stub or of a real format's reader. */
  async function csvOf(argv: readonly string[], cwd: string): Promise<string[]> {
    const { stdout } = await runCli([...argv, '--format', 'csv'], { cwd });
    return stdout.trimEnd().split('\n').slice(1);
  }

  it('has an unusable file as findings at their lines', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': BROKEN });
    expect(await csvOf(['check'], cwd)).toEqual([
      'unknown-team,error,organization,,ripple.yaml bb,There is no team “bb”; did you mean “b”?,ripple.yaml,9,20,,',
    ]);
  });

  it('has what is gone from the baseline at its line there, as an error', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': shopWith('zoe'), 'known.json': listOf('old') });
    const rows = await csvOf(CALL, cwd);
    expect(rows.map((row) => row.replace(/"[^"]*"/, '…'))).toEqual([
      'customer-unserved,error,team,zoe,,…,ripple.yaml,4,3,,new',
      'stale-baseline,error,team,old,customer-unserved,…,known.json,5,5,,',
    ]);
    // What the call takes out is not gone any more when it is done.
    expect(await csvOf(UPDATE, cwd)).toHaveLength(1);
  });
});
