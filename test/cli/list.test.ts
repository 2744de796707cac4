import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ListResult } from '../../src/model/list-result.ts';
import { columnNamesOf } from '../../src/report/list-view.ts';
import { OFFICES } from '../graph/offices.ts';
import { HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import { organizationOf } from '../read-text.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';
import { saidBy } from '../said-by.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { scratchFolder, textOf } from './scratch.ts';

/** Without what is doubtful in it. */
const OFFICES_PLAIN = OFFICES.replaceAll('sig a', 'sig-a');

function list(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<CliRun> {
  return runCli(['list', '-f', '-', ...argv], { stdin });
}

async function textOfList(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<string> {
  const { code, stdout, stderr } = await list(argv, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function listOf(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<ListResult> {
  return JSON.parse(await textOfList(['--json', ...argv], stdin));
}

async function rowsOf(argv: readonly string[], stdin = OFFICES_PLAIN): Promise<Record<string, string>[]> {
  return parse(await textOfList(['--format', 'csv', ...argv], stdin), { columns: true });
}

describe('list --format json', () => {
  it('has exactly these keys, in this order', async () => {
    const result = await listOf([]);
    const top = ['kind', 'version', 'org', 'select', 'exclude', 'teams', 'handoffs', 'totals'];
    expect(Object.keys(result)).toEqual(top);
    expect(Object.keys(await listOf(['--by', 'group']))).toEqual([...top, 'groups']);
    expect(result).toMatchObject({
      kind: 'ripple/list',
      version: 1,
      org: 'Offices',
      select: [],
      exclude: [],
    });
    for (const team of result.teams)
      expect(Object.keys(team).join(' ')).toBe(
        'id name kind group tags description contact lead work buffer accurate recovery costPerHour in out suppliers receivers customerHops file line',
      );
    for (const handoff of result.handoffs)
      expect(Object.keys(handoff).join(' ')).toBe(
        'id from to what type slack every blocks tells workaround anyOf feedback feedbackAssumed needed catches taints rework promise inside file line',
      );
    expect(result.totals).toEqual({
      teams: 7,
      customers: 1,
      handoffs: 6,
      handoffsInside: 6,
      allTeams: 7,
      allHandoffs: 6,
    });
  });

  it('says of a team whom it gets work from and gives work to, and how far customers are', async () => {
    const { teams } = await listOf([]);
    expect(teams.map(({ id, customerHops }) => [id, customerHops])).toEqual([
      ['mill', 3],
      ['bakehouse', 2],
      ['tasters', 3],
      ['counter', 1],
      ['sig-a', 2],
      ['archive', null],
      ['guest', 0],
    ]);
    expect(teams[1]).toMatchObject({
      name: 'Bake house',
      group: 'Works / Oven',
      tags: ['early', 'hot'],
      costPerHour: 10,
      in: 2,
      out: 2,
      suppliers: ['mill', 'tasters'],
      receivers: ['counter', 'tasters'],
      file: '<stdin>',
      line: 7,
    });
  });

  it('has the hand-offs that touch the selected teams', async () => {
    const { handoffs, totals, select, exclude } = await listOf(['counter+', '--exclude', 'kind:customer']);
    expect({ select, exclude }).toEqual({ select: ['counter+'], exclude: ['kind:customer'] });
    expect(handoffs.map(({ id, inside }) => [id, inside])).toEqual([
      ['bakehouse->counter', false],
      ['sig-a->counter', false],
      ['counter->guest', false],
    ]);
    expect(totals).toMatchObject({ teams: 1, handoffs: 3, handoffsInside: 0 });
    expect(handoffs[0]).toMatchObject({ what: 'Bread', every: null, promise: { late: 1, accurate: null } });
  });

  it('says which feedback was assumed, and what a workaround saves', async () => {
    const open = OFFICES_PLAIN.replace('feedback: true, slack: 1w', 'workaround: { saves: 50%, notice: 1h }');
    const { handoffs } = await listOf(['loop:tasters'], open);
    const inLoop = handoffs.filter(({ inside }) => inside);
    expect(inLoop.map(({ feedback, feedbackAssumed }) => [feedback, feedbackAssumed])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(inLoop[1]?.workaround).toEqual({ savesHours: null, savesShare: 0.5, notice: 1 });
  });

  it('rolls up to groups, with the hand-offs inside, in and out', async () => {
    const { groups = [] } = await listOf(['--by', 'group']);
    expect(groups.map((group) => Object.values(group))).toEqual([
      ['Outside', 0, 1, 0, 0, 0, 1],
      ['Outside / Suppliers', 1, 1, 0, 0, 0, 1],
      ['Works', 0, 3, 0, 3, 2, 1],
      ['Works / Oven', 1, 2, 0, 2, 1, 1],
      ['Works / Oven / Tasting', 2, 1, 0, 0, 1, 1],
      ['Workshop', 0, 1, 0, 0, 0, 0],
      ['', 0, 2, 1, 0, 1, 1],
    ]);
  });

  it('is the same whatever the shape for people is', async () => {
    const plain = await textOfList(['--json', 'tag:early']);
    for (const shape of [['--handoffs'], ['--tree'], ['--all'], ['--columns', 'id']])
      expect(await textOfList(['--json', 'tag:early', ...shape])).toBe(plain);
  });
});

describe('list --format csv', () => {
  it('has all columns with their units, the same as JSON says', async () => {
    const rows = await rowsOf([]);
    const { teams } = await listOf([]);
    expect(rows.map(({ id }) => id)).toEqual(teams.map(({ id }) => id));
    expect(rows[1]).toMatchObject({ tags: 'early;hot', suppliers: 'mill;tasters', cost_per_hour: '10' });
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'id,name,kind,group,tags,description,contact,lead_hours,work_hours,buffer_hours,accurate_share,recovery_hours,cost_per_hour,handoffs_in,handoffs_out,suppliers,receivers,customer_hops,file,line',
    );
  });

  it('has hand-offs and groups too', async () => {
    const handoffs = await rowsOf(['--handoffs']);
    expect(handoffs.map(({ id, slack_hours: slack }) => [id, slack])[3]).toEqual([
      'tasters->bakehouse',
      '40',
    ]);
    expect(handoffs[1]).toMatchObject({ promise_late_hours: '1', promise_accurate_share: '' });
    const groups = await rowsOf(['--by', 'group']);
    expect(groups.map(({ group, teams }) => [group, teams]).at(-1)).toEqual(['(no group)', '2']);
  });

  it('has the columns asked for, in the order asked for', async () => {
    expect(await textOfList(['--format', 'csv', '--columns', 'lead, id', 'tag:early'])).toBe(
      'lead_hours,id\n0,bakehouse\n0,tasters\n',
    );
    expect(await textOfList(['--format', 'csv', '--columns=promise,id', '--handoffs', 'guest'])).toBe(
      'promise_late_hours,promise_accurate_share,id\n,,counter->guest\n',
    );
  });

  it('goes into a file whose ending says so', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': OFFICES_PLAIN });
    expect(await runCli(['list', '-o', 'x.csv', '-o', 'y.json'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(textOf(cwd, 'x.csv')).toMatch(/^id,name,/);
    expect(textOf(cwd, 'y.json')).toMatch(/^\{\n {2}"kind": "ripple\/list"/);
  });

  it('is harmless and whole with hostile names', async () => {
    const names = HOSTILE_TEXTS.filter((text) => text.trim() !== '');
    const teams = Object.fromEntries(
      names.map((name, i) => [`t${i}`, { name, group: name, contact: name, tags: [name, ';'] }]),
    );
    const org = JSON.stringify({ ripple: 1, teams, handoffs: ['t0 -> t1'] });
    const rows = await rowsOf([], org);
    expect(rows).toHaveLength(names.length);
    for (const row of rows) {
      expect(Object.keys(row)).toHaveLength(20);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]|\p{Cc}/u);
    }
    expect(rows[names.indexOf('=cmd|/c calc')]?.['name']).toBe("'=cmd|/c calc");
  });
});

describe('list for people', () => {
  it('is a table of teams', async () => {
    expect(await textOfList(['+counter', '--exclude', 'tag:early'])).toBe(
      [
        'Offices: 3 of 7 teams, 4 hand-offs from or to them.',
        '',
        'Selected by +counter, without tag:early.',
        '',
        'Id       Name         Kind      Group                In  Out  Hops',
        'mill     mill         supplier  Outside / Suppliers   0    1     3',
        'counter  The counter  team      Works                 2    1     1',
        'sig-a    sig-a        system                          0    1     2',
        '',
        'In and Out count hand-offs; Hops: the fewest hand-offs from there to a customer.',
        '',
      ].join('\n'),
    );
  });

  it('is a list of hand-offs with what is agreed', async () => {
    expect(await textOfList(['bakehouse', '--handoffs'])).toBe(
      [
        'Offices: 1 of 7 teams, 4 hand-offs from or to them.',
        '',
        'Selected by bakehouse.',
        '',
        '- mill->bakehouse: Flour',
        '- bakehouse->counter: Bread',
        '    promised: at most 1h late',
        '- bakehouse->tasters',
        '- tasters->bakehouse',
        '    slack 1w, feedback',
        '',
      ].join('\n'),
    );
  });

  it('is a tree of groups', async () => {
    expect(await textOfList(['--tree', 'group:Works', 'guest'])).toBe(
      [
        'Offices: 4 of 7 teams (1 customer among them), 6 hand-offs from or to them.',
        '',
        'Selected by group:Works and guest.',
        '',
        'Group and team        Id         Kind      In  Out',
        'Works (3 teams)',
        '└ The counter         counter    team       2    1',
        '└ Oven (2 teams)',
        '  └ Bake house        bakehouse  team       2    2',
        '  └ Tasting (1 team)',
        '    └ tasters         tasters    role       1    1',
        '(no group) (1 team)',
        '└ guest               guest      customer   1    0',
        '',
      ].join('\n'),
    );
  });

  it('is one row a group', async () => {
    const text = await textOfList(['--by', 'group', '--format', 'markdown']);
    expect(text).toContain('| **Works** | 3 | – | 3 | 2 | 1 |\n| ↳ Oven | 2 | – | 2 | 1 | 1 |\n');
    expect(text).toContain('| **(no group)** | 2 | 1 | – | 1 | 1 |\n| **All** | 7 | 1 | 6 |  |  |\n');
  });

  it('says what was cut, and shows all', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `t${i} -> u${i % 9}`);
    const org = JSON.stringify({ ripple: 1, handoffs: many });
    expect(await textOfList([], org)).toContain('20 of 99 teams, in the order of the file; --all shows all.');
    expect(await textOfList(['--handoffs'], org)).toContain('20 of 90 hand-offs');
    expect(await textOfList(['--tree'], org)).toContain('1 group without their teams; --all shows all.');
    for (const shape of [[], ['--handoffs'], ['--tree']]) {
      const all = await textOfList(['--all', ...shape], org);
      expect(all).not.toContain('--all');
      expect(all.match(/\bt\d+\b/g)?.length).toBeGreaterThanOrEqual(90);
    }
    expect((await listOf([], org)).teams).toHaveLength(99);
  });

  it.each(columnNamesOf('teams'))('has the column %s', async (name) => {
    const text = await textOfList(['--columns', name, 'bakehouse']);
    expect(text.split('\n')).toHaveLength(7);
  });

  it.each(columnNamesOf('handoffs'))('has the column %s of hand-offs', async (name) => {
    const text = await textOfList(['--handoffs', '--columns', name, 'tasters']);
    expect(text.split('\n').length).toBeGreaterThanOrEqual(5);
  });

  it('says with units what a column holds', async () => {
    const text = await textOfList(['--columns', 'id,cost-of-delay,accurate,recovery', 'bakehouse']);
    expect(text).toContain('bakehouse       EUR 80/d      100%        1d\n');
  });

  it('cannot be broken by names', async () => {
    const teams = Object.fromEntries(
      HOSTILE_TEXTS.map((name, i) => [`t${i}`, { name, group: name, tags: [name] }]),
    );
    const org = JSON.stringify({
      ripple: 1,
      teams,
      handoffs: [{ from: 't0', to: 't1', what: '\u001b[2J|x' }],
    });
    for (const shape of [[], ['--tree'], ['--by', 'group'], ['--handoffs']]) {
      for (const format of ['text', 'markdown']) {
        const text = await textOfList(['--all', '--format', format, ...shape], org);
        expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
        if (format === 'markdown') expect(text).not.toMatch(/(?<!\\)<script>/);
      }
    }
  });
});

describe('a wrong call of list', () => {
  async function refusalOf(argv: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await list(argv);
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    return stderr;
  }

  it.each([
    ['a team', ['bakehuose'], 'unknown-team', 'did you mean “bakehouse”?', 'bakehuose'],
    ['a tag', ['tag:erly+'], 'unknown-tag', 'did you mean “early”?', 'erly'],
    ['a group', ['mill', 'group:"Works / Owen"'], 'unknown-group', 'Works / Oven', '"Works / Owen"'],
    ['a kind', ['kind:client'], 'not-one-of', 'team, role, system, supplier, customer', 'client'],
    ['a method', ['mill tags:early'], 'unknown-method', 'did you mean “tag”?', 'tags'],
    ['an open quote', ['mill "sig'], 'bad-selector', 'quotation mark is missing', '"sig'],
    ['an exclusion', ['--exclude=tag:erly'], 'unknown-tag', 'early', 'erly'],
    ['an apostrophe before it', ["tag:'a b' tag:erly"], 'unknown-tag', 'early', "'\\''a b'\\''"],
    ['a column', ['--columns', 'id,leed'], 'not-one-of', 'did you mean “lead”?', 'leed'],
    ['a column of hand-offs', ['--handoffs', '--columns=id,slak'], 'not-one-of', '“slack”', 'slak'],
  ])('points at %s', async (_what, argv, code, words, pointedAt) => {
    const stderr = await refusalOf(argv);
    expect(stderr).toMatch(new RegExp(`^<command line>:1:\\d+  error\\[${code}\\]: `));
    expect(stderr).toContain(words);
    const [, line = '', carets = ''] = stderr.split('\n');
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(pointedAt);
  });

  it('says all at once, in the order of the call', async () => {
    const stderr = await refusalOf(['mil', 'tag:', '--exclude', 'kind:x', '--columns', 'idd']);
    expect([...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code)).toEqual([
      'unknown-team',
      'bad-selector',
      'not-one-of',
      'not-one-of',
    ]);
  });

  it.each([
    [['--tree', '--by', 'group']],
    [['--handoffs', '--tree']],
    [['--by', 'group', '--handoffs']],
    [['--tree', '--columns', 'id']],
    [['--by', 'kind']],
  ])('is %j', async (argv) => {
    expect(await refusalOf(argv)).toMatch(/cannot be used with|Allowed choices are group/);
  });

  it('is a file where a selector should be', async () => {
    const { code, stderr } = await runCli(['list', 'examples/whiteboard/ripple.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('files follow -f: ripple list SELECTOR -f examples/whiteboard/ripple.yaml');
  });
});

describe('list of nobody', () => {
  it('is a warning and an empty answer in every format', async () => {
    for (const [format, empty] of [
      ['text', 'no team of 7 is selected'],
      ['markdown', 'no team of 7 is selected'],
      ['json', '"teams": [],'],
      ['csv', 'id,name,kind'],
    ] as const) {
      const { code, stdout, stderr } = await list(['zzz*', '--format', format]);
      expect(code).toBe(0);
      expect(stdout).toContain(empty);
      expect(stderr).toMatch(
        /^<command line>:1:\d+ {2}warning\[nothing-selected\]: “zzz\*” matches no team\n/,
      );
    }
  });

  it('reaches an id with a space', async () => {
    const { code, stdout } = await list(['"sig a"+1', '--format', 'csv', '--columns', 'id'], OFFICES);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'id\ncounter\nsig a\n' });
  });
});

describe('list --format org', () => {
  it('is the whole map, which is read as the same', async () => {
    const { code, stdout } = await list(['--format', 'org'], OFFICES);
    expect(code).toBe(0);
    const again = await list(['--format', 'org'], stdout);
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 0, stdout });
    const [its, read] = [await list(['--json', '--all'], OFFICES), await list(['--json', '--all'], stdout)];
    const withoutPlaces = (json: string): string => json.replaceAll(/"(?:file|line|column)": .*/g, '');
    expect(withoutPlaces(read.stdout)).toBe(withoutPlaces(its.stdout));
  });

  it.each([
    [['bakehouse'], 'selectors'],
    [['--exclude', 'bakehouse'], '--exclude'],
    [['--handoffs'], '--handoffs'],
    [['--tree'], '--tree'],
    [['--by', 'group'], '--by'],
    [['--columns', 'id'], '--columns'],
    [['bakehouse', '--handoffs', '--columns', 'id'], 'selectors, --handoffs and --columns'],
  ])('refuses a part of the map: %j', async (argv, named) => {
    for (const format of [
      ['--format', 'org'],
      ['-o', 'org:map.json', '-o', 'csv:-'],
    ]) {
      const { code, stdout, stderr } = await list([...argv, ...format]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`a part of a map is no map; leave out ${named}`);
    }
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'keeps the name %s, and shows a terminal nothing to obey',
    async (_, name) => {
      const { code, stdout } = await list(['--format', 'org'], orgNamed(name));
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const [its, read] = [await organizationOf(orgNamed(name)), await organizationOf(stdout)];
      expect(saidBy(read)).toEqual(saidBy(its));
    },
  );
});
