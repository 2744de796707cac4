import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStructure } from '../../src/analysis/compare-structure.ts';
import { comparingBy } from '../../src/analysis/comparable.ts';
import { compareRules } from '../../src/analysis/compare-rules.ts';
import { matchEntities } from '../../src/analysis/match-entities.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { DiffStructure, EntityChange, KeyChange } from '../../src/model/diff-structure.ts';
import type { Organization } from '../../src/model/organization.ts';
import { FULL_FILES } from '../input/full-example.ts';
import type { OrgCase } from '../random-orgs.ts';
import { orgCases, plainOrganization } from '../random-orgs.ts';
import { organizationOf } from '../read-text.ts';
import { writeOrg } from '../../src/report/write-org.ts';

const NOTHING: DiffStructure = {
  organization: [],
  teams: [],
  handoffs: [],
  scenarios: [],
  engagements: [],
  rules: [],
};

function compare(base: Organization, head: Organization): DiffStructure {
  return compareStructure(base, head, matchEntities(base, head));
}

async function diffOf(base: string, head: string): Promise<DiffStructure> {
  return compare(await organizationOf(`ripple: 1\n${base}`), await organizationOf(`ripple: 1\n${head}`));
}

/** `lead: 2d -> 1d 4h`. */
function linesOf(changes: readonly KeyChange[]): string[] {
  return changes.map(({ key, before, after }) => `${key}: ${before ?? 'null'} -> ${after ?? 'null'}`);
}

function entityLines(changes: readonly EntityChange[]): string[] {
  return changes.flatMap(({ change, id, was, keys }) => [
    `${change} ${was === null ? '' : `${was} -> `}${id}`,
    ...linesOf(keys).map((line) => `  ${line}`),
  ]);
}

const FULL = FULL_FILES['ripple.yaml'].replace('include: [teams/*.yaml]\n', '');

/** One value of the full example, another one for it, and what is said then. */
const CHANGES: readonly (readonly [
  before: string,
  after: string,
  sort: keyof DiffStructure,
  said: string,
])[] = [
  ['org: Northwind Insurance', 'org: Northwind', 'organization', 'org: Northwind Insurance -> Northwind'],
  ['currency: EUR\n', '', 'organization', 'currency: EUR -> null'],
  ['days-per-week: 4', 'days-per-week: 5', 'organization', 'calendar.days-per-week: 4 -> null'],
  ['x-version: 7', 'x-version: "7.50"', 'organization', 'x-version: 7 -> 7.50'],
  ['name: Claims handling', 'name: Claims', 'teams', 'name: Claims handling -> Claims'],
  ['kind: role', 'kind: system', 'teams', 'kind: role -> system'],
  ['group: Operations / Claims', 'group: Operations', 'teams', 'group: Operations / Claims -> Operations'],
  ['tags: [back-office, claims]', 'tags: [claims]', 'teams', 'tags: [back-office, claims] -> [claims]'],
  ['description: Decides claims.', '', 'teams', 'description: Decides claims. -> null'],
  ['contact: claims@example.org', '', 'teams', 'contact: claims@example.org -> null'],
  ['lead: 2d', 'lead: 1d 4h', 'teams', 'lead: 2d -> 1d 4h'],
  ['work: 3h', 'work: 0.0001', 'teams', 'work: 3h -> 0.0001'],
  ['buffer: 4h', 'buffer: 0', 'teams', 'buffer: 4h -> null'],
  ['accurate: 95%\n', 'accurate: 90%\n', 'teams', 'accurate: 95% -> 90%'],
  ['cost-of-delay: 500/d', 'cost-of-delay: 80/h', 'teams', 'cost-of-delay: 500/d -> 600/d'],
  ['recovery: 5d', 'recovery: 1d', 'teams', 'recovery: 1w 1d -> null'],
  ['low: 1d, likely: 2d', 'low: 2d, likely: 2d', 'teams', 'risk.delay.low: 1d -> 2d'],
  ['low: 5%', 'low: 2%', 'teams', 'risk.quality.low: 5% -> 2%'],
  [
    'why: There is no second one',
    'why: Later',
    'teams',
    'accept[single-source].why: There is no second one -> Later',
  ],
  ['x-floor: 3', 'x-floor: [3, "a, b"]', 'teams', 'x-floor: 3 -> [3, "a, b"]'],
  ['what: Decision and payment', 'what: Decision', 'handoffs', 'what: Decision and payment -> Decision'],
  ['type: approval', 'type: service', 'handoffs', 'type: approval -> service'],
  ['needed: 10%', 'needed: 100%', 'handoffs', 'needed: 10% -> null'],
  [
    'timing: within 5 working days',
    'timing: soon',
    'handoffs',
    'needs.timing: within 5 working days -> soon',
  ],
  ['slack: 1d', 'slack: 2d', 'handoffs', 'slack: 1d -> 2d'],
  ['every: 1w', 'every: 2w', 'handoffs', 'every: 1w -> 2w'],
  ['blocks: 50%', 'blocks: 33.3%', 'handoffs', 'blocks: 50% -> 33.3%'],
  ['tells: true', 'tells: false', 'handoffs', 'tells: true -> null'],
  ['saves: 50%', 'saves: 4h', 'handoffs', 'workaround.saves: 50% -> 4h'],
  ['any-of: payment-route', 'any-of: x', 'handoffs', 'any-of: payment-route -> x'],
  ['feedback: true', 'feedback: false', 'handoffs', 'feedback: true -> null'],
  ['promise: { late: 0, accurate', 'promise: { late: 4h, accurate', 'handoffs', 'promise.late: 0h -> 4h'],
  ['late: 0, accurate: 98%', 'late: 0', 'handoffs', 'promise.accurate: 98% -> null'],
  ['outage: 3d', 'outage: 2d', 'scenarios', 'incidents[contact-centre].outage: 3d -> 2d'],
  [
    '      - { handoff: decision, quality: 10% }\n',
    '',
    'scenarios',
    'incidents[decision]: { handoff: decision, quality: 10% } -> null',
  ],
  ['severity: warn', 'severity: info', 'rules', 'severity: warn -> info'],
  ['within: 10d', 'within: 8d', 'engagements', 'promise.within: 2w 2d -> 2w'],
  ['name: Decide\n', 'name: Settle\n', 'engagements', 'stages[Settle].name: Decide -> Settle'],
  ['takes: 30m, ', '', 'engagements', 'stages[Report the loss].takes: 30m -> null'],
  ['takes: 30m, ', 'takes: 0, ', 'engagements', 'stages[Report the loss].takes: 30m -> 0h'],
];

describe('a key that changed', () => {
  it.each(CHANGES)('%s: %s', async (before, after, sort, said) => {
    expect(FULL).toContain(before);
    const base = await organizationOf(FULL);
    const found = compare(base, await organizationOf(FULL.replace(before, after)));
    const keys = sort === 'organization' ? found.organization : found[sort].flatMap((change) => change.keys);
    expect(linesOf(keys)).toEqual([said]);
    const others = Object.entries(found).filter(([name]) => name !== sort);
    expect(others.flatMap(([, changes]) => changes as unknown[])).toEqual([]);
  });
});

describe('no change', () => {
  it('is a map beside itself, and beside what is written of it', async () => {
    const base = await organizationOf(FULL);
    expect(compare(base, base)).toEqual(NOTHING);
    expect(compare(base, await organizationOf(writeOrg(base)))).toEqual(NOTHING);
    fc.assert(
      fc.property(orgCases(), ({ organization }) => {
        expect(compare(organization, organization)).toEqual(NOTHING);
      }),
    );
  });

  it.each([
    [
      'a default written out',
      'handoffs: [{ from: a, to: b }]',
      'handoffs: [{ from: a, to: b, slack: 0, id: "a->b" }]',
    ],
    [
      'another spelling',
      'teams: { a: { lead: 1d }, b: }\nhandoffs: [a -> b]',
      'teams: { a: { lead: PT8H, accurate: 100%, recovery: 8 }, b: }\nhandoffs: [a -> b]',
    ],
    ['another order', 'handoffs: [a -> b, b -> c]\nx-a: 1', 'x-a: 1\nhandoffs: [b -> c, a -> b]'],
    [
      'another order of tags',
      'teams: { a: { tags: [x, y] }, b: }\nhandoffs: [a -> b]',
      'teams: { a: { tags: [y, x] }, b: }\nhandoffs: [a -> b]',
    ],
    ['a quoted number of your own', 'x-a: 7\nhandoffs: [a -> b]', 'x-a: "7"\nhandoffs: [a -> b]'],
    ['another sort of quote', 'x-a: b\nhandoffs: [a -> b]', 'x-a: "b"\nhandoffs: ["a -> b"]'],
  ])('is %s', async (_what, base, head) => expect(await diffOf(base, head)).toEqual(NOTHING));

  it('is what only follows from another calendar', async () => {
    const map = 'teams: { a: { lead: 2d, buffer: 1h, cost-of-delay: 500/d }, b: }\nhandoffs: [a -> b]';
    const found = await diffOf(map, `calendar: { hours-per-day: 7.5 }\n${map}`);
    expect(found).toEqual({
      ...NOTHING,
      organization: [{ key: 'calendar.hours-per-day', before: null, after: '7.5' }],
    });
    const inHours = await diffOf(map, `calendar: { hours-per-day: 7.5 }\n${map.replace('2d', '16h')}`);
    expect(inHours.teams).toEqual([]);
    const other = await diffOf(map, `calendar: { hours-per-day: 7.5 }\n${map.replace('2d', '3d')}`);
    expect(entityLines(other.teams)).toEqual(['changed a', '  lead: 2d -> 3d']);
  });
});

describe('entities', () => {
  it('are added, removed and changed, in the order of the head, removed ones last', async () => {
    const found = await diffOf(
      'teams: { gone: , a: { lead: 1d }, b: , c: }\nhandoffs: [gone -> a, a -> b: Bread, b -> c, { from: c, to: a, id: own }]',
      'teams: { c: { lead: 1d, kind: customer }, x: { lead: 1d }, new: { tags: [t] }, b: }\nhandoffs:\n  - x -> b: Bread\n  - b -> c\n  - { from: c, to: x, id: other }\n  - new -> b',
    );
    expect(entityLines(found.teams)).toEqual([
      'changed c',
      '  kind: null -> customer',
      '  lead: null -> 1d',
      'added x',
      '  lead: null -> 1d',
      'added new',
      '  tags: null -> [t]',
      'removed gone',
      'removed a',
      '  lead: 1d -> null',
    ]);
  });

  it('have their place: in the head, of a removed one in the base', async () => {
    const { handoffs } = await diffOf(
      'handoffs:\n  - a -> b\n  - b -> c\n  - c -> a',
      'handoffs:\n  - a -> b: Bread\n  - b -> c\n  - b -> a',
    );
    expect(handoffs).toEqual([
      {
        change: 'changed',
        id: 'a->b',
        name: 'Bread',
        was: null,
        keys: [{ key: 'what', before: null, after: 'Bread' }],
        file: 'org.yaml',
        line: 3,
        column: 5,
      },
      expect.objectContaining({ change: 'added', id: 'b->a', line: 5 }),
      expect.objectContaining({ change: 'removed', id: 'c->a', line: 5 }),
    ]);
  });

  it('that are renamed are said once: default ids that follow are no news', async () => {
    const of = (team: string): string =>
      `handoffs: [a -> ${team}: Bread, ${team} -> c]\nscenarios: { s: { incidents: [{ team: ${team}, delay: 1d }, { handoff: "a->${team}", delay: 1d }] } }\n` +
      `engagements: { e: { customer: c, stages: [{ name: n, team: ${team}, needs: [{ from: a }] }] } }`;
    const found = await diffOf(of('b'), of('x'));
    expect(found).toEqual({
      ...NOTHING,
      teams: [expect.objectContaining({ change: 'renamed', was: 'b', id: 'x', keys: [] })],
    });
  });

  it('that are put before others between the same teams are the added ones', async () => {
    const found = await diffOf(
      'handoffs: [a -> b: Bread, a -> b: Milk]',
      'handoffs: [a -> b: Salt, a -> b: Bread, a -> b: Milk]',
    );
    expect(entityLines(found.handoffs)).toEqual([
      'added a->b',
      '  from: null -> a',
      '  to: null -> b',
      '  what: null -> Salt',
      'renamed a->b -> a->b#2',
      'renamed a->b#2 -> a->b#3',
    ]);
  });

  it('show references as each file has them', async () => {
    const found = await diffOf(
      'teams: { a: , b: { lead: 1d }, c: }\nhandoffs: [c -> b, { from: a, to: b, id: h }]\nscenarios: { s: { incidents: [{ team: b, delay: 1d }] } }',
      'teams: { a: , x: { lead: 1d }, c: }\nhandoffs: [c -> x, { from: a, to: x, id: h }]\nscenarios: { s: { incidents: [{ team: a, delay: 1d }] } }',
    );
    expect(entityLines(found.teams)).toEqual(['renamed b -> x']);
    expect(entityLines(found.scenarios)).toEqual([
      'changed s',
      '  incidents[a]: null -> { team: a, delay: 1d }',
      '  incidents[b]: { team: b, delay: 1d } -> null',
    ]);
  });

  it('have stages in their order', async () => {
    const of = (...stages: string[]): string =>
      `handoffs: [a -> b]\nengagements: { e: { customer: b, stages: [${stages.map((name) => `{ name: ${name}, team: a }`).join(', ')}] } }`;
    const found = await diffOf(of('n', 'm', 'm'), of('m', 'k', 'n', 'm'));
    expect(entityLines(found.engagements)).toEqual([
      'changed e',
      '  stages: [n, m, m#2] -> [m, k, n, m#2]',
      '  stages[k]: null -> { name: k, team: a }',
    ]);
  });
});

describe('rules', () => {
  it('are compared key by key, several settings of one as a whole', async () => {
    const { rules } = await organizationOf(FULL);
    const [kept, loops] = rules;
    if (kept === undefined || loops === undefined) throw new Error('no rules');
    const ways = [[comparingBy(DEFAULT_CALENDAR), comparingBy(DEFAULT_CALENDAR)]] as const;
    const off = { ...kept, severity: 'off', select: 'claims+' } as const;
    expect(entityLines(compareRules([kept, off], [kept, off], ways))).toEqual([]);
    expect(entityLines(compareRules([kept, loops], [off, kept], ways))).toEqual([
      'changed promises-kept',
      '  settings: [{ severity: error }] -> [{ severity: "off", select: claims+ }, { severity: error }]',
      'removed loop-never-recovers',
      '  severity: warn -> null',
      '  select: group:Operations -> null',
      '  delay: 3h -> null',
      '  x-why: Talks -> null',
    ]);
    expect(entityLines(compareRules([kept], [{ ...kept, severity: 'warn' }], ways))).toEqual([
      'changed promises-kept',
      '  severity: error -> warn',
    ]);
  });
});

describe('the other way around', () => {
  function mirror(changes: readonly EntityChange[]): EntityChange[] {
    const others = { added: 'removed', removed: 'added', renamed: 'renamed', changed: 'changed' } as const;
    return changes.map((change) => ({
      ...change,
      change: others[change.change],
      id: change.was ?? change.id,
      was: change.was === null ? null : change.id,
      keys: change.keys.map(({ key, before, after }) => ({ key, before: after, after: before })),
    }));
  }

  function plain(changes: readonly EntityChange[]): unknown[] {
    return changes
      .map(({ change, id, was, keys }) => JSON.stringify([change, id, was, keys]))
      .toSorted((a, b) => (a < b ? -1 : 1));
  }

  it('is the same with before and after swapped', () => {
    const some = ({ organization }: OrgCase): Organization => organization;
    const cases = fc.tuple(orgCases().map(some), orgCases().map(some), fc.nat(3));
    fc.assert(
      fc.property(cases, ([one, other, mixed]) => {
        // Half of one and half of another: the same, changed, renamed and gone.
        const head = plainOrganization(
          [...one.teams.slice(0, mixed), ...other.teams.slice(mixed)],
          [...other.handoffs, ...one.handoffs.slice(other.handoffs.length)].filter(
            ({ from, to }) =>
              [...one.teams.slice(0, mixed), ...other.teams.slice(mixed)].some(({ id }) => id === from) &&
              other.teams.some(({ id }) => id === to),
          ),
        );
        const [there, back] = [compare(one, head), compare(head, one)];
        for (const sort of ['teams', 'handoffs'] as const) {
          expect(plain(mirror(back[sort]))).toEqual(plain(there[sort]));
        }
      }),
    );
  });
});
