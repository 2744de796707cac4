import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { StressResult } from '../../src/model/stress-result.ts';
import * as worlds from '../worlds.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP } from './scratch.ts';

/**
 * Two customers, four ways to be late, and one team that nobody needs.
 *
 *     mill --> oven --> shop --> guest   1h slack each on the way to the guest
 *      '--------------> van --> hotel    slots of a day; promised on time
 *     clerk
 */
const TOWN = `ripple: 1
org: Town
currency: EUR
teams:
  mill: { group: Works / Grain, recovery: 4h }
  oven: { group: Works, cost-of-delay: 10/h }
  shop: { group: Front }
  van: { group: Front, buffer: 2h }
  clerk: {}
  guest: { kind: customer }
  hotel: { kind: customer, name: Grand Hotel }
handoffs:
  - { from: mill, to: oven, slack: 1h }
  - { from: oven, to: shop, what: Bread, slack: 1h }
  - { from: shop, to: guest, slack: 1h }
  - { from: mill, to: van, what: Flour }
  - { from: van, to: hotel, every: 1d, promise: { late: 0 } }
`;

function stress(argv: readonly string[], stdin = TOWN): Promise<CliRun> {
  return runCli(['stress', '-f', '-', ...argv], { stdin });
}

async function textOf(argv: readonly string[], stdin = TOWN): Promise<string> {
  const { code, stdout, stderr } = await stress(argv, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function resultOf(argv: readonly string[], stdin = TOWN): Promise<StressResult> {
  return JSON.parse(await textOf(['--json', ...argv], stdin));
}

describe('stress --json', () => {
  it('ranks every team that is no customer by what customers feel together', async () => {
    const { teams = [], ...rest } = await resultOf(['--delay', '4h']);
    expect(rest).toEqual({
      kind: 'ripple/stress',
      version: 1,
      org: 'Town',
      incident: { delay: 4, outage: 0, quality: 0, notice: 0 },
      places: 5,
      hitCustomers: 4,
      breakPromises: 2,
      customers: 2,
      rankedBy: 'late',
      hiddenHubs: { exposure: 0.5, hops: 2 },
    });
    expect(teams.map((team) => [team.id, team.customerLate, team.hops, team.hidden])).toEqual([
      ['mill', 9, 2, true],
      ['van', 8, 1, false],
      ['shop', 3, 1, false],
      ['oven', 2, 2, false],
      ['clerk', 0, null, false],
    ]);
    expect(teams[0]).toEqual({
      id: 'mill',
      name: 'mill',
      teams: 5,
      customers: 2,
      promisesBroken: 1,
      worstCustomerLate: 8,
      customerLate: 9,
      teamLate: 3 + 2 + 1 + 2 + 8,
      cost: 30,
      status: 'settled',
      hops: 2,
      exposure: 1,
      hidden: true,
    });
    expect(teams[3]?.exposure).toBeCloseTo(2 / 9, 12);
  });

  it('puts a day on each where no size is given', async () => {
    expect((await resultOf([])).incident).toEqual({ delay: 8, outage: 0, quality: 0, notice: 0 });
    const { incident } = await resultOf(['--quality', '20%', '--notice', '1d']);
    expect(incident).toEqual({ delay: 0, outage: 0, quality: 0.2, notice: 8 });
  });

  it("puts each team's own recovery on it", async () => {
    const { incident, teams = [] } = await resultOf(['--recovery']);
    expect(incident).toEqual({ delay: 0, outage: null, quality: 0, notice: 0 });
    const outages = Object.fromEntries(teams.map(({ id, outage }) => [id, outage]));
    expect(outages).toEqual({ mill: 4, oven: 8, shop: 8, van: 8, clerk: 8 });
    const mill = teams.find(({ id }) => id === 'mill');
    const same = (await resultOf(['--outage', '4h'])).teams?.find(({ id }) => id === 'mill');
    expect({ ...mill, outage: 0, exposure: 0, hidden: false }).toEqual({
      ...same,
      outage: 0,
      exposure: 0,
      hidden: false,
    });
  });

  it('stresses hand-offs instead', async () => {
    const { handoffs = [], teams, places, hiddenHubs } = await resultOf(['--by-handoff', '--delay', '4h']);
    expect([teams, places, hiddenHubs]).toEqual([undefined, 5, null]);
    expect(handoffs.map(({ id, customerLate, hops }) => [id, customerLate, hops])).toEqual([
      ['mill->van', 8, 2],
      ['van->hotel', 8, 1],
      ['shop->guest', 3, 1],
      ['oven->shop', 2, 2],
      ['mill->oven', 1, 3],
    ]);
    expect(handoffs[0]).toMatchObject({ from: 'mill', to: 'van', what: 'Flour', teams: 2 });
  });

  it('tells as everybody or nobody would', async () => {
    const late = async (...argv: string[]): Promise<number | undefined> =>
      (await resultOf(['--delay', '2d', ...argv], worlds.CHAIN)).teams?.find(({ id }) => id === 'plan')
        ?.customerLate;
    const [declared, told, untold] = [await late(), await late('--told'), await late('--untold')];
    expect(told).toBeLessThan(untold ?? 0);
    expect([told, untold]).toContain(declared);
  });

  it('lets nobody know early of what a silent hand-off brings', async () => {
    // The oven hears nothing from the mill, so the shop hears of it 2 h before, too late for its workaround.
    const silent = `ripple: 1
org: Silent
teams: { mill: {}, oven: { lead: 2h }, shop: { kind: customer } }
handoffs:
  - { from: mill, to: oven }
  - { from: oven, to: shop, tells: true, workaround: { saves: 8h, notice: 4h } }
`;
    const late = async (text: string): Promise<(number | undefined)[]> =>
      ((await resultOf(['--delay', '4h', '--notice', '3h'], text)).teams ?? []).map(
        (row) => row.customerLate,
      );
    expect(await late(silent)).toEqual([4, 4]);
    const told = silent.replace('to: oven }', 'to: oven, tells: true }');
    expect(await late(told)).toEqual([4, 0]);
    // One silent hand-off among those that are late is enough.
    expect(await late(told.replace('handoffs:', 'handoffs:\n  - { from: mill, to: oven }'))).toEqual([4, 4]);
  });

  it('ranks the selected teams, or the hand-offs that they give', async () => {
    const { teams = [], places } = await resultOf(['--select', 'group:Front oven', '--exclude', 'van']);
    expect([places, teams.map(({ id }) => id)]).toEqual([2, ['shop', 'oven']]);
    expect(teams[0]?.exposure).toBe(1);
    const { handoffs = [] } = await resultOf(['--by-handoff', '--select', 'mill']);
    expect(handoffs.map(({ id }) => id)).toEqual(['mill->van', 'mill->oven']);
  });

  it('lists the first only, and says of how many', async () => {
    const all = await resultOf(['--delay', '4h']);
    const first = await resultOf(['--delay', '4h', '--top', '2']);
    expect(first).toEqual({ ...all, teams: all.teams?.slice(0, 2) });
    expect(await resultOf(['--delay', '4h', '--top', '99'])).toEqual(all);
  });

  it('ranks by promises and who feels it', async () => {
    const { teams = [], rankedBy } = await resultOf(['--delay', '4h', '--rank-by', 'promises']);
    expect(rankedBy).toBe('promises');
    expect(teams.map(({ id, promisesBroken, customers }) => [id, promisesBroken, customers])).toEqual([
      ['mill', 1, 2],
      ['van', 1, 1],
      ['oven', 0, 1],
      ['shop', 0, 1],
      ['clerk', 0, 0],
    ]);
  });

  it('finds for each customer the longest delay that leaves it on time', async () => {
    const { teams = [] } = await resultOf(['--tolerance']);
    const found = Object.fromEntries(
      teams.map(({ id, tolerance, tolerances }) => [id, { tolerance, tolerances }]),
    );
    expect(found['clerk']).toEqual({ tolerance: null, tolerances: [] });
    expect(found['mill']?.tolerance).toBeCloseTo(2, 5);
    expect(found['mill']?.tolerances?.map(({ customer }) => customer)).toEqual(['guest', 'hotel']);
    expect(found['mill']?.tolerances?.[0]?.tolerance).toBeCloseTo(3, 5);
  });

  it('knows a customer that is covered from one that has a single point of failure', async () => {
    const backed = worlds.SHARED_SUPPLIER.replace('desk: {}', 'desk: { kind: customer }');
    const { teams = [] } = await resultOf(['--tolerance'], backed);
    expect(teams.map(({ id, tolerance }) => [id, tolerance === null])).toEqual([
      ['supplier', false],
      ['one', true],
      ['two', true],
    ]);
    expect(teams[1]?.tolerances).toEqual([{ customer: 'desk', tolerance: null }]);
  });

  it('rolls up to groups, that of the worst team first', async () => {
    const { groups = [], ...rest } = await resultOf(['--delay', '4h', '--by', 'group']);
    expect(rest).toEqual(await resultOf(['--delay', '4h']));
    expect(
      groups.map((group) => [group.group, group.depth, group.places, group.hitCustomers, group.worst]),
    ).toEqual([
      ['Works', 0, 2, 2, 'mill'],
      ['Works / Grain', 1, 1, 1, 'mill'],
      ['Front', 0, 2, 2, 'van'],
      ['', 0, 1, 0, 'clerk'],
    ]);
    expect(groups[0]).toMatchObject({ customerLate: 9, exposure: 1, breakPromises: 1, hiddenHubs: 1 });
    expect(groups[0]?.meanExposure).toBeCloseTo((1 + 2 / 9) / 2, 12);
  });

  it('says with --measure which numbers of the file matter, and where they stand', async () => {
    const { measure = [] } = await resultOf(['--delay', '4h', '--measure']);
    expect(measure.map(({ place, figure, now }) => [place, figure, now])).toEqual([
      ['mill', 'customerLate', 9],
      ['van', 'customerLate', 8],
      ['shop', 'customerLate', 3],
    ]);
    expect(measure[2]).toEqual({
      place: 'shop',
      figure: 'customerLate',
      now: 3,
      off: 0.3,
      guess: 0.05,
      numbers: [
        {
          key: 'slack',
          of: 'shop->guest',
          value: 1,
          unit: 'hours',
          less: 3.3,
          more: 2.7,
          moves: expect.closeTo(0.3, 9),
          guessWillDo: false,
          file: '<stdin>',
          line: 15,
        },
      ],
      leftOut: 0,
    });
    const keys = measure[0]?.numbers.map(({ key, of, guessWillDo }) => [key, of, guessWillDo]);
    expect(keys).toEqual([
      ['slack', 'mill->oven', true],
      ['slack', 'oven->shop', true],
      ['slack', 'shop->guest', true],
      ['buffer', 'van', true],
    ]);
  });

  it("measures each team's recovery where that is its outage, and only there", async () => {
    const { measure = [] } = await resultOf(['--recovery', '--measure']);
    const recoveries = measure.flatMap(({ numbers }) => numbers.filter(({ key }) => key === 'recovery'));
    expect(recoveries.map(({ of, value, line }) => [of, value, line])).toEqual([
      ['mill', 4, 5],
      ['van', 8, 8],
      ['shop', 8, 7],
    ]);
    const others = (await resultOf(['--outage', '1d', '--measure'])).measure ?? [];
    expect(others.flatMap(({ numbers }) => numbers.map(({ key }) => key))).not.toContain('recovery');
  });

  it('measures what a hand-off itself takes up where the incident is on it', async () => {
    const { measure = [] } = await resultOf(['--delay', '4h', '--by-handoff', '--measure']);
    const own = measure.find(({ place }) => place === 'shop->guest');
    expect(own?.numbers.map(({ key, of, less, more }) => [key, of, less, more])).toEqual([
      ['slack', 'shop->guest', 3.3, 2.7],
    ]);
  });

  it('tries a buffer that rework fills, however little comes late', async () => {
    const check = `ripple: 1
org: Check
teams: { mill: {}, oven: { buffer: 4h }, guest: { kind: customer } }
handoffs:
  - { from: mill, to: oven, catches: 50%, rework: 20h }
  - { from: oven, to: guest }
`;
    const { measure = [] } = await resultOf(['--delay', '1h', '--quality', '35%', '--measure'], check);
    const buffer = measure.find(({ place }) => place === 'mill')?.numbers.find(({ key }) => key === 'buffer');
    // 1 h late and 3.5 h of rework: half an hour is left.
    expect(buffer).toMatchObject({ of: 'oven', value: 4, guessWillDo: false });
    expect([buffer?.less, buffer?.more, buffer?.moves].map((hours) => hours?.toFixed(6))).toEqual([
      '1.700000',
      '0.000000',
      '1.200000',
    ]);
  });

  it('tries those first that what is late longest meets, where there are too many', async () => {
    const far = Array.from({ length: 120 }, (_, i) => `far${i}`);
    const near = Array.from({ length: 60 }, (_, i) => `near${i}`);
    const star = `ripple: 1
org: Star
teams: { sun: {}, relay: {}, ${[...far, ...near].map((id) => `${id}: {}`).join(', ')} }
handoffs:
${far.map((id) => `  - { from: relay, to: ${id}, slack: 54m }\n`).join('')}${near
      .map((id) => `  - { from: sun, to: ${id}, slack: 7h }\n`)
      .join('')}  - { from: sun, to: relay, slack: 7h }
`;
    const { measure = [] } = await resultOf(['--delay', '8h', '--measure'], star);
    const sun = measure.find(({ place }) => place === 'sun');
    const tried = sun?.numbers.map(({ of }) => of) ?? [];
    expect(tried).toEqual(expect.arrayContaining([...near, 'relay'].map((id) => `sun->${id}`)));
    expect([tried.length, sun?.leftOut]).toEqual([100, 81]);
  });
});

describe('stress for people', () => {
  it('begins with the place that matters most', async () => {
    const text = await textOf(['--delay', '4h']);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /^Of 5 teams, one matters most: if mill is 4h late, both customers feel it, 1d 1h late together, and 1 promise breaks\. /,
    );
    expect(text).toContain('\nWhere help matters most\n');
    expect(text).toMatch(/^1\. mill {2,}2 {2,}1d 1h {2,}1d {2,}1 {2,}2 {2,}100%$/m);
    expect(text).not.toContain('clerk');
    expect(text).toContain('- At 1 team it makes nobody else late.');
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('names hidden hubs with the rule, and the numbers with their lines', async () => {
    const text = (await textOf(['--delay', '4h'])).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Hidden hubs mill (2 hand-offs from the nearest customer) matters much');
    expect(text).toContain('2 or more hand-offs away');
    expect(text).toContain('at least 50% exposure');
    expect(text).toContain('slack of “shop->guest”, 1h (<stdin>:15): 3h 18m if less, 2h 42m if more');
  });

  it('gives ties the same number', async () => {
    const two = SHOP.replace('  c: { name: Gamma }', '  c: { name: Gamma }\n  d: { name: Delta }')
      .replace('{ from: a, to: b, what: Plan, slack: 1h }', '{ from: a, to: b, what: Plan }')
      .replace('{ from: b, to: c, what: Part, slack: 2h }', '{ from: b, to: c, what: Part }');
    const text = await textOf(['--select', 'b c', '--exclude', 'shopper'], two);
    expect(text).toMatch(/^1\. Beta/m);
    const alike = two.replace('handoffs:', 'handoffs:\n  - { from: d, to: shopper }');
    const tied = await textOf(['--select', 'c d'], alike);
    expect(tied.replaceAll(/\s+/g, ' ')).toContain('Of 2 teams, 2 matter most, all alike:');
    expect(tied.match(/^1\. /gm)).toHaveLength(2);
  });

  it('gives a place the same number in the short list and in the whole one', async () => {
    const own = `ripple: 1
org: Own
teams: { dear: { cost-of-delay: 100/h }, oven: {}, shop: {}, guest: { kind: customer } }
handoffs:
  - { from: dear, to: oven, slack: 5d }
  - { from: oven, to: shop }
  - { from: shop, to: guest, slack: 5d }
`;
    // Nobody else feels it from the team that comes first, by its own cost alone.
    expect(await textOf(['--all'], own)).toMatch(/^1\. dear .*\n2\. oven /m);
    const short = await textOf([], own);
    expect(short).toMatch(/^2\. oven /m);
    expect(short).not.toMatch(/^\d\. dear/m);
  });

  it('ranks an organization without customers too, and says so', async () => {
    const text = (await textOf(['--delay', '3h'], worlds.DIAMOND)).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/^Of 4 teams, one matters most: if source is 3h late, 3 other teams feel it/);
    expect(text).toContain('No team is a customer, so the ranking counts the teams inside');
    expect(text).not.toContain('Hidden hubs');
    expect(text).not.toContain('tolerance');
    const tolerance = (await textOf(['--tolerance'], worlds.DIAMOND)).replaceAll(/\s+/g, ' ');
    expect(tolerance).toContain(
      'the teams inside and the tolerance, which is about customers, says nothing; mark customers',
    );
  });

  it('says where nobody would feel it, and where there is nothing to try', async () => {
    const calm = (await textOf(['--delay', '30m', '--select', 'oven shop'])).replaceAll(/\s+/g, ' ');
    expect(calm).toMatch(/^Whichever of 2 teams is 30m late, nobody else feels it\./);
    const { code, stdout, stderr } = await stress(['--select', 'zzz*']);
    expect(code).toBe(0);
    expect(stderr).toContain('warning[nothing-selected]');
    expect(stdout).toContain('There is no team to try.');
  });

  it('shows what --top, --all, --tolerance and --by group ask for', async () => {
    const top = await textOf(['--delay', '4h', '--top', '2']);
    expect(top).toContain('The first 2 of 5 teams.');
    expect(top).not.toMatch(/^3\. /m);
    expect(await textOf(['--delay', '4h', '--all'])).toMatch(/^5\. clerk/m);
    expect(await textOf(['--tolerance'])).toMatch(/Tolerance +Single point/);
    const groups = await textOf(['--by', 'group']);
    expect(groups).toContain('Where help matters most, by group');
    expect(groups).toMatch(/^└ Grain/m);
  });

  it('says what to ask next, in calls that work', async () => {
    const text = await textOf(['--recovery', '--untold']);
    const commands = [...text.matchAll(/^ {2}ripple (impact .*?|stress .*?)(?: {3}.*)?$/gm)].map(
      ([, call]) => call,
    );
    expect(commands).toContain('impact mill --outage 4h --untold -f -');
    for (const command of commands) {
      const { code, stderr } = await runCli((command ?? '').split(' '), { stdin: TOWN });
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    }
  });

  it('is Markdown too', async () => {
    const markdown = await textOf(['--format', 'markdown']);
    expect(markdown).toMatch(/^# Of 5 teams/);
    expect(markdown).toContain('## Where help matters most');
    expect(markdown).toMatch(/^\| 1\\?\. /m);
  });
});

describe('stress --format csv', () => {
  const rowsOf = async (...argv: string[]): Promise<Record<string, string>[]> =>
    parse(await textOf(['--format', 'csv', ...argv]), { columns: true });

  it('has the rows of the JSON', async () => {
    const rows = await rowsOf('--delay', '4h');
    const { teams = [] } = await resultOf(['--delay', '4h']);
    expect(rows.map(({ id }) => id)).toEqual(teams.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      group: 'Works / Grain',
      customer_late_hours: '9',
      cost: '30',
      hops: '2',
      exposure_share: '1',
      hidden: 'true',
      outage_hours: '0',
      tolerance_hours: '',
      single_point_for: '',
    });
    expect(rows[4]).toMatchObject({ id: 'clerk', group: '', hops: '' });
  });

  it('counts whom a team is a single point of failure for', async () => {
    const [mill] = await rowsOf('--tolerance');
    expect(mill).toMatchObject({ id: 'mill', single_point_for: '2', covered_for: '0' });
    expect(Number(mill?.['tolerance_hours'])).toBeCloseTo(2, 5);
  });

  it('has hand-offs and groups', async () => {
    expect((await rowsOf('--by-handoff')).map(({ id }) => id)).toContain('mill->van');
    expect((await rowsOf('--by', 'group')).map(({ group }) => group)).toContain('(no group)');
  });

  it('says on standard error what --top leaves out', async () => {
    const { code, stdout, stderr } = await stress(['--top', '2', '--format', 'csv']);
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 3]);
    expect(stderr).toBe('--top lists 2 of 5 rows; without it, all are listed\n');
  });
});

describe('stress as a gate', () => {
  it.each([
    [['--fail-on', 'broken-promise'], 1, '--fail-on broken-promise: a promise breaks from 2 of 5 teams'],
    [['--fail-on', 'customer-late', '--top', '1'], 1, 'a customer is late from 4 of 5 teams'],
    [['--fail-on', 'customer-late', '--by-handoff'], 1, 'a customer is late from 5 of 5 hand-offs'],
    [['--fail-on', 'broken-promise', '--select', 'shop'], 0, ''],
    [['--fail-on', 'customer-late', '--exit-zero'], 0, '--fail-on customer-late'],
    [[], 0, ''],
  ])('%j', async (argv, code, said) => {
    const run = await stress(argv);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(said);
    if (said === '') expect(run.stderr).toBe('');
    expect(run.stdout).not.toBe('');
  });
});

describe('stress refuses', () => {
  it.each([
    [['--by-handoff', '--outage', '1d'], 'error[outage-on-handoff]'],
    [['--delay', '3x'], 'error[bad-duration]'],
    [['--quality', '120%'], 'error[bad-share]'],
    [['--select', 'tag:nobody'], 'error[unknown-tag]'],
    [['--top', '0'], '--top takes a whole number from 1, not “0”'],
    [['--top', 'x'], '--top takes a whole number from 1, not “x”'],
    [['--top', '3', '--by', 'group'], 'cannot be used with'],
    [['--recovery', '--outage', '1d'], 'cannot be used with'],
    [['--recovery', '--by-handoff'], 'cannot be used with'],
    [['--tolerance', '--by-handoff'], 'cannot be used with'],
    [['--rank-by', 'beauty'], 'Allowed choices are late, promises'],
    [['--format', 'xml'], 'Formats here: text, json, markdown, csv'],
    [['mill'], 'too many arguments'],
  ])('%j', async (argv, said) => {
    const { code, stdout, stderr } = await stress(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('all that is wrong at once', async () => {
    const { stderr } = await stress([
      '--delay',
      '3x',
      '--quality',
      'x',
      '--select',
      'millx',
      '--exclude',
      'mill,',
    ]);
    const codes = [...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code);
    expect(codes).toEqual(['bad-duration', 'bad-share', 'unknown-team', 'bad-selector']);
  });
});
