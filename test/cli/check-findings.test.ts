import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { ANSWER_FORMATS } from '../../src/cli/verbs/answer-formats.ts';
import { runCli } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

/** Customers whom nobody serves: one in the house, one outside, one that is accepted. */
const HOUSE = `ripple: 1
org: House
teams:
  cook: { tags: [house] }
  guest: { kind: customer }
  staff: { kind: customer, tags: [house] }
  visitor: { kind: customer }
  passer-by:
    kind: customer
    accept: [{ rule: customer-unserved, why: They only look }]
handoffs: [cook -> guest]
`;

const STRICT = `${HOUSE}rules: { customer-unserved: error }\n`;
const CALL = ['check', '-f', '-', '--rule', 'customer-unserved'];

async function jsonOf(argv: readonly string[], stdin: string): Promise<CheckResult> {
  const { stdout } = await runCli([...CALL, ...argv, '--json'], { stdin });
  return JSON.parse(stdout);
}

async function foundIn(stdin: string, ...argv: string[]): Promise<string[]> {
  return (await jsonOf(argv, stdin)).findings.map(({ entity }) => entity.id);
}

describe('check, beside what the file says of itself', () => {
  it('lists what its rules find, each at its place, and counts it once', async () => {
    const { findings, totals, rules } = await jsonOf([], HOUSE);
    expect(
      findings.map(({ rule, severity, entity, place, fingerprint }) => [
        `${severity}[${rule}] ${entity.kind} ${entity.id}`,
        `${place?.file}:${place?.line}:${place?.column}-${place?.endColumn}`,
        fingerprint,
      ]),
    ).toEqual([
      ['warn[customer-unserved] team staff', '<stdin>:6:3-8', 'customer-unserved:team/staff'],
      ['warn[customer-unserved] team visitor', '<stdin>:7:3-10', 'customer-unserved:team/visitor'],
      ['warn[customer-unserved] team passer-by', '<stdin>:8:3-12', 'customer-unserved:team/passer-by'],
    ]);
    expect(findings.map(({ accepted }) => accepted)).toEqual([null, null, 'They only look']);
    expect(totals).toEqual({ error: 0, warn: 2, info: 0, accepted: 1, known: 0 });
    expect(rules.map(({ code }) => code)).toEqual(['customer-unserved']);
  });

  it('says it to people, the outcome first', async () => {
    const { code, stdout, stderr } = await runCli(CALL, { stdin: HOUSE });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^House: 2 warnings; 1 accepted\.\n\n2 warnings do not fail \(--fail-on error\)\.\n/,
    );
    expect(stdout).toContain('\n- <stdin>:6:3 warning[customer-unserved] staff is a customer, and');
    expect(stdout).not.toContain('passer-by');
    expect(stdout).toMatch(
      /\nMore\n {2}ripple explain customer-unserved\n.*\n {2}ripple check -f - --rule customer-unserved --all\n {6}also 1 accepted\n$/,
    );
  });

  it('shows with its line what makes it fail', async () => {
    const { code, stdout, stderr } = await runCli(CALL, { stdin: STRICT });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^House: 2 errors; 1 accepted\.\n/);
    expect(stdout).toContain('    6 |   staff: { kind: customer, tags: [house] }\n      |   ^^^^^\n');
    expect(stderr).toBe('--fail-on error: 2 errors, so the exit code is 1\n');
  });

  it('shows nothing of a line that a terminal would obey', async () => {
    const stdin = STRICT.replace('visitor: {', 'visitor: { # \u202etxt\n   ');
    const { stdout } = await runCli(CALL, { stdin });
    expect(stdout).toContain('    7 |   visitor: { # \\u{202e}txt\n      |   ^^^^^^^\n');
  });

  it('--all says why something is accepted', async () => {
    const { stdout } = await runCli([...CALL, '--all'], { stdin: HOUSE });
    expect(stdout).toContain('\nAccepted or known\n- <stdin>:8:3 warning[customer-unserved] passer-by is');
    expect(stdout).toContain('\n    accepted: They only look\n');
    expect(stdout).not.toContain('--all');
  });

  it('--select and --exclude choose whose findings they are', async () => {
    expect(await foundIn(HOUSE)).toEqual(['staff', 'visitor', 'passer-by']);
    expect(await foundIn(HOUSE, '--select', 'tag:house')).toEqual(['staff']);
    expect(await foundIn(HOUSE, '--exclude', 'tag:house')).toEqual(['visitor', 'passer-by']);
    expect(await foundIn(HOUSE, '--select', 'kind:customer', '--exclude', 'visitor')).toEqual([
      'staff',
      'passer-by',
    ]);
    const { code, stderr } = await runCli([...CALL, '--select', 'x*'], { stdin: STRICT });
    expect(code).toBe(0);
    expect(stderr).toContain('warning[nothing-selected]');
  });

  it('says once what the reader says as well, unless it looks like a typing error', async () => {
    const said = async (customer: string): Promise<string[]> => {
      const stdin = `ripple: 1\ncustomers: [${customer}]\nhandoffs: [baker -> client]\n`;
      const { diagnostics, findings } = await jsonOf([], stdin);
      return [...diagnostics.map(({ code }) => code), ...findings.map(({ rule }) => rule)];
    };
    expect(await said('guest')).toEqual(['customer-unserved']);
    expect(await said('cliemt')).toEqual(['customer-without-handoff', 'customer-unserved']);
  });

  it('--rule names several, and all that are unknown are said', async () => {
    const { rules } = await jsonOf(['--rule', 'unused-accept'], HOUSE);
    expect(rules[0]?.code).toBe('customer-unserved');
    const { code, stdout, stderr } = await runCli(['check', '--rule', 'x', '--rule', 'singel-source'], {
      stdin: HOUSE,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n').map((line) => line.slice(0, 66))).toEqual([
      expect.stringMatching(/^error: unknown rule “x”\. Rules: promises-kept, /),
      expect.stringMatching(/^error: unknown rule “singel-source”\. Did you mean single-source\?/),
      '',
    ]);
  });

  it('writes every format in one run, from one analysis, with one exit code', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': STRICT });
    const outputs = ANSWER_FORMATS.flatMap((format) => ['-o', `${format}:out/${format}`]);
    const { code, stdout, stderr } = await runCli(['check', '--rule', 'customer-unserved', ...outputs], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('--fail-on error: 2 errors, so the exit code is 1\n');
    expect(namesIn(cwd)).toEqual([
      'out',
      ...ANSWER_FORMATS.map((format) => `out/${format}`).toSorted(),
      'ripple.yaml',
    ]);
    for (const format of ANSWER_FORMATS) expect(textOf(cwd, `out/${format}`)).toContain('visitor');
  });

  it('is the same, byte for byte, in every format and every time', async () => {
    for (const format of ANSWER_FORMATS) {
      const [first, second] = [
        await runCli([...CALL, '--format', format], { stdin: STRICT }),
        await runCli([...CALL, '--format', format], { stdin: STRICT }),
      ];
      expect(first.stdout).not.toBe('');
      expect(second).toEqual(first);
    }
  });
});
