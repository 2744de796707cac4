import { describe, expect, it, vi } from 'vitest';
import type { DiffResult } from '../../src/model/diff-result.ts';
import type { Finding } from '../../src/model/finding.ts';
import { DIFF_KINDS } from '../../src/rules/diff-kinds.ts';
import { AFTER, BEFORE } from '../diff-worlds.ts';
import { runCli } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Compares two texts in a folder of their own. */
async function diff(before: string, after: string, ...argv: readonly string[]) {
  const cwd = scratchFolder({ 'old.yaml': before, 'new.yaml': after });
  return { cwd, ...(await runCli(['diff', 'old.yaml', 'new.yaml', ...argv], { cwd })) };
}

async function resultOf(before: string, after: string, ...argv: readonly string[]): Promise<DiffResult> {
  const { code, stdout } = await diff(before, after, '--json', ...argv);
  expect(code).toBe(0);
  const result: DiffResult = JSON.parse(stdout);
  return result;
}

function found({ findings }: DiffResult, rule: string): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

const ONLY_SLACK = BEFORE.replace('what: Bread, slack: 6h', 'what: Bread, slack: 1h');
const SAID = 'No difference between old.yaml and new.yaml: same teams, hand-offs and promises.';

describe('nothing changed', () => {
  it('is one line, however narrow the terminal, and exit code 0 by any gate', async () => {
    expect(await diff(BEFORE, BEFORE, '--fail-on', 'any')).toMatchObject({
      code: 0,
      stdout: `${SAID}\n`,
      stderr: '',
    });
    const markdown = await diff(BEFORE, `# a comment\n${BEFORE}`, '--format', 'markdown');
    expect(markdown.stdout.trim().split('\n').at(-1)).toContain('No difference between');
  });

  it('is the whole result for machines', async () => {
    const result = await resultOf(BEFORE, BEFORE);
    expect(result).toMatchObject({ kind: 'ripple/diff', version: 1, verdict: 'same', findings: [] });
    expect(result.impact.scenarios).toHaveLength(3);
    expect((await diff(BEFORE, BEFORE, '--format', 'csv')).stdout.split('\n')).toHaveLength(2);
    for (const format of ['sarif', 'junit', 'gitlab', 'github'])
      expect((await diff(BEFORE, BEFORE, '--format', format)).code).toBe(0);
  });

  it('for customers is said where the file did change', async () => {
    const { stdout } = await diff(
      BEFORE,
      BEFORE.replace('shop: { name: Shop }', 'shop: { name: Shop, lead: 3d }'),
    );
    expect(stdout.replaceAll('\n', ' ')).toContain('Changed, and nothing changes for customers');
  });
});

describe('a change', () => {
  it('is told outcome first', async () => {
    const { stdout } = await diff(BEFORE, ONLY_SLACK);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Worse: 1 promise to customers newly breaks; Guest waits up to 5h longer; 1 customer survives less delay.',
    );
    expect(stdout).toContain('old.yaml → new.yaml');
    expect(stdout).toContain('ripple why bakehouse guest --scenario strike -f new.yaml');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('is one finding for each effect, at what was changed, with the way there', async () => {
    const result = await resultOf(BEFORE, ONLY_SLACK);
    const line = BEFORE.split('\n').findIndex((text) => text.includes('what: Bread')) + 1;
    expect(result.verdict).toBe('worse');
    expect(found(result, 'promise-newly-broken').map(({ fingerprint }) => fingerprint)).toEqual([
      'promise-newly-broken:handoff/shop-%3Eguest',
    ]);
    for (const { place, severity } of result.findings) expect([place?.line, severity]).not.toContain('info');
    const [broken] = found(result, 'promise-newly-broken');
    expect(broken?.place).toMatchObject({ file: 'new.yaml', line });
    expect(broken?.message).toContain(
      'Rolls (Shop → Guest) newly breaks its promise (at most 4h late) in Strike and if Bakehouse is 1d late. Most of all in Strike: 2h late before, 7h late now. Changed on its way: Bread (Bakehouse → Shop).',
    );
    expect(broken?.way.map(({ place }) => place.line)).toEqual([line, line + 1]);
    const [later] = found(result, 'customer-later');
    expect(later?.place?.line).toBe(line);
  });

  it('of a promise alone is no merit and no accident', async () => {
    const loose = BEFORE.replace('what: Tarts, promise: { late: 1h }', 'what: Tarts, promise: { late: 2d }');
    const there = await resultOf(BEFORE, loose);
    expect(there.findings.map(({ rule }) => rule)).toEqual(['promise-loosened']);
    expect(there.findings[0]?.message).toContain(
      'because its promise changed from at most 1h late to at most 2d late',
    );
    expect(there.verdict).toBe('changed');
    const back = await resultOf(loose, BEFORE);
    expect(back.findings.map(({ rule }) => rule)).toEqual(['promise-newly-broken']);
    expect(back.findings[0]?.message).toContain(
      'its promise changed from at most 2d late to at most 1h late',
    );
    const dropped = await resultOf(
      BEFORE,
      BEFORE.replace('what: Tarts, promise: { late: 1h }', 'what: Tarts'),
    );
    expect(dropped.findings[0]?.message).toContain('promises nothing any more');
  });

  it('finds new single sources, choices that are none and loops that never recover', async () => {
    const result = await resultOf(BEFORE, AFTER);
    expect(result.verdict).toBe('mixed');
    expect(found(result, 'new-single-source')[0]?.message).toContain(
      '3 promises newly stand or fall with Farm',
    );
    expect(found(result, 'new-fake-redundancy')[0]?.message).toContain(
      'is newly none: all of them depend on Farm',
    );
    expect(found(result, 'new-endless-loop')[0]?.message).toContain(
      'The loop of ideas and tests newly never recovers',
    );
    expect(found(result, 'scenario-added')[0]?.message).toContain('The new scenario Flood breaks 2 promises');
    const severities = result.findings.map(({ severity }) => severity);
    expect(severities.lastIndexOf('warn')).toBeLessThan(severities.indexOf('info'));
    const back = await resultOf(AFTER, BEFORE);
    expect(back.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'single-source-gone',
        'fake-redundancy-gone',
        'endless-loop-gone',
        'promise-newly-kept',
      ]),
    );
  });

  it('has no finding of a kind that is not in the catalogue, and none twice', async () => {
    const { findings } = await resultOf(BEFORE, AFTER);
    const codes: readonly string[] = DIFF_KINDS.map(({ code }) => code);
    expect(findings.filter(({ rule }) => !codes.includes(rule))).toEqual([]);
    const prints = findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is written in several formats in one run', async () => {
    const { cwd, code } = await diff(
      BEFORE,
      AFTER,
      '-o',
      'diff.json',
      '-o',
      'diff.md',
      '-o',
      'sarif:diff.sarif',
    );
    expect(code).toBe(0);
    expect(namesIn(cwd)).toEqual(['diff.json', 'diff.md', 'diff.sarif', 'new.yaml', 'old.yaml']);
    expect(textOf(cwd, 'diff.md')).toContain('| Rolls (Shop → Guest)');
    expect(JSON.parse(textOf(cwd, 'diff.json'))).toMatchObject({ verdict: 'mixed' });
  });

  it('replaces none of the maps', async () => {
    const { code, stderr } = await diff(BEFORE, AFTER, '-o', 'text:old.yaml');
    expect([code, stderr]).toEqual([
      2,
      'error: -o text:old.yaml would replace one of the maps that are compared\n'.replace('text:', ''),
    ]);
  });
});

describe('the gate', () => {
  const LATER = BEFORE.replace('what: Bread, slack: 6h', 'what: Bread, slack: 5h');

  it.each<[string, string, readonly string[], number]>([
    [BEFORE, AFTER, [], 0],
    [BEFORE, AFTER, ['--fail-on', 'broken-promise'], 1],
    [BEFORE, LATER, ['--fail-on', 'broken-promise'], 0],
    [BEFORE, LATER, ['--fail-on', 'worse'], 1],
    [BEFORE, LATER, ['--fail-on', 'worse', '--worse-by', '30m'], 1],
    [BEFORE, LATER, ['--fail-on', 'worse', '--worse-by', '1h'], 0],
    [LATER, BEFORE, ['--fail-on', 'worse'], 0],
    [LATER, BEFORE, ['--fail-on', 'any'], 1],
    [BEFORE, LATER, ['--fail-on', 'any', '--exit-zero'], 0],
  ])('%#', async (before, after, argv, expected) => {
    const { code, stderr } = await diff(before, after, ...argv);
    expect([code, stderr.startsWith('--fail-on')]).toEqual([
      expected,
      expected === 1 || argv.includes('--exit-zero'),
    ]);
  });

  it('lists from its threshold on', async () => {
    const { impact } = await resultOf(BEFORE, LATER, '--worse-by', '1h');
    expect([impact.worseBy, impact.customers, impact.tolerances]).toEqual([1, [], []]);
    expect((await resultOf(BEFORE, LATER)).impact.customers).not.toEqual([]);
  });

  it('says what is wrong in the call', async () => {
    const { code, stdout, stderr } = await diff(BEFORE, AFTER, '--worse-by', '4x', '--delay', '3y');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.match(/error\[bad-duration\]/g)).toHaveLength(2);
    expect((await diff(BEFORE, AFTER, '--recovery', '--delay', '1d')).code).toBe(2);
  });
});
