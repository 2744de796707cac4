import { describe, expect, it } from 'vitest';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP } from './scratch.ts';

/** A loop, a customer, costs, a hand-off between the same two twice, promises of every state. */
const HOUSE = `ripple: 1
org: House
currency: EUR
teams:
  a: { name: Alpha, cost-of-delay: 3 }
  b: { accurate: 97%, buffer: 1m }
  c: {}
  d: { kind: customer, name: Dana, cost-of-delay: 7/d }
handoffs:
  - { from: a, to: b, slack: 1m, tells: true }
  - { from: a, to: b, what: Second }
  - { from: b, to: c, promise: { accurate: 50% } }
  - { from: c, to: a, id: back, taints: 0 }
  - { from: c, to: d, promise: { late: 1h } }
  - { from: b, to: d, id: sure, promise: { accurate: 99% } }
scenarios:
  flu: { name: Flu, incidents: [{ team: a, delay: 1d, notice: 30m }, { handoff: sure, quality: 10% }] }
`;

function impact(argv: readonly string[], stdin = HOUSE): Promise<CliRun> {
  return runCli(['impact', '-f', '-', ...argv], { stdin });
}

async function impactOf(argv: readonly string[], stdin = HOUSE): Promise<ImpactResult> {
  const { code, stdout, stderr } = await impact(['--json', ...argv], stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

async function refusalOf(argv: readonly string[], stdin = HOUSE): Promise<string> {
  const { code, stdout, stderr } = await impact(argv, stdin);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe('impact --format json', () => {
  const TOP = [
    'kind',
    'version',
    'org',
    'scenario',
    'incidents',
    'status',
    'rounds',
    'teams',
    'handoffs',
    'assumedFeedback',
    'totals',
  ];
  const SIZES = ['delay', 'outage', 'quality', 'notice'];
  const TEAM = [
    'id',
    'name',
    'kind',
    'late',
    'round',
    'notice',
    'defects',
    'baselineDefects',
    'via',
    'chain',
    'cost',
    'costPerRound',
  ];
  const HANDOFF = ['id', 'from', 'to', 'late', 'defects', 'feedback', 'promise'];
  const TOTALS = [
    'teams',
    'teamLate',
    'customers',
    'customerLate',
    'promisesBroken',
    'promisesAlreadyBroken',
    'cost',
    'costPerRound',
  ];

  it('has exactly the keys of the contract, in its order', async () => {
    const result = await impactOf(['--scenario', 'flu']);
    expect(Object.keys(result)).toEqual(TOP);
    expect(result).toMatchObject({ kind: 'ripple/impact', version: 1, org: 'House', scenario: 'flu' });
    expect(result.incidents.map((incident) => Object.keys(incident))).toEqual([
      ['team', ...SIZES],
      ['handoff', ...SIZES],
    ]);
    expect(result.teams.length).toBeGreaterThan(2);
    for (const team of result.teams) expect(Object.keys(team)).toEqual(TEAM);
    for (const handoff of result.handoffs) expect(Object.keys(handoff)).toEqual(HANDOFF);
    expect(Object.keys(result.totals)).toEqual(TOTALS);
  });

  it('has all hand-offs in document order, promises in four states, and the assumed feedback', async () => {
    const result = await impactOf(['--scenario', 'flu']);
    expect(result.handoffs.map(({ id, promise }) => [id, promise])).toEqual([
      ['a->b', null],
      ['a->b#2', null],
      ['b->c', 'kept'],
      ['back', null],
      ['c->d', 'broken'],
      ['sure', 'already-broken'],
    ]);
    expect(result.assumedFeedback).toEqual(['back']);
    expect(result.handoffs.filter(({ feedback }) => feedback).map(({ id }) => id)).toEqual(['back']);
  });

  it('has the affected teams, the latest first, null and its own id where a team is late on its own account', async () => {
    const { teams, scenario } = await impactOf(['a', '--delay', '1d'], SHOP);
    expect(scenario).toBeNull();
    expect(teams.map(({ id, late, via, chain }) => [id, late, via, chain])).toEqual([
      ['a', 8, null, ['a']],
      ['b', 7, 'a->b', ['a', 'b']],
      ['c', 5, 'b->c', ['a', 'b', 'c']],
      ['shopper', 5, 'c->shopper', ['a', 'b', 'c', 'shopper']],
    ]);
  });

  it('does not round', async () => {
    const thirds = SHOP.replace('slack: 1h', 'slack: 20m');
    const { teams } = await impactOf(['a', '--delay', '1d'], thirds);
    expect(teams[1]?.late).toBe(8 - 20 / 60);
    expect((await impact(['a', '--json'], thirds)).stdout).toContain('"late": 7.66666666666666');
  });

  it('is not cut by what fits a screen; --depth takes teams out, but not out of the totals', async () => {
    const whole = await impactOf(['a']);
    expect(await impactOf(['a', '--all'])).toEqual(whole);
    expect(await impactOf(['a', '--depth', '9'])).toEqual(whole);
    const near = await impactOf(['a', '--depth', '1']);
    expect(near).toEqual({ ...whole, teams: whole.teams.filter(({ id }) => id === 'a' || id === 'b') });
  });
});

describe('the incidents of the flags', () => {
  const sizesOf = async (argv: readonly string[]): Promise<unknown[]> => {
    const { incidents } = await impactOf(argv);
    return incidents.map(({ delay, outage, quality, notice }) => [delay, outage, quality, notice]);
  };

  it('are a delay of a day unless sized', async () => {
    expect(await sizesOf(['a'])).toEqual([[8, 0, 0, 0]]);
    expect(await sizesOf(['a', '--notice', '2h'])).toEqual([[8, 0, 0, 2]]);
    expect(await sizesOf(['a', '--outage', '3d'])).toEqual([[0, 24, 0, 0]]);
    expect(await sizesOf(['a', '--quality', '20%'])).toEqual([[0, 0, 0.2, 0]]);
    expect(
      await sizesOf(['a', '--delay', '1d 4h', '--outage=PT4H', '--quality', '0.5', '--notice', '90m']),
    ).toEqual([[12, 4, 0.5, 1.5]]);
  });

  it('apply to every team and hand-off named, once each', async () => {
    const { incidents } = await impactOf([
      'c',
      'a',
      'c',
      '--handoff',
      'back',
      '--handoff=c->d',
      '--delay',
      '1h',
    ]);
    const targets = incidents.map((incident) => ('team' in incident ? incident.team : incident.handoff));
    expect(targets).toEqual(['c', 'a', 'back', 'c->d']);
  });

  it('may stand before or after the teams', async () => {
    const [before, after, between] = await Promise.all([
      runCli(['impact', '--delay', '2d', '--json', '-f', '-', 'a', 'c'], { stdin: HOUSE }),
      runCli(['impact', 'a', 'c', '-f', '-', '--json', '--delay', '2d'], { stdin: HOUSE }),
      runCli(['impact', 'a', '--json', '--delay=2d', 'c', '-f-'], { stdin: HOUSE }),
    ]);
    expect(before.code).toBe(0);
    expect(after).toEqual(before);
    expect(between).toEqual(before);
  });

  it('can be those of a scenario', async () => {
    const { scenario, incidents } = await impactOf(['--scenario', 'flu']);
    expect(scenario).toBe('flu');
    expect(incidents).toEqual([
      { team: 'a', delay: 8, outage: 0, quality: 0, notice: 0.5 },
      { handoff: 'sure', delay: 0, outage: 0, quality: 0.1, notice: 0 },
    ]);
  });

  it('run as if all or none told', async () => {
    const told = SHOP.replace('slack: 1h', 'slack: 1h, workaround: { saves: 4h, notice: 4h }').replace(
      '{ team: a, delay: 2d }',
      '{ team: a, delay: 2d, notice: 1d }',
    );
    const lateOf = async (flag: string[]): Promise<number> =>
      (await impactOf(['--scenario', 'flu', ...flag], told)).totals.customerLate;
    expect(await lateOf(['--told'])).toBeLessThan(await lateOf(['--untold']));
    expect(await lateOf([])).toBe(await lateOf(['--untold']));
  });
});

describe('a wrong call of impact', () => {
  it('without anybody who is late names some who could be, and scenarios', async () => {
    expect(await refusalOf([])).toBe(
      'error: say where it starts: a team such as a, b or c, or --handoff ID, or --scenario flu\n',
    );
  });

  it.each([
    ['a team', ['alfa'], 'unknown-team', 'There is no team “alfa”', 'alfa'],
    ['a team by its name', ['Alpha'], 'unknown-team', 'did you mean “a”?', 'Alpha'],
    ['a hand-off', ['--handoff', 'a->bb'], 'unknown-handoff', 'did you mean “a->b”?', "'a->bb'"],
    ['a scenario', ['--scenario', 'flue'], 'unknown-scenario', 'did you mean “flu”?', 'flue'],
    ['a scenario with =', ['--scenario=flue'], 'unknown-scenario', 'did you mean “flu”?', 'flue'],
    ['a delay', ['a', '--delay', '3x'], 'bad-duration', '“3x” is not a duration', '3x'],
    ['an empty delay', ['a', '--delay', ''], 'bad-duration', '“” is not a duration', "''"],
    ['a negative delay', ['a', '--delay', '-3d'], 'bad-duration', '“-3d”', '-3d'],
    ['an outage', ['a', '--outage=soon'], 'bad-duration', '“soon”', 'soon'],
    ['a notice', ['a', '--notice', '1 day'], 'bad-duration', '“1 day”', "'1 day'"],
    ['a share over all', ['a', '--quality', '120%'], 'bad-share', '“120%”', '120%'],
    ['a share without its sign', ['a', '--quality=20'], 'bad-share', '“20”', '20'],
    [
      'an outage of a hand-off',
      ['--handoff', 'back', '--outage', '1d'],
      'outage-on-handoff',
      'An outage happens to a team',
      '1d',
    ],
  ])('points at what is wrong: %s', async (_what, argv, code, words, pointedAt) => {
    const stderr = await refusalOf(argv);
    expect(stderr).toMatch(new RegExp(`^<command line>:1:\\d+  error\\[${code}\\]: `));
    expect(stderr).toContain(words);
    const [, line = '', carets = ''] = stderr.split('\n');
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(pointedAt);
  });

  it('says everything that is wrong at once', async () => {
    const stderr = await refusalOf([
      'aa',
      'bb',
      '--handoff',
      'x',
      '--delay',
      'long',
      '--outage',
      '1d',
      '--quality',
      '30',
      '--notice',
      'no',
    ]);
    const codes = [...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code);
    const expected = ['unknown-team', 'unknown-handoff', 'bad-duration', 'bad-share', 'outage-on-handoff'];
    expect(new Set(codes)).toEqual(new Set(expected));
    expect(stderr).toContain('7 errors; ripple explain CODE tells more');
  });

  it.each([
    [['a']],
    [['--handoff', 'back']],
    [['--delay', '1d']],
    [['--outage', '1d']],
    [['--quality', '1%']],
    [['--notice', '1d']],
  ])('is --scenario with %s', async (argv) => {
    expect(await refusalOf(['--scenario', 'flu', ...argv])).toMatch(
      /^error: --scenario brings its own incidents; leave out /,
    );
  });

  it('is --told with --untold', async () => {
    const stderr = await refusalOf(['a', '--told', '--untold']);
    expect(stderr).toContain("'--told' cannot be used with option '--untold'");
    expect(stderr).toContain('`ripple impact --help` shows the options, with examples.');
  });

  it.each([['x'], ['-1'], ['1.5'], [''], ['1e3']])('is --depth %s', async (depth) => {
    expect(await refusalOf(['a', '--depth', depth])).toBe(
      `error: --depth takes a whole number of hand-offs, not “${depth}”\n`,
    );
  });

  it('is a file where a team should be', async () => {
    const { code, stderr } = await runCli(['impact', 'examples/whiteboard/ripple.yaml', 'mill']);
    expect(code).toBe(2);
    expect(stderr).toContain('files follow -f: ripple impact TEAM -f examples/whiteboard/ripple.yaml');
  });
});

describe('impact for people', () => {
  it.each([
    ['0', ['Alpha']],
    ['1', ['Alpha', 'Beta']],
    ['2', ['Alpha', 'Beta', 'Gamma']],
    ['99', ['Alpha', 'Beta', 'Gamma']],
  ])('lists teams at most %s hand-offs away', async (depth, listed) => {
    const { stdout } = await impact(['a', '--depth', depth, '--format', 'markdown'], SHOP);
    const rows = stdout.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Team'));
    const names = rows.map((row) => /[A-Z][a-z]+/.exec(row)?.[0]).filter((name) => name !== undefined);
    expect(names).toEqual(listed);
    expect(stdout).toContain(`at most ${depth} hand-off`);
  });

  it('ends with calls that work as they are', async () => {
    const calls = [
      [
        'impact',
        '-f',
        'examples/insurer',
        'it-service-desk',
        '--delay=3d',
        '--depth',
        '9',
        '-o',
        'text:-',
        '--fail-on=never',
      ],
      ['impact', 'mill', '--file=examples/whiteboard', '--format', 'text', '--outage', '2h'],
      ['impact', '--file=examples/whiteboard', '--', 'mill'],
    ];
    for (const argv of calls) {
      const { stdout } = await runCli(argv);
      const next = [
        ...stdout.slice(stdout.indexOf('\nNext:')).matchAll(/^ {2}ripple (\S.*?)(?: {3}.*)?$/gm),
      ].map(([, words = '']) => words);
      expect(next.length).toBeGreaterThan(0);
      for (const words of next) {
        expect(words).not.toMatch(/ -o|--format|--depth|--fail-on/);
        expect((await runCli(words.split(' '))).code, words).toBe(0);
      }
    }
  });
});

describe('impact along a line of 5,000 teams', () => {
  const line = `ripple: 1\nhandoffs:\n${Array.from({ length: 5000 }, (_, i) => `  - t${i} -> t${i + 1}\n`).join('')}`;

  it.each(['json', 'csv'])('refuses chains that no %s can hold, and names the cure', async (format) => {
    expect(await refusalOf(['t0', `--format=${format}`], line)).toContain('--depth N');
    const { code, stdout } = await impact(['t0', `--format=${format}`, '--depth', '3'], line);
    expect(code).toBe(0);
    expect(stdout).toContain('t3');
  });

  it.each(['text', 'markdown'])('is answered as %s', async (format) => {
    const { code, stdout } = await impact(['t0', `--format=${format}`], line);
    expect(code).toBe(0);
    expect(stdout).toContain('8 of 5,001 teams');
  });
});
