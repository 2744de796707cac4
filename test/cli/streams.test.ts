import { describe, expect, it } from 'vitest';
import type { CliWorld } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { BROKEN, DOUBTFUL, SHOP } from './scratch.ts';

// oxlint-disable-next-line no-control-regex
const ESCAPE = /\u001b\[/;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const IMPACT = ['impact', 'a', '-f', '-'];

describe('standard output', () => {
  it.each([['text'], ['json'], ['markdown']])(
    'holds the answer alone, warnings go to standard error: %s',
    async (format) => {
      const argv = [...IMPACT, '--format', format];
      const [clean, doubtful] = [
        await runCli(argv, { stdin: SHOP }),
        await runCli(argv, { stdin: DOUBTFUL }),
      ];
      expect(doubtful.stdout).toBe(clean.stdout);
      expect(clean.stderr).toBe('');
      expect(doubtful.stderr).toContain('warning[incident-without-effect]');
      expect(doubtful.code).toBe(0);
    },
  );

  it('holds nothing where the input is wrong', async () => {
    const { stdout, stderr } = await runCli(IMPACT, { stdin: BROKEN });
    expect(stdout).toBe('');
    expect(stderr).toContain('<stdin>:9:20  error[unknown-team]: There is no team “bb”; did you mean “b”?');
    expect(stderr).toMatch(/\n +\| +\^\^\n/);
  });

  it('is as wide as the terminal, within reason; a pipe has 80 columns', async () => {
    const widest = async (columns?: number): Promise<number> => {
      const { stdout } = await runCli(['explain'], columns === undefined ? {} : { columns });
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    expect(await widest()).toBeLessThanOrEqual(80);
    expect(await widest(120)).toBeGreaterThan(80);
    expect(await widest(120)).toBeLessThanOrEqual(120);
    expect(await widest(5)).toBe(await widest(40));
    expect(await widest(1000)).toBe(await widest(140));
  });
});

describe('colors', () => {
  const TERMINAL: CliWorld = { columns: 80 };
  it.each<[string, CliWorld, readonly string[], boolean]>([
    ['in a terminal', TERMINAL, [], true],
    ['not in a pipe', {}, [], false],
    ['not with --no-color', TERMINAL, ['--no-color'], false],
    [
      'not with --no-color, whatever FORCE_COLOR says',
      { variables: { FORCE_COLOR: '1' } },
      ['--no-color'],
      false,
    ],
    ['not with NO_COLOR', { ...TERMINAL, variables: { NO_COLOR: '1' } }, [], false],
    ['not with NO_COLOR=0 either: it is there', { ...TERMINAL, variables: { NO_COLOR: '0' } }, [], false],
    ['with an empty NO_COLOR', { ...TERMINAL, variables: { NO_COLOR: '' } }, [], true],
    ['not with NO_COLOR and FORCE_COLOR', { variables: { NO_COLOR: '1', FORCE_COLOR: '1' } }, [], false],
    ['in a pipe with FORCE_COLOR', { variables: { FORCE_COLOR: '1' } }, [], true],
    ['in a pipe with FORCE_COLOR=2', { variables: { FORCE_COLOR: '2' } }, [], true],
    ['not with FORCE_COLOR=0', { ...TERMINAL, variables: { FORCE_COLOR: '0' } }, [], false],
    ['not in a dumb terminal', { ...TERMINAL, variables: { TERM: 'dumb' } }, [], false],
    [
      'in a dumb terminal with FORCE_COLOR',
      { ...TERMINAL, variables: { TERM: 'dumb', FORCE_COLOR: '1' } },
      [],
      true,
    ],
  ])('are %s', async (_when, world, flags, isColored) => {
    const { stdout, stderr } = await runCli([...IMPACT, ...flags], { ...world, stdin: DOUBTFUL });
    expect(ESCAPE.test(stdout)).toBe(isColored);
    expect(ESCAPE.test(stderr)).toBe(isColored);
    const refused = await runCli([...IMPACT, ...flags], { ...world, stdin: BROKEN });
    expect(ESCAPE.test(refused.stderr)).toBe(isColored);
  });

  it('are judged for each stream by itself', async () => {
    const onlyOut = await runCli(IMPACT, { columns: 80, errorColumns: 0, stdin: DOUBTFUL });
    expect([ESCAPE.test(onlyOut.stdout), ESCAPE.test(onlyOut.stderr)]).toEqual([true, false]);
    const onlyError = await runCli(IMPACT, { errorColumns: 80, stdin: DOUBTFUL });
    expect([ESCAPE.test(onlyError.stdout), ESCAPE.test(onlyError.stderr)]).toEqual([false, true]);
  });

  it('never reach JSON or markdown, and change nothing but themselves', async () => {
    const forced = { stdin: SHOP, variables: { FORCE_COLOR: '3' } };
    for (const format of ['json', 'markdown']) {
      expect(ESCAPE.test((await runCli([...IMPACT, '--format', format], forced)).stdout)).toBe(false);
    }
    const [plain, colored] = [await runCli(IMPACT, { stdin: SHOP }), await runCli(IMPACT, forced)];
    // oxlint-disable-next-line no-control-regex
    expect(colored.stdout.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(plain.stdout);
  });
});

describe('names that try to break out', () => {
  it('reach no stream from the command line', async () => {
    const bad = '\u001b[31mred\u009b2J\u202e';
    const calls = [
      [bad],
      ['help', bad],
      ['explain', bad],
      ['check', bad],
      ['check', '-f', bad],
      ['check', '-f', `${bad}*`],
      ['check', '-f', '-', '-o', bad],
      ['check', '-f', '-', '-o', `json:${bad}/`],
      ['check', '-f', '-', '--fail-on', bad],
      ['check', '-f', '-', '--format', bad],
      ['impact', bad, '-f', '-'],
      ['impact', 'a', '-f', '-', '--delay', bad],
      ['impact', 'a', '-f', '-', `--${bad}`],
      ['impact', 'a', '-f', '-', '--depth', bad],
      ['impact', '-f', '-', '--handoff', bad],
      ['impact', '-f', '-', '--scenario', bad],
    ];
    for (const argv of calls) {
      const { code, stdout, stderr } = await runCli(argv, { stdin: SHOP });
      expect(code, argv.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr, argv.join(' ')).not.toMatch(CONTROL);
    }
  });
});
