import { describe, expect, it } from 'vitest';
import { HANDOFF } from '../../src/input/handoff-format.ts';
import { ORG } from '../../src/input/org-format.ts';
import { TEAM } from '../../src/input/team-format.ts';
import type { Entity, HandOff, Team } from '../../src/model/organization.ts';
import { placeOf } from '../../src/model/organization.ts';
import { positionAt } from '../../src/model/source-file.ts';
import { FULL_EXAMPLE, FULL_FILES } from './full-example.ts';
import type { Files } from './read-codes.ts';
import { codesOf, organizationIn, readFiles } from './read-codes.ts';

function at(entity: Entity, key?: string): string {
  const place = placeOf(entity, key);
  const { line, column } = positionAt(place.file, place.start);
  return `${line}:${column}`;
}

async function handoffsIn(...lines: readonly string[]): Promise<readonly HandOff[]> {
  return (await organizationIn(`ripple: 1\nhandoffs:\n${lines.join('\n')}\n`)).handoffs;
}

async function teamWith(keys: string): Promise<Team> {
  const { teams } = await organizationIn(`ripple: 1\nteams: { a: { ${keys} } }\nhandoffs: [a -> a]\n`);
  return first(teams);
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('none');
  return item;
}

describe('every key of the format', async () => {
  const org = await organizationIn(FULL_FILES);
  const [claims, contactCentre, medicalAdvice, policyholder, itTeam, broker] = org.teams;
  const [claimFile, decision, access, accessBack] = org.handoffs;

  it('stands in the example', () => {
    const words = new Set(FULL_EXAMPLE.match(/[$\w-]+(?=:)/g));
    for (const { options } of [ORG, TEAM, HANDOFF]) {
      expect(Object.keys(options.fields).filter((key) => !words.has(key))).toEqual([]);
    }
  });

  it('of the head', () => {
    expect(org).toMatchObject({
      name: 'Northwind Insurance',
      currency: 'EUR',
      calendar: { hoursPerDay: 7.5, daysPerWeek: 4 },
      extra: { 'x-version': { text: '7' } },
    });
    expect(org.files.map(({ path }) => path)).toEqual(['ripple.yaml', 'teams/it.yaml']);
  });

  it('of a team', () => {
    expect(claims).toMatchObject({
      id: 'claims',
      name: 'Claims handling',
      kind: 'team',
      group: 'Operations / Claims',
      tags: ['back-office', 'claims'],
      description: 'Decides claims.',
      contact: 'claims@example.org',
      leadHours: 15,
      workHours: 3,
      bufferHours: 4,
      accurateShare: 0.95,
      costPerHour: 500 / 7.5,
      recoveryHours: 37.5,
      risk: {
        delay: { chanceShare: 0.2, low: 7.5, likely: 15, high: 60 },
        quality: { chanceShare: 0.05, low: 0.05, likely: 0.1, high: 0.4 },
      },
      accepts: [{ rule: 'single-source', why: 'There is no second one' }],
      extra: { 'x-floor': { text: '3' } },
    });
    expect([contactCentre?.id, contactCentre?.name, contactCentre?.kind]).toEqual([
      'contact-centre',
      'contact-centre',
      'team',
    ]);
    expect(contactCentre).toMatchObject({
      leadHours: 0,
      accurateShare: 1,
      recoveryHours: 7.5,
      risk: undefined,
    });
    expect([medicalAdvice?.kind, policyholder?.kind, broker?.kind]).toEqual(['role', 'customer', 'customer']);
    expect([itTeam?.id, itTeam?.leadHours]).toEqual(['it', 4]);
    expect(org.teams).toHaveLength(6);
  });

  it('of a hand-off', () => {
    expect(decision).toMatchObject({
      id: 'decision',
      from: 'claims',
      to: 'policyholder',
      what: 'Decision and payment',
      type: 'approval',
      neededShare: 0.1,
      needs: { timing: 'within 5 working days', quality: 'plain words', accuracy: 'amount right' },
      slackHours: 7.5,
      everyHours: 30,
      blocksShare: 0.5,
      tells: true,
      workaround: { savesHours: 0, savesShare: 0.5, noticeHours: 7.5 },
      anyOf: 'payment-route',
      feedback: true,
      catchesShare: 0.8,
      taintsShare: 0.7,
      reworkHours: 4,
      promise: { lateHours: 0, accurateShare: 0.98 },
      accepts: [{ rule: 'handoff-without-needs', why: 'By law' }],
      extra: { 'x-form': { text: 'F12' } },
    });
    expect(claimFile).toMatchObject({
      id: 'contact-centre->claims',
      what: 'Claim file',
      type: 'deliverable',
      neededShare: 1,
      blocksShare: 1,
      taintsShare: 1,
      catchesShare: 0,
      everyHours: 0,
      tells: false,
      feedback: false,
      workaround: undefined,
      promise: { lateHours: undefined, accurateShare: undefined },
    });
    expect([access?.id, access?.feedback]).toEqual(['it->claims', false]);
    expect([accessBack?.id, accessBack?.feedback, accessBack?.what]).toEqual(['claims->it', true, 'Access']);
  });

  it('of scenarios, engagements and rules', () => {
    expect(org.scenarios).toMatchObject([
      {
        id: 'flu-week',
        name: 'Flu in the contact centre',
        description: 'Half of the people are ill.',
        incidents: [
          {
            target: { team: 'contact-centre' },
            delayHours: 1,
            outageHours: 22.5,
            qualityShare: 0.2,
            noticeHours: 2,
          },
          {
            target: { handoff: 'decision' },
            delayHours: 0,
            outageHours: 0,
            qualityShare: 0.1,
            noticeHours: 0,
          },
        ],
      },
    ]);
    expect(org.engagements).toMatchObject([
      {
        id: 'make-a-claim',
        name: 'Making a claim',
        customer: 'policyholder',
        withinHours: 75,
        stages: [
          { name: 'Report the loss', team: 'contact-centre', takesHours: 0.5, waitsHours: 4, needs: [] },
          {
            name: 'Decide',
            takesHours: 0,
            needs: [{ from: 'medical-advice', what: 'Opinion within two days' }],
          },
        ],
      },
    ]);
    expect(org.rules).toMatchObject([
      { rule: 'promises-kept', severity: 'error', select: '', options: {} },
      {
        rule: 'loop-never-recovers',
        severity: 'warn',
        select: 'group:Operations',
        options: { delay: 3 },
        extra: { 'x-why': { text: 'Talks' } },
      },
      { rule: 'single-source', severity: 'info', select: '', options: {} },
      { rule: 'single-source', severity: undefined, select: 'tag:back-office', options: { 'at-least': 3 } },
    ]);
  });

  it('keeps its place', () => {
    expect(claims && [at(claims), at(claims, 'lead'), at(claims, 'slack')]).toEqual([
      '10:3',
      '17:11',
      '10:3',
    ]);
    expect(broker && at(broker, 'kind')).toBe('32:13');
    expect(claimFile && [at(claimFile), at(claimFile, 'what')]).toEqual(['35:5', '35:5']);
    expect(decision && [at(decision), at(decision, 'to'), at(decision, 'promise')]).toEqual([
      '36:5',
      '37:9',
      '53:14',
    ]);
    expect(first(decision?.accepts ?? []).place.file.path).toBe('ripple.yaml');
    const incident = org.scenarios[0]?.incidents[1];
    expect(incident && [at(incident), at(incident, 'quality')]).toEqual(['63:20', '63:39']);
    expect(org.engagements[0]?.stages[1] && at(org.engagements[0].stages[1], 'team')).toBe('82:15');
    expect(org.rules[1] && [at(org.rules[1]), at(org.rules[1], 'select')]).toEqual(['68:3', '68:51']);
    expect(org.rules.slice(2).map((setting) => [at(setting), at(setting, 'at-least')])).toEqual([
      ['70:7', '70:7'],
      ['71:7', '71:46'],
    ]);
    expect(access?.place.file.path).toBe('teams/it.yaml');
  });
});

describe('hand-offs', () => {
  it('have a short form, with and without what, one way and both', async () => {
    const handoffs = await handoffsIn('  - a -> b', '  - a->c: Files', '  - "a -> d"', '  - c <-> d: Talks');
    expect(handoffs.map(({ id, what, feedback }) => [id, what, feedback])).toEqual([
      ['a->b', '', false],
      ['a->c', 'Files', false],
      ['a->d', '', false],
      ['c->d', 'Talks', false],
      ['d->c', 'Talks', true],
    ]);
  });

  it('count up their default ids, around own ones', async () => {
    const handoffs = await handoffsIn(
      '  - a -> b',
      '  - a -> b: Second',
      '  - { from: c, to: d, id: a->b#2 }',
      '  - { from: d, to: e, id: e->f }',
      '  - e -> f',
      '  - a -> b',
    );
    expect(handoffs.map(({ id }) => id)).toEqual(['a->b', 'a->b#3', 'a->b#2', 'e->f', 'e->f#2', 'a->b#4']);
  });

  it('make the teams where none are given, in the order of appearance', async () => {
    const org = await organizationIn(
      'ripple: 1\nhandoffs: [b -> a, a -> c, { from: d, to: a }]\ncustomers: [c]\n',
    );
    expect(org.teams.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'b team',
      'a team',
      'c customer',
      'd team',
    ]);
    expect(org.teams.map((team) => at(team))).toEqual(['2:12', '2:17', '2:25', '2:36']);
  });

  it('keep arrows inside quotes, numbers and words as text', async () => {
    const [one, two] = await handoffsIn('  - a -> b: 2026', '  - a -> b: true');
    expect([one?.what, two?.what]).toEqual(['2026', 'true']);
  });

  it.each([
    ['saves: 4h', { savesHours: 4, savesShare: 0, noticeHours: 0 }],
    ['saves: 0', { savesHours: 0, savesShare: 0, noticeHours: 0 }],
    ['saves: 12.5%', { savesHours: 0, savesShare: 0.125, noticeHours: 0 }],
  ])('have a workaround that %s', async (text, expected) => {
    const [handoff] = await handoffsIn(`  - { from: a, to: b, workaround: { ${text} } }`);
    expect(handoff?.workaround).toEqual(expected);
  });
});

describe('values', () => {
  it.each([
    ['90m', 1.5],
    ['4h', 4],
    ['1d 4h', 12],
    ['1d4h', 12],
    ['2w', 80],
    ['0.5d', 4],
    ['PT4H', 4],
    ['P1DT4H', 12],
    ['P1W', 40],
    ['6', 6],
    ['"6"', 6],
    ['0', 0],
  ])('a lead of %s is %d hours', async (text, hours) => {
    expect((await teamWith(`lead: ${text}`)).leadHours).toBeCloseTo(hours, 12);
  });

  it.each([
    ['95%', 0.95],
    ['0.95', 0.95],
    ['1', 1],
    ['0', 0],
    ['.5', 0.5],
    ['99.99 %', 0.9999],
  ])('accurate %s is %d', async (text, share) => {
    expect((await teamWith(`accurate: ${text}`)).accurateShare).toBeCloseTo(share, 12);
  });

  it.each([
    ['500/d', 62.5],
    ['500 / w', 12.5],
    ['40', 40],
    ['40.5/h', 40.5],
  ])('a cost of delay of %s is %d per hour', async (text, cost) => {
    expect((await teamWith(`cost-of-delay: ${text}`)).costPerHour).toBe(cost);
  });

  it('follow the calendar of the first file, also before it and in included files', async () => {
    const org = await organizationIn({
      'ripple.yaml':
        'ripple: 1\nteams: { a: { lead: 1w } }\ninclude: [b.yaml]\ncalendar: { hours-per-day: "10" }\n',
      'b.yaml': 'teams: { b: { lead: P1D } }\nhandoffs: [a -> b]\n',
    });
    expect(org.teams.map(({ leadHours, recoveryHours }) => [leadHours, recoveryHours])).toEqual([
      [50, 10],
      [10, 10],
    ]);
  });
});

describe('YAML', () => {
  it('joins merge keys: own keys first, then the maps named, the earlier before the later', async () => {
    const org = await organizationIn(`ripple: 1
x-a: &a { lead: 1h, work: 1h, buffer: 1h }
x-b: &b { lead: 2h, recovery: 2h }
teams:
  one: { <<: *a, lead: 3h }
  two: { <<: [*b, *a] }
  three: *a
handoffs: [one -> two]
`);
    const numbers = org.teams.map(({ leadHours, workHours, recoveryHours }) => [
      leadHours,
      workHours,
      recoveryHours,
    ]);
    expect(numbers).toEqual([
      [3, 1, 8],
      [2, 1, 2],
      [1, 1, 8],
    ]);
    expect(org.teams[1] && at(org.teams[1], 'work')).toBe('2:27');
  });

  it('gives the same with Windows line ends, and the same places', async () => {
    const windows = FULL_EXAMPLE.replaceAll('\n', '\r\n');
    const org = await organizationIn({ ...FULL_FILES, 'ripple.yaml': windows });
    expect(org.handoffs[1] && at(org.handoffs[1], 'promise')).toBe('53:14');
    expect(org.handoffs.map(({ what }) => what)).toEqual(
      (await organizationIn(FULL_FILES)).handoffs.map(({ what }) => what),
    );
  });

  it('is read behind a byte order mark that was left in', async () => {
    expect((await organizationIn('\uFEFFripple: 1\nhandoffs: [a -> b]\n')).handoffs).toHaveLength(1);
    expect(await codesOf('\uFEFFripple: 1\nfoo: 1\nhandoffs: [a -> b]\n')).toEqual(['unknown-key 2:1']);
  });

  it('is JSON too, with tabs', async () => {
    const text = JSON.stringify(
      { $schema: 'x', ripple: 1, org: 'É', handoffs: [{ from: 'a', to: 'b' }] },
      null,
      '\t',
    );
    const org = await organizationIn(text);
    expect([org.name, org.handoffs[0] && at(org.handoffs[0], 'to')]).toEqual(['É', '8:11']);
  });
});

const TEAM_OF = (id: string, more = ''): string => `teams: { ${id}: {} }\n${more}`;

describe('files', () => {
  async function pathsOf(files: Files, paths?: readonly string[]): Promise<string[]> {
    return (await organizationIn(files, paths)).files.map(({ path }) => path);
  }

  const FOLDER = {
    'map/ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml, "more/**/*.yml"]\nhandoffs: [a -> b]\n',
    'map/teams/b.yaml': TEAM_OF('b'),
    'map/teams/a.yaml': TEAM_OF('a', 'include: [../deep/c.yaml]\n'),
    'map/teams/.hidden.yaml': 'nonsense',
    'map/deep/c.yaml': TEAM_OF('c'),
    'map/more/x/y/d.yml': TEAM_OF('d'),
    'map/more/e.yml': TEAM_OF('e'),
    'map/notes.txt': 'nothing',
  };

  it('are merged each before what it includes, in the order of their paths', async () => {
    const org = await organizationIn(FOLDER, ['map/ripple.yaml']);
    expect(org.files.map(({ path }) => path)).toEqual([
      'map/ripple.yaml',
      'map/more/e.yml',
      'map/more/x/y/d.yml',
      'map/teams/a.yaml',
      'map/deep/c.yaml',
      'map/teams/b.yaml',
    ]);
    expect(org.teams.map(({ id }) => id)).toEqual(['e', 'd', 'a', 'c', 'b']);
  });

  it('of a folder: its ripple.yaml, or else all its YAML files', async () => {
    expect(await pathsOf(FOLDER, ['map'])).toHaveLength(6);
    const files = {
      'm/b/x.yaml': TEAM_OF('b'),
      'm/a.yml': 'ripple: 1\nhandoffs: [b -> b]\n',
      'm/c.json': 'no',
    };
    expect(await pathsOf(files, ['m'])).toEqual(['m/a.yml', 'm/b/x.yaml']);
    expect(await pathsOf({ 'ripple.yml': 'ripple: 1\nhandoffs: [b -> b]\n' }, ['.'])).toEqual(['ripple.yml']);
  });

  it('several named ones, patterns among them', async () => {
    const files = {
      'one.yaml': 'ripple: 1\nhandoffs: [a -> b]\n',
      'b.team.yaml': TEAM_OF('b'),
      'a.team.yaml': TEAM_OF('a'),
    };
    expect(await pathsOf(files, ['one.yaml', '*.team.yaml', 'one.yaml'])).toEqual([
      'one.yaml',
      'a.team.yaml',
      'b.team.yaml',
    ]);
  });

  it('from standard input, includes from the current folder', async () => {
    const files = { '-': 'ripple: 1\ninclude: [t/a.yaml]\nhandoffs: [a -> a]\n', 't/a.yaml': TEAM_OF('a') };
    expect(await pathsOf(files, ['-'])).toEqual(['<stdin>', 't/a.yaml']);
  });

  it('that two files include are read once, and a pattern leaves out the file that says it', async () => {
    const files = {
      'ripple.yaml': 'ripple: 1\ninclude: ["*.yaml"]\nhandoffs: [a -> b]\n',
      'a.yaml': TEAM_OF('a', 'include: ["*.yaml"]\n'),
      'b.yaml': TEAM_OF('b'),
    };
    expect(await pathsOf(files)).toEqual(['ripple.yaml', 'a.yaml', 'b.yaml']);
  });

  it('may repeat the version, and lists are appended', async () => {
    const org = await organizationIn({
      'ripple.yaml': 'ripple: 1\ninclude: [b.yaml]\nhandoffs: [a -> b]\ncustomers: [c]\n',
      'b.yaml': 'ripple: "1"\nhandoffs: [b -> c, a -> b]\ncustomers: [d]\nx-b: 1\n',
    });
    expect(org.handoffs.map(({ id }) => id)).toEqual(['a->b', 'b->c', 'a->b#2']);
    expect(org.teams.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(Object.keys(org.extra)).toEqual(['x-b']);
  });

  it('leave no organization where one of them is wrong', async () => {
    const { organization } = await readFiles({
      ...FULL_FILES,
      'teams/it.yaml': 'teams: { it: { leed: 1 } }',
    });
    expect(organization).toBeUndefined();
  });
});
