import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import { OFFICES } from '../graph/offices.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';

const OFFICES_PLAIN = OFFICES.replaceAll('sig a', 'sig-a');

function impact(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<CliRun> {
  return runCli(['impact', '-f', '-', ...argv], { stdin });
}

async function textOfImpact(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<string> {
  const { code, stdout, stderr } = await impact(argv, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function impactOf(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<ImpactResult> {
  return JSON.parse(await textOfImpact(['--json', ...argv], stdin));
}

async function rowsOf(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<Record<string, string>[]> {
  return parse(await textOfImpact(['--format', 'csv', ...argv], stdin), { columns: true });
}

describe('impact --select and --exclude', () => {
  it('take teams out of the list, but not out of the totals', async () => {
    const whole = await impactOf(['mill']);
    expect(whole.teams.map(({ id }) => id)).toEqual(['mill', 'bakehouse', 'tasters', 'counter', 'guest']);
    const some = await impactOf(['mill', '--select', 'tag:early kind:customer', '--exclude=tag:hot']);
    const listed = whole.teams.filter(({ id }) => id === 'tasters' || id === 'guest');
    expect(some).toEqual({ ...whole, teams: listed });
  });

  it('work with --depth, both at once', async () => {
    const { teams } = await impactOf(['mill', '--depth', '2', '--select', 'group:Works+1']);
    expect(teams.map(({ id }) => id)).toEqual(['bakehouse', 'tasters', 'counter']);
    const { teams: fewer } = await impactOf(['mill', '--depth', '1', '--select', 'group:Works+1']);
    expect(fewer.map(({ id }) => id)).toEqual(['bakehouse']);
  });

  it('are repeatable', async () => {
    const { teams } = await impactOf(['mill', '--select', 'guest', '--select=mill', '--exclude', 'm*']);
    expect(teams.map(({ id }) => id)).toEqual(['guest']);
  });

  it('say to people how many others there are', async () => {
    const text = await textOfImpact(['mill', '--select', 'tag:early']);
    expect(text).toContain('Listed is who is selected; 3 more affected teams (1 customer among them) not');
    expect(text).not.toContain('\nCustomers\n');
    expect(text).not.toContain('The counter');
    expect(text).toContain('4 other teams affected');
    const next = [...text.matchAll(/^ {2}(ripple .*?)(?: {3}.*)?$/gm)].map(([, command]) => command);
    expect(next.length).toBeGreaterThan(0);
    for (const command of next.filter((one) => one?.startsWith('ripple impact') === true))
      expect(command).toContain('--select tag:early');
  });

  it('that select nobody are a warning and an empty list', async () => {
    const { code, stdout, stderr } = await impact(['mill', '--select', 'zzz*', '--json']);
    expect(code).toBe(0);
    expect(stderr).toContain('warning[nothing-selected]: “zzz*” matches no team');
    const result: ImpactResult = JSON.parse(stdout);
    expect(result.teams).toEqual([]);
    expect(result.totals.teams).toBe(4);
  });

  it('that are wrong are said together with what else is', async () => {
    const { code, stdout, stderr } = await impact([
      'mil',
      '--select',
      'tag:erly',
      '--exclude',
      'guest,',
      '--delay',
      '3x',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect([...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, name]) => name)).toEqual([
      'unknown-team',
      'bad-duration',
      'unknown-tag',
      'bad-selector',
    ]);
    const [, line = '', carets = ''] = (stderr.split('\n\n')[2] ?? '').split('\n');
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('erly');
  });
});

describe('impact --by group', () => {
  it('rolls the listed teams up, sub-groups too, and changes nothing else', async () => {
    const { groups = [], ...rest } = await impactOf(['mill', '--delay', '2h', '--by', 'group']);
    expect(rest).toEqual(await impactOf(['mill', '--delay', '2h']));
    expect(groups).toHaveLength(7);
    for (const group of groups)
      expect(Object.keys(group).join(' ')).toBe(
        'group depth teams affected origins worstLate worstLateTeam teamLate customers worstDefects worstBaselineDefects worstDefectsTeam cost costPerRound',
      );
    const figures = groups.map(({ group, teams, affected, origins, worstLate, teamLate, cost }) => [
      group,
      teams,
      affected,
      origins,
      worstLate,
      teamLate,
      cost,
    ]);
    expect(figures).toEqual([
      ['Outside', 1, 0, 1, 0, 0, 0],
      ['Outside / Suppliers', 1, 0, 1, 0, 0, 0],
      ['Works', 3, 3, 0, 2, 6, 30],
      ['Works / Oven', 2, 2, 0, 2, 4, 20],
      ['Works / Oven / Tasting', 1, 1, 0, 2, 2, 0],
      ['Workshop', 1, 0, 0, 0, 0, 0],
      ['', 2, 1, 0, 1, 1, 1],
    ]);
    expect(groups.map(({ worstLateTeam, customers }) => [worstLateTeam, customers])).toEqual([
      [null, 0],
      [null, 0],
      ['bakehouse', 0],
      ['bakehouse', 0],
      ['tasters', 0],
      [null, 0],
      ['guest', 1],
    ]);
  });

  it('adds up to the totals at the top', async () => {
    const { groups = [], totals } = await impactOf([
      'mill',
      'counter',
      '--quality',
      '10%',
      '--delay',
      '1d',
      '--by=group',
    ]);
    const top = groups.filter(({ depth }) => depth === 0);
    const sum = (key: 'affected' | 'teamLate' | 'customers' | 'cost'): number =>
      top.reduce((total, group) => total + group[key], 0);
    expect(sum('affected')).toBe(totals.teams);
    expect(sum('teamLate')).toBeCloseTo(totals.teamLate, 9);
    expect(sum('customers')).toBe(totals.customers);
    expect(sum('cost')).toBeCloseTo(totals.cost, 9);
    expect(groups.map(({ worstDefectsTeam }) => worstDefectsTeam)).toContain('bakehouse');
  });

  it('rolls up only whom --select and --depth list', async () => {
    const { groups = [] } = await impactOf([
      'mill',
      '--by',
      'group',
      '--select',
      'group:Works',
      '--depth',
      '1',
    ]);
    expect(groups.map(({ group, teams, affected }) => [group, teams, affected])).toEqual([
      ['Works', 3, 1],
      ['Works / Oven', 2, 1],
      ['Works / Oven / Tasting', 1, 0],
    ]);
  });

  it('shows the groups that feel it, and customers without a group', async () => {
    const text = await textOfImpact(['mill', '--delay', '2h', '--by', 'group']);
    expect(text.slice(text.indexOf('By group'), text.indexOf('In all'))).toBe(
      [
        'By group',
        'Group        Affected  Latest         Together  Customers    Cost',
        'Outside        0 of 1  starts here           –          –       –',
        '└ Suppliers    0 of 1  starts here           –          –       –',
        'Works          3 of 3  2h Bake house        6h          –  EUR 30',
        '└ Oven         2 of 2  2h Bake house        4h          –  EUR 20',
        '  └ Tasting    1 of 1  2h tasters           2h          –       –',
        '(no group)     1 of 2  1h guest             1h          1   EUR 1',
        '',
        'A group counts the groups inside it too. 1 more group is not affected.',
        '',
        '',
      ].join('\n'),
    );
    expect(text).toContain('- guest waits 1h');
    const quality = await textOfImpact(['mill', '--quality', '10%', '--by', 'group']);
    expect(quality).toMatch(/^Outside \(starts here\) +0 of 1 +– +–$/m);
    expect(quality).toMatch(/^Works +3 of 3 +– +10% \(0%\) Bake house$/m);
  });
});

describe('impact --format csv', () => {
  it('has a row for each listed team with all that JSON says, unrounded', async () => {
    const thirds = OFFICES_PLAIN.replace('slack: 1h', 'slack: 20m');
    const rows = await rowsOf(['mill'], thirds);
    const { teams } = await impactOf(['mill'], thirds);
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'id,name,kind,group,late_hours,round,notice_hours,defects_share,baseline_defects_share,via,chain,cost,cost_per_round',
    );
    expect(
      rows.map((row) => ({
        id: row['id'],
        name: row['name'],
        kind: row['kind'],
        late: Number(row['late_hours']),
        round: Number(row['round']),
        notice: Number(row['notice_hours']),
        defects: Number(row['defects_share']),
        baselineDefects: Number(row['baseline_defects_share']),
        via: row['via'] === '' ? null : row['via'],
        chain: row['chain']?.split(' > '),
        cost: Number(row['cost']),
        costPerRound: Number(row['cost_per_round']),
      })),
    ).toEqual(teams);
    expect(teams.some(({ late }) => late % 1 !== 0)).toBe(true);
    expect((await rowsOf(['mill', '--select', 'guest'])).map(({ id }) => id)).toEqual(['guest']);
  });

  it('has a row for each group', async () => {
    const rows = await rowsOf(['mill', '--by', 'group']);
    const { groups = [] } = await impactOf(['mill', '--by', 'group']);
    expect(rows.map(({ group }) => group)).toEqual(groups.map(({ group }) => group || '(no group)'));
    expect(rows.map((row) => Number(row['team_late_hours']))).toEqual(groups.map(({ teamLate }) => teamLate));
  });

  it('is harmless and whole with hostile names', async () => {
    const names = HOSTILE_TEXTS.filter((text) => text.trim() !== '');
    const teams = Object.fromEntries(names.map((name, i) => [`t${i}`, { name, group: name }]));
    const handoffs = names.slice(1).map((_, i) => `t${i} -> t${i + 1}`);
    const rows = await rowsOf(['t0'], JSON.stringify({ ripple: 1, teams, handoffs }));
    expect(rows).toHaveLength(names.length);
    for (const row of rows)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]|\p{Cc}/u);
    expect(rows.at(-1)?.['chain']?.split(' > ')).toHaveLength(names.length);
  });
});
