import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import { orgSchema } from '../../src/input/org-schema.ts';
import { findDefaultIds } from '../../src/model/default-ids.ts';
import type { Organization, Workaround } from '../../src/model/organization.ts';
import { writeOrg } from '../../src/report/write-org.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { FULL_FILES } from '../input/full-example.ts';
import { orgCases, plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { organizationOf } from '../read-text.ts';
import { saidBy } from '../said-by.ts';

async function expectSameAgain(organization: Organization): Promise<void> {
  const text = writeOrg(organization);
  expect(JSON.parse(text)).toHaveProperty('ripple', 1);
  const again = await organizationOf(text);
  expect(saidBy(again)).toEqual(saidBy(organization));
  expect(writeOrg(again)).toBe(text);
}

async function fullExample(): Promise<Organization> {
  const { organization } = await readOrganization(['ripple.yaml'], createMemoryReader(FULL_FILES));
  if (organization === undefined) throw new Error('the full example is wrong');
  return organization;
}

/** `teams.<id>.lead`, `handoffs[].promise.late`: every key that the format knows. */
function keysOfFormat(): string[] {
  return keysIn(orgSchema(), '');
}

type Part = Readonly<Record<string, unknown>>;

function keysIn(part: Part, path: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = part;
  const inner = Object.entries(properties as Record<string, Part>).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [at, ...keysIn(value, at)];
  });
  const each = [
    ...(typeof items === 'object' ? keysIn(items as Part, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? keysIn(additionalProperties as Part, `${path}.<id>`) : []),
    ...(anyOf as Part[]).flatMap((choice) => keysIn(choice, path)),
  ];
  return [...new Set([...inner, ...each])];
}

/** The same of a file in JSON. */
function keysOfFile(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOfFile(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const isById = ['teams', 'scenarios', 'engagements'].includes(path);
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${isById ? '<id>' : key}`;
    return [at, ...keysOfFile(inner, at)];
  });
}

describe('an organization as one org file', () => {
  it('has every key of the format: a new one cannot be forgotten', async () => {
    const known = keysOfFormat();
    expect(known).toEqual(expect.arrayContaining(['teams.<id>.risk.delay.low', 'handoffs[].promise.late']));
    const written = new Set(keysOfFile(JSON.parse(writeOrg(await fullExample()))));
    // Of the file, not of the organization; customers stand among the teams.
    const ofTheFile = ['$schema', 'include', 'customers'];
    const isRule = (key: string): boolean => key.startsWith('rules.');
    expect(known.filter((key) => !isRule(key) && !written.has(key))).toEqual(ofTheFile);
    expect([...written]).toEqual(
      expect.arrayContaining(['x-version', 'teams.<id>.x-floor', 'handoffs[].x-form']),
    );
    expect([...written].filter(isRule)).toEqual(
      expect.arrayContaining(['rules.loop-never-recovers.severity', 'rules.loop-never-recovers.select']),
    );
  });

  it('says the same when it is read again', async () => expectSameAgain(await fullExample()));

  it.each(readdirSync(`${REPOSITORY}/examples`))('says the same of the example %s', async (name) => {
    const { organization } = await readOrganization(
      [`examples/${name}/ripple.yaml`],
      createDiskReader(REPOSITORY, () => new Uint8Array(0)),
    );
    if (organization === undefined) throw new Error(name);
    await expectSameAgain(organization);
  });

  it('says the same of every conformance case', async () => {
    const folder = `${REPOSITORY}/test/conformance/impact`;
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const { org } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { org: object };
      await expectSameAgain(await organizationOf(JSON.stringify(org)));
    }
  });

  it('says the same of random organizations, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(orgCases(), async ({ organization, incidents }) => {
        const place = organization.place;
        const declared = incidents
          .filter(({ delayHours, outageHours, qualityShare }) => delayHours + outageHours + qualityShare > 0)
          .map((incident) => ({ ...incident, place, extra: {} }));
        const scenario = {
          place,
          id: 's',
          name: 's',
          description: '',
          incidents: declared,
          accepts: [],
          extra: {},
        };
        const handoffs = organization.handoffs.map((handoff) => ({
          ...handoff,
          workaround: handoff.workaround && {
            ...handoff.workaround,
            savesShare: asPercentage(handoff.workaround),
          },
        }));
        await expectSameAgain({ ...organization, handoffs, scenarios: [scenario] });
      }),
    );
  });

  it('begins with the calendar and is one entity a line', async () => {
    const text = writeOrg(await organizationOf(SHOP));
    expect(text).toBe(
      [
        '{',
        '  "ripple": 1,',
        '  "org": "Shop",',
        '  "calendar": { "hours-per-day": 7.5 },',
        '  "teams": {',
        '    "20": { "lead": "1d 30m", "accurate": 0.12345678901234566, "recovery": "1d" },',
        '    "3": { "name": "Three", "kind": "customer", "cost-of-delay": "500/d" }',
        '  },',
        '  "handoffs": [',
        '    { "from": "20", "to": "3", "slack": 0.0041, "workaround": { "saves": "0h" } },',
        '    { "from": "20", "to": "3" },',
        '    { "from": "3", "to": "20", "id": "20->3#3", "feedback": true },',
        '    { "from": "20", "to": "3" }',
        '  ],',
        '  "rules": {',
        '    "promises-kept": "error",',
        '    "single-source": { "severity": "warn", "select": "3" }',
        '  },',
        '  "x-own": { "__proto__": [7.50, null, true, "0x10", "x"] }',
        '}',
        '',
      ].join('\n'),
    );
    await expectSameAgain(await organizationOf(SHOP));
  });

  it('keeps what was given where answers say whether it was', async () => {
    const text = (takes: string): string =>
      `ripple: 1\nhandoffs: [a -> b]\nengagements: { e: { customer: b, stages: [{ name: n, team: a${takes} }] } }\n`;
    const [given, left] = [
      await organizationOf(text(', takes: 0, waits: 0')),
      await organizationOf(text('')),
    ];
    expect(writeOrg(given)).toContain('"takes": "0h", "waits": "0h"');
    expect(writeOrg(left)).not.toContain('takes');
  });
});

/** The only way in which a file can say it; of every third number, the last bit cannot be said so. */
function asPercentage({ savesShare }: Workaround): number {
  return Math.round(savesShare * 10_000) / 100 / 100;
}

const SHOP = `ripple: 1
x-own: { __proto__: [7.50, ~, True, 0x10, x] }
org: Shop
calendar: { hours-per-day: 7.5, days-per-week: 5 }
teams:
  20: { lead: 8h, accurate: 0.12345678901234566, recovery: 1d, work: 0 }
  3: { name: Three, kind: customer, cost-of-delay: 500/d }
handoffs:
  - { from: 20, to: 3, slack: 0.0041, id: "20->3", workaround: { saves: 0 } }
  - { from: 20, to: 3 }
  - { from: 3, to: 20, id: "20->3#3", feedback: true }
  - 20 -> 3
rules: { promises-kept: error, single-source: { severity: warn, select: "3" } }
`;

describe('default ids', () => {
  const ids = ['a->b', 'a->b#2', 'a->b#3', 'a->b#4', 'a->b#7', 'b->a', 'b->a#2', 'own'];

  it('are left out where reading gives them again, whatever stands before them', async () => {
    const ends = fc.constantFrom(['a', 'b'], ['b', 'a']);
    const some = fc.shuffledSubarray(ids, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, fc.array(ends, { minLength: 8, maxLength: 8 }), async (given, between) => {
        const handoffs = given.map((id, i) => {
          const [from = 'a', to = 'b'] = between[i] ?? [];
          return plainHandOff(id, from, to);
        });
        await expectSameAgain(plainOrganization([plainTeam('a'), plainTeam('b')], handoffs));
      }),
      { numRuns: 300 },
    );
  });

  it('are found in their order', () => {
    const found = (...given: string[]): string[] => [
      ...findDefaultIds(given.map((id) => plainHandOff(id, 'a', 'b'))),
    ];
    expect(found('a->b', 'a->b#2', 'a->b#3')).toEqual(['a->b', 'a->b#2', 'a->b#3']);
    expect(found('a->b#2', 'a->b', 'a->b#3')).toEqual(['a->b', 'a->b#3']);
    expect(found('a->b#01', 'b->a', 'a->b#3')).toEqual([]);
  });
});
