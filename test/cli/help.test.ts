import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../docs/console-blocks.ts';
import { RULE_CODES } from '../../src/model/rule-catalogue.ts';
import { KINDS_OF_VERBS } from '../../src/rules/kinds-of-verbs.ts';
import { REPOSITORY, runCli } from './run-cli.ts';
import { SHOP, scratchFolder } from './scratch.ts';
import { cloneOf, scratchRepository } from './scratch-repository.ts';

/** A clone with a branch of its own, and two maps beside it. */
function folderForDiff(): string {
  const insurer = join(REPOSITORY, 'examples/insurer');
  const origin = scratchRepository();
  cpSync(insurer, origin.folder, { recursive: true });
  origin.commit('Begin');
  const { folder } = cloneOf(origin);
  for (const name of ['before.yaml', 'after.yaml']) writeFileSync(join(folder, name), SHOP);
  return folder;
}

const VERBS = [
  'init',
  'check',
  'list',
  'impact',
  'exposure',
  'why',
  'stress',
  'engagement',
  'diff',
  'report',
  'graph',
  'workshop',
  'survey',
  'explain',
  'schema',
];

describe('help', () => {
  it('is printed without arguments, and names every verb', async () => {
    const bare = await runCli([]);
    expect(bare).toMatchObject({ code: 0, stderr: '' });
    for (const argv of [['--help'], ['-h'], ['help'], ['--no-color']])
      expect(await runCli(argv)).toEqual(bare);
    for (const verb of VERBS) expect(bare.stdout).toMatch(new RegExp(`^  ${verb}\\b`, 'm'));
    expect(bare.stdout).toContain('Upstream is suppliers, downstream is receivers');
    expect(bare.stdout).toContain('Exit codes: 0 done');
  });

  it('is one version everywhere', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: '0.0.0-test\n', stderr: '' });
    expect(await runCli(['-V'])).toEqual(await runCli(['--version']));
  });

  it('fits 80 columns and follows the terminal', async () => {
    for (const argv of [[], ...VERBS.map((verb) => [verb])]) {
      const { stdout } = await runCli([...argv, '--help']);
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
    const wide = await runCli(['impact', '--help'], { columns: 120 });
    expect(wide.stdout.split('\n').length).toBeLessThan(
      (await runCli(['impact', '--help'])).stdout.split('\n').length,
    );
  });
});

describe.each(VERBS)('the help of %s', (verb) => {
  it('is the same by both ways', async () => {
    const help = await runCli([verb, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(await runCli(['help', verb])).toEqual(help);
  });

  it('shows two or three examples that work', async () => {
    const { stdout } = await runCli([verb, '--help']);
    const examples = [...stdout.matchAll(/^ {2}\$ ripple (.*)\n {6}(\S.*)$/gm)];
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(3);
    // What one example of `report` writes, the next one reads.
    const shared = scratchFolder();
    for (const [, command = ''] of examples) {
      const cwd = verb === 'diff' ? folderForDiff() : verb === 'report' ? shared : scratchFolder();
      if (verb !== 'init' && verb !== 'diff')
        cpSync(join(REPOSITORY, 'examples/insurer'), cwd, { recursive: true });
      const { code, stderr } = await runCli(splitWords(command), { cwd });
      // The answers of the example are as untidy as people's are.
      const wrong = verb === 'survey' ? stderr.match(/^.*\berror\b.*$/gm) : stderr || null;
      expect({ code, wrong }, command).toEqual({ code: 0, wrong: null });
    }
  }, 20_000);
});

describe('explain', () => {
  it('has every code in JSON, with the keys in order', async () => {
    const { stdout } = await runCli(['explain', '--json']);
    const all: { codes: { code: string }[] } = JSON.parse(stdout);
    expect(all.codes.length).toBeGreaterThan(30);
    for (const entry of all.codes)
      expect(Object.keys(entry)).toEqual(['code', 'severity', 'title', 'why', 'mend']);
    const { stdout: one } = await runCli(['explain', 'unknown-team', '--json']);
    expect(JSON.parse(one)).toEqual({
      kind: 'ripple/explain',
      version: 1,
      codes: all.codes.filter(({ code }) => code === 'unknown-team'),
      rules: [],
      findings: [],
    });
  });

  it('has every rule too, told apart from the diagnostics', async () => {
    const { stdout } = await runCli(['explain', '--json']);
    const all: { codes: { code: string }[]; rules: { code: string; options: object[] }[] } =
      JSON.parse(stdout);
    const names = all.rules.map(({ code }) => code);
    expect(names).toEqual(RULE_CODES.filter((code) => names.includes(code)));
    expect(names).toContain('engagement-gap');
    expect(all.codes.filter(({ code }) => names.includes(code))).toEqual([]);
    for (const entry of all.rules)
      expect(Object.keys(entry)).toEqual(['code', 'severity', 'title', 'why', 'mend', 'options']);
    const { stdout: one } = await runCli(['explain', 'engagement-gap', '--json']);
    const rules = all.rules.filter(({ code }) => code === 'engagement-gap');
    expect(JSON.parse(one)).toEqual({ kind: 'ripple/explain', version: 1, codes: [], rules, findings: [] });
  });

  it('has what the other verbs find, and no code twice in all of it', async () => {
    const { stdout } = await runCli(['explain', '--json']);
    const all: Record<'codes' | 'rules' | 'findings', { code: string }[]> = JSON.parse(stdout);
    expect(all.findings.map(({ code }) => code)).toEqual(
      KINDS_OF_VERBS.flatMap(({ kinds }) => kinds.map(({ code }) => code)),
    );
    const names = [...all.codes, ...all.rules, ...all.findings].map(({ code }) => code);
    expect(names.length).toBeGreaterThan(60);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    for (const entry of all.findings)
      expect(Object.keys(entry)).toEqual(['verb', 'code', 'severity', 'title', 'why', 'mend']);
    const { stdout: listed } = await runCli(['explain'], { columns: 200, variables: { NO_COLOR: '1' } });
    for (const name of names) expect(listed).toMatch(new RegExp(`^ *${name} `, 'm'));
  });

  it.each(KINDS_OF_VERBS.flatMap(({ verb, kinds }) => kinds.map((kind) => [kind.code, verb, kind] as const)))(
    'explains %s of %s',
    async (code, verb, { title, why, mend }) => {
      const { code: exit, stdout } = await runCli(['explain', code], {
        columns: 400,
        variables: { NO_COLOR: '1' },
      });
      expect(exit).toBe(0);
      expect(stdout).toContain(`${code}: ${title}\n`);
      expect(stdout).toContain(`Finding of ripple ${verb}, `);
      const said = stdout.replaceAll(/\s+/g, ' ');
      for (const text of [why, mend]) expect(said).toContain(text.replaceAll('`', ''));
      const { stdout: json } = await runCli(['explain', code, '--json']);
      expect(JSON.parse(json)).toMatchObject({ codes: [], rules: [], findings: [{ verb, code, title }] });
    },
  );

  it('takes a nearly right name of theirs', async () => {
    const { code, stderr } = await runCli(['explain', 'makes-custmer-late']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean makes-customer-late?');
  });

  it('shows how a rule is set and what it finds is accepted, and takes a nearly right name', async () => {
    const { stdout } = await runCli(['explain', 'engagement-gap']);
    expect(stdout).toContain('rules: { engagement-gap: error }');
    expect(stdout).toContain('accept: [{ rule: engagement-gap, why: … }]');
    const wrong = await runCli(['explain', 'engagment-gap']);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('Did you mean engagement-gap?');
  });
});
