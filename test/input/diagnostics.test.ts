import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/model/diagnostic-catalogue.ts';
import { codes } from '../../src/report/explain-code.ts';
import { HOSTILE_INPUTS } from '../hostile-inputs.ts';
import type { Files } from './read-codes.ts';
import { codesOf, describe as describeDiagnostic, readFiles } from './read-codes.ts';

/** What is wrong with a text, and what is to be said of it, in full. */
interface Case {
  readonly files: Files;
  readonly paths?: readonly string[];
  readonly says: readonly string[];
}

const HEAD = 'ripple: 1\nhandoffs: [a -> b]\n';

function withTeams(lines: string): string {
  return `ripple: 1\nhandoffs: [a -> a]\nteams:\n${lines}\n`;
}

function withHandOff(line: string): string {
  return `ripple: 1\nhandoffs:\n${line}\n`;
}

function withIncident(incident: string): string {
  return `${HEAD}scenarios:\n  s: { incidents: [${incident}] }\n`;
}

const CASES: { readonly [C in DiagnosticCode]?: readonly Case[] } = {
  'pattern-without-match': [
    { files: {}, paths: ['*.yaml'], says: ['pattern-without-match'] },
    { files: `${HEAD}include:\n  - "t/*.yaml"\n`, says: ['pattern-without-match 4:6'] },
  ],
  'yaml-syntax': [
    { files: 'ripple: 1\nhandoffs:\n  - a -> b: What: more\n', says: ['yaml-syntax 3:13'] },
    { files: 'ripple: 1\nhandoffs:\n\t- a -> b\n', says: ['yaml-syntax 3:1'] },
    { files: 'ripple: 1\norg: "Ours\nhandoffs: [a -> b]\n', says: ['yaml-syntax 2:6'] },
    { files: "ripple: 1\norg: 'Bob's'\n", says: ['yaml-syntax 2:11'] },
    { files: 'ripple: 1\nteams:\n  a: { lead: 1d\nhandoffs: [a -> b]\n', says: ['yaml-syntax 3:6'] },
    { files: 'ripple: 1\nteams:\n  a:\n    lead: 1d\n   work: 1h\n', says: ['yaml-syntax 5:4'] },
    { files: '{ "ripple": 1, "handoffs": ["a -> b"]', says: ['yaml-syntax 1:1'] },
    { files: 'ripple: 1\norg: [{ a: "x\n', says: ['yaml-syntax 2:12'] },
    { files: 'ripple: 1\norg: @home\n', says: ['yaml-syntax 2:6'] },
    { files: 'ripple: 1\norg: a\u0007b\n', says: ['yaml-syntax 2:7'] },
    {
      files: 'ripple: 1\nteams:\n  a: { lead: 1d, work 2d\n  b\n  c: *\norg: `x`\n',
      says: ['yaml-syntax 3:6', 'yaml-syntax 4:3', 'yaml-syntax 5:6', 'yaml-syntax 6:6'],
    },
    {
      files: withTeams(
        '  a:\n    lead: 1d\n   work: 1h\n    buffer: 1h\n  b:\n    name: X\n      lead: 1d\n  c: { name: X: y',
      ),
      says: ['yaml-syntax 6:4', 'yaml-syntax 10:7', 'yaml-syntax 11:14'],
    },
    {
      files: withHandOff('  - a -> b: W: m\n  - b -> c: X\n  - c -> d: Y: n\nteams:\n\ta:\n\tb:\norg: @x'),
      says: ['yaml-syntax 3:13', 'yaml-syntax 5:13', 'yaml-syntax 7:1', 'yaml-syntax 8:1', 'yaml-syntax 9:6'],
    },
  ],
  'duplicate-key': [
    { files: `${HEAD}org: A\norg: B\n`, says: ['duplicate-key 4:1'] },
    {
      files: withHandOff('  - { from: a, to: b, needs: { timing: x, timing: y } , to: c }'),
      says: ['duplicate-key 3:43', 'duplicate-key 3:57'],
    },
    { files: withTeams('  a: {}\n  a: { kind: x }'), says: ['duplicate-key 5:3', 'not-one-of 5:14'] },
    {
      files: `${HEAD}x-a: { x-b: [{ c: 1, c: 2, c: 3 }] }`,
      says: ['duplicate-key 3:22', 'duplicate-key 3:28'],
    },
  ],
  'unknown-anchor': [
    { files: `${HEAD}customers: *all\n`, says: ['unknown-anchor 3:12'] },
    { files: `${HEAD}customers: [*all]\nx-a: &al 1\n`, says: ['unknown-anchor 3:13'] },
  ],
  'merge-needs-map': [
    { files: withTeams('  a: { <<: 5 }'), says: ['merge-needs-map 4:12'] },
    {
      files: withTeams('  a: { <<: [{}, x] }\n  b:\n    <<:'),
      says: ['merge-needs-map 4:17', 'merge-needs-map 6:5'],
    },
  ],
  'unsupported-tag': [
    {
      files: `${HEAD}org: !secret x\nx-a: !!binary aGk=\n`,
      says: ['unsupported-tag 3:6', 'unsupported-tag 4:6'],
    },
  ],
  'wrong-type': [
    { files: 'ripple:\nhandoffs: [a -> b]\n', says: ['wrong-type 1:1'] },
    { files: '[1, 2]', says: ['wrong-type 1:1'] },
    { files: 'just words', says: ['wrong-type 1:1'] },
    {
      files: 'ripple: 1\nteams: [a, b]\nhandoffs: { a -> b: X }\n',
      says: ['wrong-type 2:8', 'wrong-type 3:11'],
    },
    {
      files: 'ripple: 1\nhandoffs:\n  - a -> b\n  -\n  - a -> c:\n  - 5\n',
      says: ['wrong-type 4:3', 'wrong-type 5:5', 'wrong-type 6:5'],
    },
    {
      files: withHandOff('  - { from: a, to: b, tells: yes, feedback: "true" }'),
      says: ['wrong-type 3:30', 'wrong-type 3:46'],
    },
    {
      files: { 'ripple.yaml': `${HEAD}include: a.yaml\nteams: { a: }\n`, 'a.yaml': 'teams: { b: }' },
      says: ['wrong-type 3:10'],
    },
    { files: withTeams('  a: 5'), says: ['wrong-type 4:6'] },
    {
      files: `${HEAD}rules: { single-source: [[warn], ~], promises-kept: , nobody-receives: [] }\n`,
      says: ['wrong-type 3:26', 'wrong-type 3:34', 'wrong-type 3:38'],
    },
    { files: withHandOff('  - a -> b: {}'), says: ['wrong-type 3:13'] },
  ],
  'unknown-key': [
    { files: withTeams('  a: { led: 2d, x-led: 2d }'), says: ['unknown-key 4:8'] },
    { files: withHandOff('  - { fron: a, to: b }'), says: ['unknown-key 3:7'] },
    { files: withIncident('{ team: a, dely: 1d }'), says: ['unknown-key 4:31'] },
    { files: withHandOff('  - { from a, to: b, slack 1h }'), says: ['unknown-key 3:7', 'unknown-key 3:22'] },
  ],
  'missing-key': [
    { files: withHandOff('  - { what: X }'), says: ['missing-key 3:5', 'missing-key 3:5'] },
    {
      files: withTeams('  a: { risk: { delay: { chance: 5% } } }'),
      says: ['missing-key 4:23', 'missing-key 4:23', 'missing-key 4:23'],
    },
  ],
  'not-one-of': [{ files: withTeams('  a: { kind: Team }'), says: ['not-one-of 4:14'] }],
  'not-first-file': [
    {
      files: {
        'ripple.yaml': `${HEAD}include: [a.yaml]\n`,
        'a.yaml': 'org: B\nrules: {}\ncalendar: {}\ncurrency: EUR\n',
      },
      says: [1, 2, 3, 4].map((line) => `not-first-file a.yaml:${line}:1`),
    },
  ],
  'bad-duration': ['3 days', '1d 1d', '1,5h', '1h!', '1D', '--1'].map((text): Case => ({
    files: withTeams(`  a: { lead: ! "${text}" }`),
    says: ['bad-duration 4:17'],
  })),
  'zero-duration': [
    { files: withHandOff('  - { from: a, to: b, every: 0h }'), says: ['zero-duration 3:30'] },
  ],
  'bad-share': ['half', '5 % of', '%'].map((text): Case => ({
    files: withTeams(`  a: { accurate: "${text}" }`),
    says: ['bad-share 4:19'],
  })),
  'bad-saves': ['0.5', '4', '1e1'].map((text): Case => ({
    files: withHandOff(`  - { from: a, to: b, workaround: { saves: ${text} } }`),
    says: ['bad-saves 3:44'],
  })),
  'bad-rate': ['500/m', '-5', 'EUR 5', '.inf', '1e16', '1,000/d'].map((text): Case => ({
    files: withTeams(`  a: { cost-of-delay: "${text}" }`),
    says: ['bad-rate 4:24'],
  })),
  'bad-number': [
    ...['0', '25', '-1', '8h', '.nan', '1e2'].map((text): Case => ({
      files: `${HEAD}calendar: { hours-per-day: ${text} }\n`,
      says: ['bad-number 3:28'],
    })),
    { files: `${HEAD}calendar: { days-per-week: 8 }\n`, says: ['bad-number 3:28'] },
  ],
  'bad-id': [
    {
      files: `${withTeams('  a: {}\n  b/c: {}')}customers: [b/c, "", " d"]\n`,
      says: ['bad-id 5:3', 'bad-id 6:13', 'bad-id 6:19', 'bad-id 6:23'],
    },
    { files: withHandOff('  - { from: "", to: b, id: "x y" }'), says: ['bad-id 3:14', 'bad-id 3:29'] },
    { files: withHandOff('  - a/b -> c\n  - c -> a/b'), says: ['bad-id 3:5'] },
    {
      files: `${withHandOff('  - call centre -> claims\n  - claims -> call centre\n  - claims -> b Flour')}customers: [c d]`,
      says: ['bad-id 3:5', 'bad-id 5:15', 'bad-id 6:13'],
    },
  ],
  'id-with-space': [
    {
      files: `${withTeams('  a: {}\n  "b c": {}')}customers: [d e]\n`,
      says: ['id-with-space 5:4', 'id-with-space 6:13'],
    },
  ],
  'key-as-team': [
    { files: withTeams('  a:\n  lead: 1d\n  tags: [x]'), says: ['key-as-team 5:3', 'key-as-team 6:3'] },
    { files: withTeams('  a:\n  buffer:'), says: ['key-as-team 5:3'] },
  ],
  'bad-arrow': [
    ...['a =>b', 'a -> b -> c', '-> b', 'a ->', 'a --> b', 'a <-- > b', 'a ->> b', '<->'].map(
      (text): Case => ({ files: withHandOff(`  - "${text}": What`), says: ['bad-arrow 3:6'] }),
    ),
    { files: withHandOff('  - a => b\n  - a -> b'), says: ['bad-arrow 3:5'] },
    ...['a → b', 'a => b', 'a --> b', 'a - > b', 'a –> b'].flatMap((text): Case[] => [
      { files: withHandOff(`  - ${text}`), says: ['bad-arrow 3:5'] },
      { files: withHandOff(`  - ${text}: What\n    slack: 1d`), says: ['bad-arrow 3:5'] },
    ]),
  ],
  'keys-beside-arrow': [
    { files: withHandOff('  - a -> b: What\n    slack: 1d\n    every: 1w'), says: ['keys-beside-arrow 4:5'] },
    {
      files: withHandOff('  - a -> b: { slack: 1h }\n  - a <-> c:\n    what: X\n  - b -> c: X\n    from: c'),
      says: ['keys-beside-arrow 3:15', 'keys-beside-arrow 5:5', 'keys-beside-arrow 7:5'],
    },
  ],
  'risk-order': [
    {
      files: withTeams('  a: { risk: { delay: { chance: 5%, low: 2d, likely: 1d, high: 3d } } }'),
      says: ['risk-order 4:23'],
    },
    {
      files: withTeams('  a: { risk: { quality: { chance: 5%, low: 2%, likely: 30%, high: 3% } } }'),
      says: ['risk-order 4:25'],
    },
  ],
  'unknown-rule': [
    {
      files: `${HEAD}rules: { promise-kept: warn, toString: off, x-mine: 1 }\n`,
      says: ['unknown-rule 3:10', 'unknown-rule 3:30'],
    },
    {
      files: withTeams('  a:\n    accept: [{ rule: single-sourc, why: W }, { rule: 5, why: W }]'),
      says: ['unknown-rule 5:22', 'unknown-rule 5:54'],
    },
    {
      files: withHandOff('  - { from: a, to: b, accept: [{ rule: "", why: W }] }'),
      says: ['unknown-rule 3:41'],
    },
    {
      files: `${HEAD}scenarios: { s: { incidents: [], accept: [{ rule: x, why: W }] } }
engagements: { e: { customer: b, stages: [], accept: [{ rule: y, why: W }] } }
`,
      says: ['unknown-rule 3:51', 'unknown-rule 4:63'],
    },
  ],
  'unknown-option': [
    {
      files: `${HEAD}rules:
  single-source: { at-most: 3, x-mine: 1, __proto__: 5 }
  slot-multiplies: [{ at-least: 3 }, off, { delays: 1h }]
`,
      says: ['unknown-option 4:20', 'unknown-option 4:43', 'unknown-option 5:23', 'unknown-option 5:45'],
    },
  ],
  'bad-count': ['0', '-1', '2.5', '1e1', '3h', '1000001', 'many'].map((text): Case => ({
    files: `${HEAD}rules: { single-source: { at-least: ${text} } }\n`,
    says: ['bad-count 3:37'],
  })),
  'accept-without-why': [
    {
      files: withTeams('  a:\n    accept: [{ rule: single-source, why: " " }, { rule: x, why: "" }]'),
      says: ['accept-without-why 5:43', 'unknown-rule 5:57'],
    },
  ],
  'bad-selector': [
    { files: `${HEAD}rules: { single-source: { select: " " } }\n`, says: ['bad-selector 3:36'] },
  ],
  'duplicate-id': [
    {
      files: withTeams(
        '  a:\n    accept: [{ rule: engagement-gap, why: X }, { rule: engagement-gap, why: Y }]',
      ),
      says: ['duplicate-id 5:56'],
    },
    {
      files: {
        'ripple.yaml': `${HEAD}include: [a.yaml]\nteams: { a: , b: }\n`,
        'a.yaml': 'teams:\n  c:\n  b:\n',
      },
      says: ['duplicate-id a.yaml:3:3'],
    },
    {
      files: withHandOff('  - { from: a, to: b, id: x }\n  - { from: a, to: b, id: x }'),
      says: ['duplicate-id 4:27'],
    },
    { files: `${HEAD}customers: [b, b]\n`, says: ['duplicate-id 3:16'] },
  ],
  'unknown-team': [
    {
      files: `ripple: 1\nteams: { a: , b: { kind: customer } }\nhandoffs:\n  - aa -> bb\n  - "b <-> c c": X\n  - { from: x, to: a }\n`,
      says: ['unknown-team 4:5', 'unknown-team 4:11', 'unknown-team 5:12', 'unknown-team 6:13'],
    },
    { files: withIncident('{ team: c, delay: 1d }'), says: ['unknown-team 4:28'] },
    {
      files: `${HEAD}engagements:\n  e: { customer: c, stages: [{ name: X, team: d, needs: [{ from: f }] }] }\n`,
      says: ['unknown-team 4:18', 'unknown-team 4:47', 'unknown-team 4:66'],
    },
  ],
  'similar-team': [
    {
      files: withHandOff(
        '  - mill -> bakehouse\n  - bakehose -> shop\n  - bakehouse -> shop\n  - mill -> shop',
      ),
      says: ['similar-team 4:5'],
    },
    { files: withHandOff('  - Claims -> finance\n  - finance <-> claims'), says: ['similar-team 4:17'] },
    { files: withHandOff('  - claims -> finance\n  - finance -> calims'), says: ['similar-team 4:16'] },
  ],
  'unknown-handoff': [
    { files: withIncident('{ handoff: b->a, delay: 1d }'), says: ['unknown-handoff 4:31'] },
  ],
  'incident-target': [
    {
      files: withIncident('{ delay: 1d }, { team: a, handoff: a->b, delay: 1d }'),
      says: ['incident-target 4:20', 'incident-target 4:35'],
    },
  ],
  'outage-on-handoff': [
    { files: withIncident('{ handoff: a->b, outage: 1d }'), says: ['outage-on-handoff 4:45'] },
  ],
  'incident-without-effect': [
    {
      files: withIncident('{ team: a }, { team: a, delay: 0 }'),
      says: ['incident-without-effect 4:20', 'incident-without-effect 4:33'],
    },
  ],
  'customer-of-other-kind': [
    {
      files: `${withTeams('  a: { kind: system }\n  b:')}customers: [a, b]\n`,
      says: ['customer-of-other-kind 6:13'],
    },
  ],
  'customer-without-handoff': [
    { files: `${HEAD}customers: [bb]\n`, says: ['customer-without-handoff 3:13'] },
  ],
};

/** Tried in read-answers.test.ts. */
const OF_ANSWERS: readonly DiagnosticCode[] = [
  'csv-syntax',
  'csv-workbook',
  'column-missing',
  'column-twice',
  'unknown-column',
  'no-answers',
  'cell-missing',
  'cell-beyond',
  'bad-rating',
  'own-team-unknown',
  'two-teams-of-name',
  'name-guessed',
  'name-unknown',
  'own-team-named',
];

/** Said of a call, not of a file. */
const OF_THE_COMMAND_LINE: readonly DiagnosticCode[] = [
  'stale-baseline',
  'json-syntax',
  'json-too-deep',
  'result-version',
  'changed-map',
  'no-org-file',
  'unknown-scenario',
  'unknown-engagement',
  'bad-selector',
  'unknown-method',
  'unknown-tag',
  'unknown-group',
  'nothing-selected',
];

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases.map((one, i) => [i + 1, one] as const))('%d', async (_, { files, paths, says }) => {
    const said = (await readFiles(files, paths)).diagnostics.map(describeDiagnostic);
    expect(said).toEqual(says);
    expect(said.some((text) => text.startsWith(code))).toBe(true);
  });
});

it('every code is tried here, or with hostile input, or is of the command line', () => {
  const hostile = Object.values(HOSTILE_INPUTS).flatMap((inputs) => inputs.flatMap(({ says }) => says));
  const tried = [
    ...hostile.map((text) => text.replace(/ .*/, '')),
    ...Object.keys(CASES),
    ...OF_THE_COMMAND_LINE,
    ...OF_ANSWERS,
  ];
  expect([...new Set(tried)].sort()).toEqual([...codes].sort());
});

it('all errors of all files come at once, in the order of files and places', async () => {
  const said = await codesOf({
    'ripple.yaml': `ripple: 1
teams:
  a: { led: 2d, accurate: 95 }
  a: { kind: suplier }
  b/c: { lead: soon }
handoffs:
  - aa -> b/c
  - { from: a, every: 0 }
include: [x.yaml]
`,
    'x.yaml': 'org: X\nscenarios: { s: { incidents: [{ team: zz, delay: -1 }] } }\n',
  });
  expect(said).toEqual([
    'unknown-key 3:8',
    'bad-share 3:27',
    'duplicate-key 4:3',
    'not-one-of 4:14',
    'bad-id 5:3',
    'bad-duration 5:16',
    'unknown-team 7:5',
    'missing-key 8:5',
    'zero-duration 8:23',
    'not-first-file x.yaml:1:1',
    'unknown-team x.yaml:2:39',
    'bad-duration x.yaml:2:50',
  ]);
});

describe('a line in the wrong column is the one that is marked', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'indented too far',
      withTeams('  lab:\n    name: Laboratory\n      # far\n\n      lead: 1d\n    buffer: 2h'),
      ['indented-too-far 8:7'],
    ],
    [
      'too far, twice',
      withTeams('  a:\n    lead: 1d\n      buffer: 2h\n      work: 1h'),
      ['indented-too-far 6:7'],
    ],
    ['too far in a hand-off', withHandOff('  - from: a\n      to: b\n    what: X'), ['indented-too-far 4:7']],
    [
      'one space off',
      withHandOff('  - from: lab\n   to: ward\n    what: Result\n    slack: 2h\n  - a -> b: X'),
      ['indentation 4:4'],
    ],
    ['a dash forgotten', withHandOff('  - a -> b\n  from: lab\n  to: c\n  - c -> d'), ['missing-dash 4:3']],
    [
      'a dash forgotten before an arrow',
      withHandOff('  - a -> b: X\n  b -> c: Y\n  - c -> d'),
      ['missing-dash 4:3'],
    ],
    [
      'keys below a short form',
      withHandOff('  - a -> b\n    from: lab\n    to: c\n  - c -> d'),
      ['missing-dash 4:5'],
    ],
    [
      'a comma forgotten',
      withHandOff('  - { from: a, to: b, workaround: { saves: 50% notice: 4h } }'),
      ['missing-comma 3:44'],
    ],
    ['a tab', withTeams('  a:\n\tlead: 1d\n    work: 2h\n  b:\n    lead: 1h'), ['tab 5:1']],
    ['a colon forgotten', 'teams\n  a:\n    lead: 1d\n  b: { lead: 1h }\nripple: 1\n', ['missing-colon 1:1']],
    ['a second colon', withTeams('  a:\n    name: Laboratory: north\n    lead: 1d'), ['second-colon 5:11']],
  ])('%s', async (_, text, says) => {
    const { diagnostics } = await readFiles(text);
    expect(
      diagnostics.map((one) =>
        describeDiagnostic(one).replace(
          'yaml-syntax',
          one.code === 'yaml-syntax' ? one.arguments.problem : '',
        ),
      ),
    ).toEqual(says);
  });
});

describe('nothing is said', () => {
  it.each([
    [
      'of teams that are called like keys',
      withTeams('  a:\n  work: { lead: 1d }\n  name:\n  b: {}\n  risk:'),
    ],
    ['of such a team in a hand-off', 'ripple: 1\nteams: { a: , risk: }\nhandoffs: [a -> risk]\n'],
    [
      'of ids that only look alike',
      withHandOff('  - team-a -> team-b\n  - line1 -> line2\n  - nurse -> nurses\n  - groupA -> groupB'),
    ],
    ['of similar ids that are used', withHandOff('  - house -> mouse\n  - mouse -> house')],
    [
      'of similar ids that are declared',
      'ripple: 1\nteams: { house: , mouse: }\nhandoffs: [house -> mouse]\n',
    ],
  ])('%s', async (_, text) => {
    expect(await codesOf(text)).toEqual([]);
  });
});

describe('nothing is said twice', () => {
  it('of a map that many teams share', async () => {
    expect(await codesOf(`${HEAD}x-a: &a { lead: soon, led: 1 }\nteams: { a: *a, b: { <<: *a } }\n`)).toEqual(
      ['bad-duration 3:17', 'unknown-key 3:23'],
    );
  });

  it('of a broken file and of what it would have declared', async () => {
    const files = { 'ripple.yaml': `${HEAD}include: [a.yaml]\nteams: { a: }\n`, 'a.yaml': 'teams: { b: ' };
    expect(await codesOf(files)).toEqual(['yaml-syntax a.yaml:1:8']);
  });
});

describe('a key without a value', () => {
  async function endedTextsIn(needs: string): Promise<unknown[]> {
    const { diagnostics } = await readFiles(withHandOff(`  - { from: a, to: b, needs: ${needs} }`));
    return diagnostics.map(({ arguments: args }) => ('endedText' in args ? args.endedText : 'none'));
  }

  it('may be the rest of the text before it, which a comma ended', async () => {
    expect(await endedTextsIn('{ timing: today, accuracy: this patient, this unit }')).toEqual(['accuracy']);
  });

  it.each([
    ['with a value', '{ accuracy: x, unit: y }'],
    ['first', '{ this unit, accuracy: x }'],
    ['after quotes', '{ accuracy: "x, y", this unit }'],
    ['after a key without one', '{ x-own: , this unit }'],
    ['near a known key', '{ accuracy: x, timin }'],
  ])('is not where it stands %s', async (_, needs) => {
    expect(await endedTextsIn(needs)).toEqual([undefined]);
  });
});

describe('the nearest word', () => {
  async function nearestIn(text: string): Promise<unknown[]> {
    const { diagnostics } = await readFiles(text);
    return diagnostics.map(({ arguments: args }) => ('nearest' in args ? args.nearest : 'none'));
  }

  it('is a known id, or the id of the team with the nearest name', async () => {
    const text = `ripple: 1
teams: { claims: , cc: { name: Contact centre } }
handoffs: [clams -> claims, Contact center -> claims, x -> claims]
`;
    expect(await nearestIn(text)).toEqual(['claims', 'cc', undefined]);
  });

  it('is the receiver where a colon is missing', async () => {
    const text = 'ripple: 1\nteams: { a: , b: }\nhandoffs: [a -> b Flour, a <-> b Bread, a -> c d]\n';
    expect(await nearestIn(text)).toEqual(['b', 'b', undefined]);
  });

  it('is the arrow that was meant', async () => {
    expect(await nearestIn(withHandOff('  - a → b\n  - a - > b: X\n  - a -> b -> c'))).toEqual([
      'a -> b',
      'a -> b',
      undefined,
    ]);
  });

  it.each([
    ['3 days', '3d'],
    ['1 hour', '1h'],
    ['30min', '30m'],
    ['2 weeks', '2w'],
    ['1 day 4 hours', '1d 4h'],
    ['1 day and 4 hrs', '1d 4h'],
    ['1,5h', '1.5h'],
    ['3 months', undefined],
    ['soon', undefined],
  ])('of the duration %j is %j', async (text, nearest) => {
    expect(await nearestIn(withTeams(`  a: { lead: "${text}" }`))).toEqual([nearest]);
  });

  it('is a known key, anchor, hand-off or choice', async () => {
    expect(await nearestIn(`${HEAD}handofs: []\nteams: { a: { kind: costumer }, b: }\n`)).toEqual([
      'handoffs',
      'customer',
    ]);
    expect(await nearestIn(`${HEAD}x-a: &standard {}\nteams: { a: *standart }\n`)).toEqual(['standard']);
    expect(await nearestIn(withIncident('{ handoff: a->c, delay: 1h }'))).toEqual(['a->b']);
  });
});
