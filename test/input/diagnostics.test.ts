import { describe, expect, it } from 'vitest';
import type { FileProblem, FileReader } from '../../src/input/file-reader.ts';
import type { DiagnosticCode } from '../../src/model/diagnostic-catalogue.ts';
import { codes } from '../../src/report/explain-code.ts';
import { memoryReader } from '../memory-reader.ts';
import type { Files } from './read-codes.ts';
import { codesOf, describe as describeDiagnostic, readFiles } from './read-codes.ts';

/** What is wrong with a text, and what is to be said of it, in full. */
interface Case {
  readonly files: Files | FileReader;
  readonly paths?: readonly string[];
  readonly says: readonly string[];
}

const HEAD = 'ripple: 1\nhandoffs: [a -> b]\n';

function brokenReader(problem: FileProblem): FileReader {
  return { ...memoryReader({ 'ripple.yaml': '' }), read: () => problem };
}

function withTeams(lines: string): string {
  return `ripple: 1\nhandoffs: [a -> a]\nteams:\n${lines}\n`;
}

function withHandOff(line: string): string {
  return `ripple: 1\nhandoffs:\n${line}\n`;
}

function withIncident(incident: string): string {
  return `${HEAD}scenarios:\n  s: { incidents: [${incident}] }\n`;
}

const MANY_FILES = Object.fromEntries(
  Array.from({ length: 10_005 }, (_, i) => [`f/${i}.yaml`, 'ripple: 1\nhandoffs: [a -> b]\n']),
);

const CASES: { readonly [C in DiagnosticCode]?: readonly Case[] } = {
  'file-not-found': [
    { files: {}, says: ['file-not-found'] },
    {
      files: `${HEAD}include: [x.yaml, teams/y.yaml]\n`,
      says: ['file-not-found 3:11', 'file-not-found 3:19'],
    },
  ],
  'file-unreadable': [
    { files: brokenReader({ problem: 'unreadable', reason: 'no' }), says: ['file-unreadable'] },
    { files: { 'ripple.yaml': `${HEAD}include: [t]\n`, 't/a.yaml': '' }, says: ['file-unreadable 3:11'] },
  ],
  'file-too-large': [
    { files: brokenReader({ problem: 'too-large', megabytes: 7, limit: 5 }), says: ['file-too-large'] },
  ],
  'file-not-text': [{ files: brokenReader({ problem: 'not-text' }), says: ['file-not-text'] }],
  'too-many-files': [{ files: MANY_FILES, paths: ['f'], says: ['too-many-files'] }],
  'folder-without-yaml': [{ files: { 'f/x.txt': '' }, paths: ['f'], says: ['folder-without-yaml'] }],
  'pattern-without-match': [
    { files: {}, paths: ['*.yaml'], says: ['pattern-without-match'] },
    { files: `${HEAD}include:\n  - "t/*.yaml"\n`, says: ['pattern-without-match 4:6'] },
  ],
  'include-outside': [
    {
      files: { 'm/r.yaml': `${HEAD}include: [../a.yaml, /etc/passwd]\n`, 'a.yaml': '' },
      paths: ['m/r.yaml'],
      says: ['include-outside m/r.yaml:3:11', 'include-outside m/r.yaml:3:22'],
    },
  ],
  'include-loop': [
    { files: `${HEAD}include: [ripple.yaml]\n`, says: ['include-loop 3:11'] },
    {
      files: {
        'ripple.yaml': `${HEAD}include: [a.yaml]\n`,
        'a.yaml': 'include: [b.yaml]',
        'b.yaml': 'include: [a.yaml]',
      },
      says: ['include-loop b.yaml:1:11'],
    },
  ],
  'empty-file': [
    { files: '', says: ['empty-file 1:1'] },
    { files: '# nothing\n\n# here\n', says: ['empty-file 1:1'] },
    { files: '---\n', says: ['empty-file 1:1'] },
    { files: 'null', says: ['empty-file 1:1'] },
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
  ],
  'several-documents': [
    { files: `${HEAD}---\nripple: 1\n`, says: ['several-documents 4:1'] },
    { files: `---\n${HEAD}--- \nfoo\n---\nbar\n`, says: ['several-documents 5:1'] },
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
  'key-not-text': [
    { files: `${HEAD}? [a, b]\n: 1\n{ a: 1 }: 2\n`, says: ['key-not-text 3:3', 'key-not-text 5:1'] },
  ],
  'unknown-anchor': [
    { files: `${HEAD}customers: *all\n`, says: ['unknown-anchor 3:12'] },
    { files: `${HEAD}customers: [*all]\nx-a: &al 1\n`, says: ['unknown-anchor 3:13'] },
  ],
  'alias-loop': [
    { files: `${HEAD}x-a: &a [1, *a]\n`, says: ['alias-loop 3:13'] },
    { files: `${HEAD}x-a: &a { b: { <<: *a } }\n`, says: ['alias-loop 3:20'] },
  ],
  'too-many-aliases': [{ files: aliasBomb(9), says: ['too-many-aliases 8:26'] }],
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
  'version-missing': [{ files: 'handoffs: [a -> b]\n', says: ['version-missing 1:1'] }],
  'version-unsupported': [
    { files: 'ripple: 2\nhandoffs: [a -> b]\n', says: ['version-unsupported 1:9'] },
    {
      files: { 'ripple.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml': 'ripple: 1.5\n' },
      says: ['version-unsupported a.yaml:1:9'],
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
  ],
  'unknown-key': [
    { files: withTeams('  a: { led: 2d, x-led: 2d }'), says: ['unknown-key 4:8'] },
    { files: withHandOff('  - { fron: a, to: b }'), says: ['unknown-key 3:7'] },
    { files: withIncident('{ team: a, dely: 1d }'), says: ['unknown-key 4:31'] },
    {
      files: `${HEAD}__proto__: 1\nconstructor: 1\ntoString: 1\n`,
      says: ['unknown-key 3:1', 'unknown-key 4:1', 'unknown-key 5:1'],
    },
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
  'bad-duration': [
    ...['3 days', '1d 1d', '-1h', '1e9', '.nan', '.inf', '1,5h', '1h!', '1D', '--1', '9'.repeat(400)].map(
      (text): Case => ({ files: withTeams(`  a: { lead: ! "${text}" }`), says: ['bad-duration 4:17'] }),
    ),
    {
      files: withTeams('  a: { lead: .nan, work: .inf, buffer: -4h }'),
      says: ['bad-duration 4:14', 'bad-duration 4:26', 'bad-duration 4:40'],
    },
  ],
  'zero-duration': [
    { files: withHandOff('  - { from: a, to: b, every: 0h }'), says: ['zero-duration 3:30'] },
  ],
  'bad-share': ['95', '101%', '-5%', '.nan', '.inf', 'half', '5 % of', '1.0001', '%'].map((text): Case => ({
    files: withTeams(`  a: { accurate: "${text}" }`),
    says: ['bad-share 4:19'],
  })),
  'bad-saves': ['0.5', '4', '1e1'].map((text): Case => ({
    files: withHandOff(`  - { from: a, to: b, workaround: { saves: ${text} } }`),
    says: ['bad-saves 3:44'],
  })),
  'bad-rate': ['500/m', '-5', 'EUR 5', '.inf', '1e5', '1,000/d'].map((text): Case => ({
    files: withTeams(`  a: { cost-of-delay: "${text}" }`),
    says: ['bad-rate 4:24'],
  })),
  'bad-number': [
    ...['0', '25', '-1', '8h', '.nan', '1e1'].map((text): Case => ({
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
  ],
  'id-with-space': [
    {
      files: withHandOff('  - call centre -> claims\n  - claims -> call centre'),
      says: ['id-with-space 3:5'],
    },
    { files: withTeams('  a: {}\n  "b c": {}'), says: ['id-with-space 5:4'] },
  ],
  'bad-arrow': [
    ...['a =>b', 'a -> b -> c', '-> b', 'a ->', 'a --> b', 'a <-- > b', 'a ->> b', '<->'].map(
      (text): Case => ({ files: withHandOff(`  - "${text}": What`), says: ['bad-arrow 3:6'] }),
    ),
    { files: withHandOff('  - a => b\n  - a -> b'), says: ['bad-arrow 3:5'] },
  ],
  'keys-beside-arrow': [
    { files: withHandOff('  - a -> b: What\n    slack: 1d\n    every: 1w'), says: ['keys-beside-arrow 4:5'] },
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
  'duplicate-id': [
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
  'no-handoffs': [
    { files: 'ripple: 1\nteams: { a: }\n', says: ['no-handoffs 1:1'] },
    { files: 'ripple: 1\nhandoffs: []\n', says: ['no-handoffs 1:1'] },
    { files: 'ripple: 1\nhandoffs:\n', says: ['no-handoffs 1:1'] },
  ],
};

/** Said of a call, not of a file. */
const OF_THE_COMMAND_LINE: readonly DiagnosticCode[] = ['no-org-file', 'unknown-scenario'];

function aliasBomb(levels: number): string {
  const lines = ['ripple: 1', 'x-0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < levels; i++)
    lines.push(
      `x-${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\nhandoffs: *a${levels - 1}\n`;
}

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases.map((one, i) => [i + 1, one] as const))('%d', async (_, { files, paths, says }) => {
    const said = (await readFiles(files, paths)).diagnostics.map(describeDiagnostic);
    expect(said).toEqual(says);
    expect(said.some((text) => text.startsWith(code))).toBe(true);
  });
});

it('every code is tried here, or is of the command line', () => {
  expect([...Object.keys(CASES), ...OF_THE_COMMAND_LINE].sort()).toEqual([...codes].sort());
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

  it('is a known key, anchor, hand-off or choice', async () => {
    expect(await nearestIn(`${HEAD}handofs: []\nteams: { a: { kind: costumer }, b: }\n`)).toEqual([
      'handoffs',
      'customer',
    ]);
    expect(await nearestIn(`${HEAD}x-a: &standard {}\nteams: { a: *standart }\n`)).toEqual(['standard']);
    expect(await nearestIn(withIncident('{ handoff: a->c, delay: 1h }'))).toEqual(['a->b']);
  });
});

describe('hostile input is answered soon', () => {
  const SOON_MILLISECONDS = 5000;

  it.each<[string, string, readonly string[]]>([
    ['lists 20,000 deep', `${HEAD}x-a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, ['yaml-syntax 3:105']],
    [
      'maps 20,000 deep',
      `${HEAD}x-a: ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}\n`,
      ['yaml-syntax 3:399'],
    ],
    ['blocks 20,000 deep', `${HEAD}x-a:\n  ${'- '.repeat(20_000)}x\n`, ['yaml-syntax 4:201']],
    ['an alias bomb of merge keys', mergeBomb(9), ['too-many-aliases 8:21']],
    ['a line of 5 MB', `${HEAD}x-a: "${'y'.repeat(5e6)}"\nfoo: 1\n`, ['unknown-key 4:1']],
    [
      'a value of 5 MB that is wrong',
      `ripple: 1\nhandoffs: [a -> b, ${'y'.repeat(5e6)}]\n`,
      ['wrong-type 2:20'],
    ],
    ['an unfinished quote of 900 kB', `${HEAD}x-a: "${'y\n'.repeat(45e4)}`, ['yaml-syntax 3:6']],
    ['an unfinished quote of 5 MB', `${HEAD}x-a: "${' y'.repeat(25e5)}`, ['yaml-syntax 3:5000007']],
  ])('%s', { timeout: SOON_MILLISECONDS }, async (_, text, says) => {
    expect(await codesOf(text)).toEqual(says);
  });

  it('thousands of unknown teams among thousands', { timeout: SOON_MILLISECONDS * 2 }, async () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `number-${i}`);
    const text = `ripple: 1\nteams: { ${ids.join(': , ')}: }\nhandoffs:\n${ids.map((id) => `  - nummer-x${id} -> ${id}\n`).join('')}`;
    expect(await codesOf(text)).toHaveLength(5000);
  });

  it('an alias bomb that stays under the limit', { timeout: SOON_MILLISECONDS * 2 }, async () => {
    const { organization } = await readFiles(`${HEAD}${aliasBomb(6).split('\n').slice(1, -2).join('\n')}\n`);
    expect(organization?.handoffs).toHaveLength(1);
    expect(await codesOf(aliasBomb(6))).toEqual(['wrong-type 6:10']);
  });
});

function mergeBomb(levels: number): string {
  const lines = ['ripple: 1', 'x-0: &a0 { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, j: 1 }'];
  for (let i = 1; i < levels; i++)
    lines.push(
      `x-${i}: &a${i} { k: [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}] }`,
    );
  return `${lines.join('\n')}\nteams: { a: { <<: *a${levels - 1} } }\nhandoffs: [a -> b]\n`;
}
