import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/analysis/org-model.ts';
import { RULE_CODES } from '../../src/model/rule-catalogue.ts';
import { ruleKinds } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';
import { organizationIn } from '../input/read-codes.ts';
import { orgCases } from '../random-orgs.ts';
import { modelOf } from '../read-text.ts';
import { STRUCTURAL, at, findingsOf, structuralFindings } from './findings-of.ts';

describe('nobody-receives', () => {
  it('finds teams that hand nothing on, and teams that are alone; customers are the end', async () => {
    const found = await findingsOf(
      'nobody-receives',
      `ripple: 1
teams:
  a:
  sink: { name: The sink, kind: system }
  alone:
  looping:
  b: { kind: customer }
  lost: { kind: customer }
handoffs: [a -> sink, a -> b, looping -> looping]
`,
    );
    expect(found.map((each) => [each.fingerprint, each.severity, at(each), each.message])).toEqual([
      ['nobody-receives:team/sink', 'info', '4:3', 'The sink is handed work and hands nothing on.'],
      [
        'nobody-receives:team/alone',
        'info',
        '5:3',
        'alone hands nothing to anybody, and nobody hands it anything.',
      ],
      [
        'nobody-receives:team/looping',
        'info',
        '6:3',
        'looping hands nothing to anybody, and nobody hands it anything.',
      ],
    ]);
  });
});

describe('customer-unserved', () => {
  it('finds customers whom no hand-off of another reaches', async () => {
    const found = await findingsOf(
      'customer-unserved',
      `ripple: 1
teams: { a: , served: { kind: customer }, asks: { kind: customer }, lost: { kind: customer, name: Lost one } }
handoffs: [a -> served, asks -> a, lost -> lost]
`,
    );
    expect(found.map((each) => [each.entity.id, each.severity, at(each), each.message])).toEqual([
      [
        'asks',
        'warn',
        '2:43',
        'asks is a customer, and nobody hands it anything. It only hands things to others.',
      ],
      ['lost', 'warn', '2:69', 'Lost one is a customer, and nobody hands it anything.'],
    ]);
  });
});

describe('handoff-without-needs', () => {
  const file = (rules = ''): string => `ripple: 1
handoffs:
  - a -> b: Flour
  - { from: b, to: c, needs: { quality: fresh } }
  - { from: c, to: d, needs: { quality: fresh, timing: by six, accuracy: all of it } }
  - { from: d, to: a, needs: { quality: " ", x-asked: Ann } }
${rules}`;

  it('finds each hand-off of which nothing is said', async () => {
    const found = await findingsOf('handoff-without-needs', file());
    expect(found.map((each) => [each.entity.id, each.severity, at(each), each.message])).toEqual([
      ['a->b', 'info', '3:5', 'Flour (a → b) does not say what b needs of it.'],
      ['d->a', 'info', '6:5', 'd → a does not say what a needs of it.'],
    ]);
  });

  it('can ask for more', async () => {
    const more = file('rules: { handoff-without-needs: { select: b, at-least: 3 } }\n');
    expect((await findingsOf('handoff-without-needs', more)).map(({ message }) => message)).toEqual([
      'Flour (a → b) does not say what b needs of it.',
      'b → c does not say all that c needs of it: timing and accuracy are open.',
      'd → a does not say what a needs of it.',
    ]);
    const most = file('rules: { handoff-without-needs: { at-least: 9 } }\n');
    expect((await findingsOf('handoff-without-needs', most)).map(({ entity }) => entity.id)).toEqual([
      'a->b',
      'b->c',
      'd->a',
    ]);
  });
});

describe('no-way-to-customer', () => {
  const MAP = `ripple: 1
teams: { a: , b: , store: { name: The store }, c: { kind: customer }, other: { kind: customer } }
handoffs: [a -> b, b -> c, { from: a, to: store, id: in, what: Boxes }, b -> store, { from: store, to: store }]
`;

  it('finds what a scenario names and no customer can feel, each once', async () => {
    const found = await findingsOf(
      'no-way-to-customer',
      `${MAP}scenarios:
  fine: { incidents: [{ team: a, delay: 1d }, { handoff: a->b, delay: 1d }, { team: c, quality: 5% }] }
  flood:
    name: A flood
    incidents:
      - { team: store, delay: 1d }
      - { handoff: in, delay: 1d }
      - { team: store, quality: 5% }
      - { team: a, delay: 1d }
`,
    );
    expect(found.map((each) => [each.fingerprint, each.severity, at(each), each.message])).toEqual([
      [
        'no-way-to-customer:scenario/flood:store',
        'warn',
        '9:17',
        'The scenario “A flood” names The store, from where no way leads to any customer.',
      ],
      [
        'no-way-to-customer:scenario/flood:handoff%2Fin',
        'warn',
        '10:20',
        'The scenario “A flood” names Boxes (a → The store), from where no way leads to any customer.',
      ],
    ]);
  });

  it('finds stages from where no way leads to the customer whose way it is', async () => {
    const found = await findingsOf(
      'no-way-to-customer',
      `${MAP}engagements:
  e:
    name: A visit
    customer: other
    stages: [{ name: Ask, team: a }, { name: Ask again, team: a }, { name: Be there, team: other }]
  fine: { customer: c, stages: [{ name: Ask, team: a }, { name: Get, team: b }] }
`,
    );
    expect(found.map((each) => [each.fingerprint, at(each), each.message])).toEqual([
      [
        'no-way-to-customer:engagement/e:a',
        '8:33',
        'In “A visit”, the stage “Ask” is done by a, from where no way leads to other.',
      ],
    ]);
    expect(found[0]?.related.map((each) => [at(each), each.message])).toEqual([
      ['7:15', 'whose way it is: other'],
    ]);
  });

  it('says nothing of scenarios on a map without customers', async () => {
    const text = 'ripple: 1\nhandoffs: [a -> b]\nscenarios: { s: { incidents: [{ team: a, delay: 1d }] } }\n';
    expect(await findingsOf('no-way-to-customer', text)).toEqual([]);
  });
});

describe('engagement-promise', () => {
  it('finds engagements whose usual lead time is longer than promised', async () => {
    const text = (within: string): string => `ripple: 1
teams: { a: , guest: { kind: customer } }
handoffs: [a -> guest]
engagements:
  stay:
    name: A stay
    customer: guest
    promise: { within: ${within} }
    stages: [{ name: Book, team: a, takes: 2h, waits: 6h }]
`;
    const found = await findingsOf('engagement-promise', text('5h'));
    expect(found.map((each) => [each.fingerprint, each.severity, at(each), each.message])).toEqual([
      [
        'engagement-promise:engagement/stay',
        'warn',
        '8:24',
        '“A stay” usually takes 1d, 3h longer than the 5h that are promised.',
      ],
    ]);
    expect(await findingsOf('engagement-promise', text('8h'))).toEqual([]);
  });
});

describe('engagement-gap', () => {
  it('finds each hand-off that stages count on once, with the way that there is', async () => {
    const found = await findingsOf(
      'engagement-gap',
      `ripple: 1
teams: { a: , b: { name: Bea }, c: , d: , guest: { kind: customer } }
handoffs: [a -> b: Files, b -> c: Lists, c -> a: Questions, c -> guest]
engagements:
  stay:
    name: A stay
    customer: guest
    stages:
      - { name: Book, team: a }
      - { name: Look up, team: b }
      - { name: Ask, team: a }
      - { name: Check, team: c, needs: [{ from: d, what: Keys }] }
      - { name: Book again, team: a }
      - { name: Check again, team: c, needs: [{ from: guest }] }
      - { name: Go, team: b }
`,
    );
    expect(found.map((each) => [each.fingerprint, each.severity, at(each), each.message])).toEqual([
      [
        'engagement-gap:engagement/stay:b-%3Ea',
        'info',
        '11:9',
        'In “A stay”, no hand-off leads from Bea to a, though “Ask” follows “Look up”. No other way leads there in the same round.',
      ],
      [
        'engagement-gap:engagement/stay:a-%3Ec',
        'info',
        '12:9',
        'In “A stay”, no hand-off leads from a to c, though “Check” follows “Ask”. The map goes by way of Bea (2 hand-offs).',
      ],
      [
        'engagement-gap:engagement/stay:d-%3Ec',
        'info',
        '12:49',
        'In “A stay”, no hand-off leads from d to c, though “Check” needs something from there. No other way leads there in the same round.',
      ],
      [
        'engagement-gap:engagement/stay:guest-%3Ec',
        'info',
        '14:55',
        'In “A stay”, no hand-off leads from guest to c, though “Check again” needs something from there. No other way leads there in the same round.',
      ],
      [
        'engagement-gap:engagement/stay:c-%3Eb',
        'info',
        '15:9',
        'In “A stay”, no hand-off leads from c to Bea, though “Go” follows “Check again”. No other way leads there in the same round.',
      ],
      [
        'engagement-gap:engagement/stay:b-%3Eguest',
        'info',
        '15:9',
        'In “A stay”, no hand-off leads from Bea to guest, though “Go” is the last stage. The map goes by way of c (2 hand-offs).',
      ],
    ]);
    expect(found[1]?.related.map((each) => [at(each), each.message])).toEqual([
      ['14:9', '“Check again” follows “Book again”'],
      ['3:12', 'Files (a → Bea)'],
      ['3:27', 'Lists (Bea → c)'],
    ]);
  });

  it('finds nothing where the map has what the stages count on', async () => {
    const text = `ripple: 1
teams: { a: , b: , c: { kind: customer } }
handoffs: [a -> b, b -> c]
engagements: { e: { customer: c, stages: [{ name: x, team: a }, { name: y, team: b, needs: [{ from: a }] }] }, none: { customer: c, stages: [] } }
`;
    expect(await findingsOf('engagement-gap', text)).toEqual([]);
  });
});

/** An org file in which every rule of these finds something, whatever it is called. */
function fileOf(name: string): string {
  return JSON.stringify({
    ripple: 1,
    org: name,
    teams: {
      a: { name, accept: [{ rule: 'customer-unserved', why: name }] },
      sink: { name },
      c: { name, kind: 'customer' },
      d: { name, kind: 'customer' },
    },
    handoffs: [
      { from: 'a', to: 'sink', what: name },
      { from: 'a', to: 'c' },
    ],
    scenarios: { s: { name, incidents: [{ team: 'sink', delay: '1d' }] } },
    engagements: { e: { name, customer: 'd', stages: [{ name, team: 'a' }] } },
  });
}

describe('all of them', () => {
  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'find the same whatever things are called: %s',
    async (_, name) => {
      const plain = await structuralFindings(fileOf('N'));
      const found = await structuralFindings(fileOf(name));
      expect(new Set(plain.map(({ rule }) => rule))).toEqual(new Set(STRUCTURAL));
      expect(found.map(({ fingerprint }) => fingerprint)).toEqual(
        plain.map(({ fingerprint }) => fingerprint),
      );
      // Escaping is for those who know the format: here a name is as it was written.
      for (const { message } of found) expect(message).toContain(name);
    },
  );

  it('find the same twice, each thing once, in the order of the catalogue and the document', () => {
    const rank = new Map<string, number>(RULE_CODES.map((code, i) => [code, i]));
    fc.assert(
      fc.property(orgCases(), ({ organization }) => {
        const { findings } = runRules(buildModel(organization));
        expect(runRules(buildModel(organization)).findings).toEqual(findings);
        const fingerprints = findings.map(({ fingerprint }) => fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
        const ranks = findings.map(({ rule }) => rank.get(rule) ?? -1);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const order = organization.teams.map(({ id }) => id);
        for (const { code } of ruleKinds()) {
          const teams = findings
            .filter(({ rule, entity }) => rule === code && entity.kind === 'team')
            .map(({ entity }) => order.indexOf(entity.id));
          expect(teams).toEqual(teams.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(readdirSync(join(REPOSITORY, 'examples')).filter((name) => name !== 'README.md'))(
    'have one fingerprint a finding in examples/%s',
    async (name) => {
      const folder = join(REPOSITORY, 'examples', name);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.yaml'),
      );
      const texts = files.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
      const organization = await organizationIn(Object.fromEntries(texts));
      const { findings, diagnostics } = runRules(buildModel(organization));
      expect(diagnostics).toEqual([]);
      const fingerprints = findings.map(({ fingerprint }) => fingerprint);
      expect(fingerprints.length).toBeGreaterThan(0);
      expect(new Set(fingerprints).size).toBe(fingerprints.length);
    },
  );

  it('say nothing where they are off', async () => {
    const off = Object.fromEntries(RULE_CODES.map((code) => [code, 'off']));
    const file = { ...(JSON.parse(fileOf('N')) as object), rules: off };
    expect(runRules(await modelOf(JSON.stringify(file))).findings).toEqual([]);
  });
});
