import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ExposureResult } from '../../src/model/exposure-result.ts';
import { splitWords } from '../docs/console-blocks.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';

/** A way with slack, one with a backup, one that holds nobody up; and two who have no way. */
const CANTEEN = `ripple: 1
org: Canteen
teams:
  farm: { kind: supplier, name: The farm, group: Outside, recovery: 2w }
  market: { kind: supplier, group: Outside, recovery: 1h }
  kitchen: { name: The kitchen, group: House / Food, accurate: 90%, recovery: 2d }
  radio: { group: House / Talk }
  till: { name: The till, group: House }
  cellar: {}
  guest: { kind: customer, name: Our guest }
handoffs:
  - { from: farm, to: kitchen, what: Eggs, slack: 3h }
  - { from: market, to: kitchen, what: Fish, any-of: protein }
  - { from: cellar, to: kitchen, what: Beans, any-of: protein }
  - { from: kitchen, to: guest, what: Lunch, slack: 1h, promise: { late: 2h } }
  - { from: radio, to: guest, what: Jokes, blocks: 0% }
  - { from: guest, to: till, what: Money }
`;

function exposure(argv: readonly string[], stdin = CANTEEN): Promise<CliRun> {
  return runCli(['exposure', '-f', '-', ...argv], { stdin });
}

async function textOf(argv: readonly string[], stdin = CANTEEN): Promise<string> {
  const { code, stdout, stderr } = await exposure(argv, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function resultOf(argv: readonly string[], stdin = CANTEEN): Promise<ExposureResult> {
  return JSON.parse(await textOf(['--json', ...argv], stdin));
}

async function rowsOf(argv: readonly string[]): Promise<Record<string, string>[]> {
  return parse(await textOf(['--format', 'csv', ...argv]), { columns: true });
}

/** The text on one line, as its sentences are meant. */
async function proseOf(argv: readonly string[], stdin = CANTEEN): Promise<string> {
  return (await textOf(argv, stdin)).replaceAll(/\s+/g, ' ');
}

describe('ripple exposure', () => {
  it('says who is nearest, how far the others are, whose outages are too long, and who never can', async () => {
    const prose = await proseOf(['guest']);
    expect(prose).toContain(
      'The kitchen is nearest to keeping Our guest waiting: more than 1h late is enough.',
    );
    expect(prose).toContain('5 of 6 other teams have a way to Our guest; a delay at 2 of them can keep');
    expect(prose).toContain('- The kitchen: more than 1h late is enough; 1d there makes 7h here.');
    expect(prose).toContain(
      '- The farm: more than 4h late is enough, by way of The kitchen; 1d there makes 4h here.',
    );
    expect(prose).toContain('- The farm: an outage there usually lasts 2w, Our guest feels it after 4h.');
    expect(prose).toContain(
      '- 2 teams, because another giver stands in (“Fish” and “Beans”): market and cellar.',
    );
    expect(prose).toContain('- 1 team, because it holds nobody up (“Jokes”): radio.');
    expect(prose).toContain('- 1 team has no way to Our guest: The till.');
  });

  it('orders what it lists by tolerance, then hand-offs, with those that never can last', async () => {
    const { sources, withoutWay, totals } = await resultOf(['guest']);
    expect(sources.map(({ id, hops }) => [id, hops])).toEqual([
      ['kitchen', 1],
      ['farm', 2],
      ['radio', 1],
      ['market', 2],
      ['cellar', 2],
    ]);
    expect(withoutWay).toEqual(['till']);
    expect(totals).toEqual({ upstream: 5, near: 2, never: 3, withoutWay: 1 });
  });

  it('takes the lateness that it may have, the delay that is assumed, and who tells', async () => {
    const late = await resultOf(['guest', '--late-by', '2h', '--delay', '5h']);
    expect(late).toMatchObject({ limit: 2, delay: 5 });
    expect(
      late.sources
        .slice(0, 2)
        .map(({ id, tolerance, late: hours }) => [id, Math.round(tolerance ?? -1), hours]),
    ).toEqual([
      ['kitchen', 3, 4],
      ['farm', 6, 1],
    ]);
    const prose = await proseOf(['guest', '--late-by', '2h', '--told']);
    expect(prose).toContain(
      'nearest to keeping Our guest waiting for more than 2h (every hand-off told in advance):',
    );
    expect(await proseOf(['kitchen', '--late-by', '2h'])).toContain('making The kitchen more than 2h late');
  });

  it('asks until a promise breaks', async () => {
    const given = await resultOf(['kitchen', '--promise']);
    expect(given).toMatchObject({ limit: null, promises: ['kitchen->guest'] });
    expect(given.sources[0]?.tolerance).toBeCloseTo(6, 6);
    expect(await proseOf(['kitchen', '--promise'])).toContain(
      'is nearest to breaking a promise of The kitchen:',
    );
    expect(await proseOf(['guest', '--promise'])).toContain('is nearest to breaking a promise to Our guest:');
  });

  it('says where to write a promise if there is none', async () => {
    const { code, stdout, stderr } = await exposure(['till', '--promise']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('till gives no promise and was given none');
    expect(stderr).toContain('guest->till, as promise: { late: 4h }');
  });

  it('asks about work that is not right', async () => {
    const prose = await proseOf(['guest', '--quality', '20%']);
    expect(prose).toContain('If 20% of the work is not right there');
    expect(prose).toContain('Not right then (usually 10%)');
    expect(prose).toMatch(/The kitchen 28% always/);
    const [kitchen] = (await resultOf(['guest', '--quality', '20%'])).sources;
    expect(kitchen).toMatchObject({ qualityTolerance: null });
    expect(kitchen?.defects).toBeCloseTo(0.28, 9);
  });

  it('lists whom --depth and --select choose, and counts all', async () => {
    const whole = await resultOf(['guest']);
    const near = await resultOf(['guest', '--depth', '1']);
    expect(near.sources.map(({ id }) => id)).toEqual(['kitchen', 'radio']);
    const some = await resultOf(['guest', '--select', 'kind:supplier', '--exclude', 'market']);
    expect(some.sources.map(({ id }) => id)).toEqual(['farm']);
    expect([near.totals, some.totals, some.withoutWay]).toEqual([whole.totals, whole.totals, []]);
    expect(await proseOf(['guest', '--depth', '1', '--select', 'kitchen'])).toContain(
      'Listed is who is selected and is at most 1 hand-off away; 4 more upstream are not.',
    );
  });

  it('rolls up to groups, nearest first', async () => {
    const { groups } = await resultOf(['guest', '--by', 'group']);
    expect(groups?.map(({ group, sources, never, nearest }) => [group, sources, never, nearest])).toEqual([
      ['House', 2, 1, 'kitchen'],
      ['House / Food', 1, 0, 'kitchen'],
      ['House / Talk', 1, 1, null],
      ['Outside', 2, 1, 'farm'],
      ['', 1, 1, null],
    ]);
    const prose = await proseOf(['guest', '--by', 'group']);
    expect(prose).toContain('Outside 2 1 4h The farm 4h');
    expect(prose).toContain('└ Talk 1 1 always – –');
    expect(prose).not.toContain('Nearest first');
  });

  it('has a row for each source, or each group, with all that JSON says', async () => {
    const argv = ['guest', '--quality', '20%', '--by', 'group'];
    const { sources, groups = [] } = await resultOf(argv);
    const rows = await rowsOf(argv.slice(0, 3));
    expect(rows.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
    rows.forEach((row, i) => {
      const source = sources[i];
      expect(row['tolerance_hours']).toBe(String(source?.tolerance ?? ''));
      expect(row['late_hours']).toBe(String(source?.late));
      expect(row['chain']).toBe(source?.chain.join(' > '));
      expect(row['ends']).toBe(source?.ends.map(({ handoff }) => handoff).join(';'));
      expect(row['defects_share']).toBe(String(source?.defects));
    });
    const byGroup = await rowsOf(argv);
    expect(byGroup.map(({ tolerance_hours: hours }) => hours)).toEqual(
      groups.map(({ tolerance }) => String(tolerance ?? '')),
    );
  });

  it('says everything that is wrong at once, with the nearest word and its place', async () => {
    const { code, stdout, stderr } = await exposure(
      ['gest', '--delay', '3x', '--late-by', 'soon', '--quality', '50', '--select', 'kitchn'],
      CANTEEN,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      '<command line>:1:22  error[unknown-team]: There is no team “gest”; did you mean “guest”?',
    );
    expect([...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, name]) => name)).toEqual([
      'unknown-team',
      'bad-duration',
      'bad-duration',
      'bad-share',
      'unknown-team',
    ]);
  });

  it.each([
    [['guest', '--late-by', '1h', '--promise'], 'cannot be used with'],
    [['guest', '--depth', 'x'], '--depth takes a whole number of hand-offs'],
    [[], 'missing required argument'],
    [['guest', '--by', 'team'], 'Allowed choices are group'],
  ])('refuses %j', async (argv, reason) => {
    const { code, stdout, stderr } = await exposure(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });
});

describe('the text of exposure', () => {
  const ARROWS = `ripple: 1\nhandoffs:\n${[1, 2, 3, 4, 5].map((i) => `  - t${i} -> hub\n`).join('')}  - hub -> end\n`;

  it('has one sentence for all whose every delay is felt, by their distance', async () => {
    const prose = await proseOf(['end'], ARROWS);
    expect(prose).toContain('Any delay at all of any of 6 teams makes end late: hub, t1, t2 and 3 more.');
    expect(prose).toContain(
      'All 6 other teams have a way to end; a delay at each of them can make end late.',
    );
    expect(prose).toContain(
      '- 6 teams: any delay at all is enough. 1 hand-off away: hub 2 hand-offs away: t1, t2, t3, t4 and 1 more',
    );
    expect(prose).toContain('write slack: then they get an order');
    expect(prose).toContain('Nobody has written how long an outage usually lasts at these teams (recovery)');
    const all = await proseOf(['end', '--all'], ARROWS);
    expect(all).toContain('- t5: any delay at all is enough, by way of hub; 1d there makes 1d here.');
  });

  it('says so if nobody is upstream, or nobody upstream can', async () => {
    expect(await textOf(['t1'], ARROWS)).toMatch(
      /^No hand-off leads to t1, so nobody upstream can make t1 late\.\n/,
    );
    const deaf = 'ripple: 1\nhandoffs: [{ from: a, to: b, blocks: 0% }]\n';
    expect(await textOf(['b'], deaf)).toMatch(/^No delay of 1 team upstream can ever make b late\.\n/);
  });

  it('says what it means that nearly all gets not right', async () => {
    const loop =
      'ripple: 1\nhandoffs: [a -> b, { from: b, to: c }, { from: b, to: b, id: x, feedback: true }, { from: b, to: b, id: y, feedback: true }]\n';
    expect(await proseOf(['c', '--quality', '20%'], loop)).toContain(
      'defects go round a loop that nobody checks',
    );
    const checked = loop.replaceAll('feedback: true', 'feedback: true, catches: 100%');
    const prose = await proseOf(['c', '--quality', '20%'], checked);
    expect(prose).toContain('Not right then (usually 0%)');
    expect(prose).not.toContain('nobody checks');
    const spoilt = `ripple: 1\nteams: { a: { accurate: 90% }, b: {}, c: {} }\n${loop.replace('ripple: 1\n', '')}`;
    const anyway = await proseOf(['c', '--quality', '20%'], spoilt);
    expect(anyway).toContain(
      'Nobody upstream can make it much worse: with no incident at all, 100% of what c',
    );
    expect(anyway).not.toContain('hardly feels it');
  });

  it('speaks of the promise where that is the measure', async () => {
    const prose = await proseOf(['guest', '--promise']);
    expect(prose).toContain('Where an outage lasts longer than the promise holds');
    expect(prose).toContain('- The farm: an outage there usually lasts 2w, a promise breaks after 6h.');
    const over = await proseOf(['guest', '--late-by', '1h']);
    expect(over).toContain('usually lasts 2w, Our guest is over the limit after 5h.');
  });

  it('leaves out what does not fit one screen, and says so', async () => {
    const slow = [...Array(12).keys()]
      .map((i) => `  - { from: t${i}, to: end, slack: ${i + 1}h }\n`)
      .join('');
    const text = await textOf(['end'], `ripple: 1\nhandoffs:\n${slow}`);
    expect(text).toContain('7 of 12 teams; --all shows all.');
    expect(text).not.toContain('t7:');
    const all = await textOf(['end', '--all'], `ripple: 1\nhandoffs:\n${slow}`);
    expect(all).toContain('t11: more than 1d 4h late is enough');
    expect(all).not.toContain('--all');
  });

  it.each([80, 120])('fits %d columns, but for commands', async (columns) => {
    const { stdout } = await runCli(['exposure', 'guest', '--quality', '20%', '-f', '-'], {
      stdin: CANTEEN,
      columns,
      variables: { NO_COLOR: '1' },
    });
    const lines = stdout.split('\n').filter((line) => !line.startsWith('  ripple '));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('proposes calls that work', async () => {
    const text = await textOf(['guest', '--late-by', '1w']);
    const commands = [...text.matchAll(/^ {2}ripple (.*?)(?: {3}.*)?$/gm)].map(([, call = '']) =>
      splitWords(call),
    );
    expect(commands.length).toBeGreaterThanOrEqual(3);
    expect(commands[0]).toEqual(['why', 'kitchen', 'guest', '--delay', '1w 2h', '-f', '-']);
    for (const argv of commands) expect((await runCli(argv, { stdin: CANTEEN })).code).toBe(0);
  });
});
