import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { runCli } from './run-cli.ts';
import { BROKEN, DOUBTFUL, SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

const KEYS = ['kind', 'version', 'usable', 'org', 'files', 'counts', 'assumedFeedback'].concat(
  ['rules', 'totals', 'findings', 'baseline'],
  'diagnostics',
);

/** A rule that finds nothing in a shop. */
const ONE_RULE = ['--rule', 'customer-unserved'];

async function checkJson(stdin: string, expectedCode: number): Promise<CheckResult> {
  const { code, stdout } = await runCli(['check', '-f', '-', '--json', ...ONE_RULE], { stdin });
  expect(code).toBe(expectedCode);
  const result: CheckResult = JSON.parse(stdout);
  expect(Object.keys(result)).toEqual(KEYS);
  return result;
}

describe('check', () => {
  it('sums up when all is well', async () => {
    const { code, stdout, stderr } = await runCli(['check', '-f', '-', ...ONE_RULE], { stdin: SHOP });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Shop: all is well\.\n\n4 teams \(1 customer among them\), 3 hand-offs, 1 scenario/,
    );
  });

  it('says how much is doubtful, and shows it on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['check', '-f', '-', ...ONE_RULE], { stdin: DOUBTFUL });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Shop: 1 warning\.\n\n1 warning does not fail \(--fail-on error\)\.\n/);
    expect(stdout).not.toContain('incident-without-effect');
    expect(stderr).toMatch(/^<stdin>:14:\d+ {2}warning\[incident-without-effect\]: /);
  });

  it('names the hand-offs that it took for feedback', async () => {
    const { stdout } = await runCli(['check', '-f', '-'], {
      stdin: 'ripple: 1\nhandoffs: [a -> b, b -> a]\n',
    });
    expect(stdout).toContain('“b->a”');
    expect(stdout).toMatch(/feedback:\s+true/);
  });

  it('--json says what there is', async () => {
    expect(await checkJson(SHOP, 0)).toEqual({
      kind: 'ripple/check',
      version: 1,
      usable: true,
      org: 'Shop',
      files: ['<stdin>'],
      counts: { teams: 4, customers: 1, handoffs: 3, scenarios: 1, engagements: 0 },
      assumedFeedback: [],
      rules: [{ code: 'customer-unserved', severity: 'warn', title: 'Nobody hands this customer anything' }],
      totals: { error: 0, warn: 0, info: 0, accepted: 0, known: 0 },
      findings: [],
      baseline: null,
      diagnostics: [],
    });
  });

  it('--json says what is doubtful, with its place', async () => {
    const { usable, diagnostics } = await checkJson(DOUBTFUL, 0);
    expect(usable).toBe(true);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'incident-without-effect',
      severity: 'warning',
      file: '<stdin>',
      line: 14,
      related: [],
    });
    expect(Object.keys(diagnostics[0] ?? {})).toEqual([
      'code',
      'severity',
      'message',
      'file',
      'line',
      'column',
      'related',
    ]);
  });

  it.each([
    ['wrong', BROKEN],
    ['empty', ''],
    ['no YAML', 'a: ['],
  ])(
    '--json answers also where the input is %s, and standard error gives the reason',
    async (_what, stdin) => {
      const { usable, org, counts, diagnostics } = await checkJson(stdin, 2);
      expect({ usable, org, counts }).toEqual({ usable: false, org: null, counts: null });
      const [first] = diagnostics;
      expect(first?.severity).toBe('error');
      const { stderr } = await runCli(['check', '-f', '-', '--json'], { stdin });
      expect(stderr).toContain(`<stdin>:${first?.line}:${first?.column}  error[${first?.code}]`);
    },
  );

  it('--json answers also where there is no file', async () => {
    const { code, stdout } = await runCli(['check', '--json'], { cwd: scratchFolder() });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      usable: false,
      files: [],
      diagnostics: [{ code: 'no-org-file', file: null, line: null }],
    });
  });

  it('lists errors in a file named with -o, which tells of them', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': BROKEN });
    const { code, stdout, stderr } = await runCli(['check', '-o', 'a.json', '-o', 'b.md', '-o', 'c.txt'], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('error[unknown-team]');
    expect(JSON.parse(textOf(cwd, 'a.json'))).toMatchObject({ usable: false });
    expect(textOf(cwd, 'b.md')).toMatch(
      /^<!-- ripple:check -->\n\n### Not usable yet: 1 error\.\n\n- ripple\.yaml:9:20 /,
    );
    expect(textOf(cwd, 'c.txt')).toMatch(
      /^Not usable yet: 1 error\.\n\n- ripple\.yaml:9:20 error\[unknown-team\]/,
    );
  });

  it('says everything that is wrong at once, in the order of the file', async () => {
    const stdin = BROKEN.replace('slack: 2h', 'slack: soon')
      .replace('promise: { late: 1h }', 'promis: 1h')
      .replace('team: a', 'team: z');
    const { diagnostics } = await checkJson(stdin, 2);
    const lines = diagnostics.map(({ line }) => line ?? 0);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'unknown-team',
      'bad-duration',
      'unknown-key',
      'unknown-team',
    ]);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('never replaces the file that it checks', async () => {
    const cwd = scratchFolder({ 'org.json': JSON.stringify({ ripple: 1, handoffs: ['a -> b'] }) });
    const before = textOf(cwd, 'org.json');
    const { code, stderr } = await runCli(['check', '-f', 'org.json', '-o', './org.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('error: -o ./org.json would replace the org file itself\n');
    expect(textOf(cwd, 'org.json')).toBe(before);
    expect(namesIn(cwd)).toEqual(['org.json']);
  });
});
