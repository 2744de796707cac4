import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostic-catalogue.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import { WORDING, messageOf } from '../../src/report/diagnostic-wording.ts';
import { codes, explainCode, isDiagnosticCode, listCodes } from '../../src/report/explain-code.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';

/** One of each code with every choice of words that its arguments make. */
const SAMPLES: readonly Diagnostic[] = [
  createDiagnostic('file-not-found', { path: 'p.yaml' }),
  createDiagnostic('file-unreadable', { path: 'p.yaml', reason: 'it is a folder' }),
  createDiagnostic('file-too-large', { path: 'p.yaml', megabytes: 7, limit: 5 }),
  createDiagnostic('file-not-text', { path: 'p.yaml' }),
  createDiagnostic('too-many-files', { limit: 5 }),
  createDiagnostic('too-many-errors', { limit: 1000 }),
  createDiagnostic('too-many-warnings', { limit: 1000 }),
  createDiagnostic('no-org-file', { folder: '.' }),
  createDiagnostic('no-org-file', { folder: 'maps' }),
  createDiagnostic('folder-without-yaml', { path: 'maps' }),
  createDiagnostic('pattern-without-match', { pattern: '*.yaml' }),
  createDiagnostic('include-outside', { path: '../p.yaml', folder: '.' }),
  createDiagnostic('include-loop', { chain: ['a.yaml', 'b.yaml', 'a.yaml'] }),
  createDiagnostic('empty-file', { path: 'p.yaml' }),
  ...(
    [
      [
        'second-colon',
        'indentation',
        'indented-too-far',
        'missing-dash',
        'tab',
        'missing-colon',
        'open-quote',
        'open-bracket',
        'missing-comma',
      ],
      [
        'extra-comma',
        'special-start',
        'text-after-value',
        'backslash',
        'control-character',
        'too-deep',
        'other',
      ],
    ] as const
  )
    .flat()
    .map((problem) => createDiagnostic('yaml-syntax', { message: 'Unexpected thing', problem })),
  createDiagnostic('several-documents', {}),
  createDiagnostic('duplicate-key', { key: 'lead' }),
  createDiagnostic('key-not-text', {}),
  createDiagnostic('unknown-anchor', { name: 'a', nearest: 'b' }),
  createDiagnostic('alias-loop', { name: 'a' }),
  createDiagnostic('too-many-aliases', { limit: 5 }),
  createDiagnostic('merge-needs-map', {}),
  createDiagnostic('unsupported-tag', { tag: '!x' }),
  createDiagnostic('version-missing', {}),
  createDiagnostic('version-unsupported', { found: '2' }),
  createDiagnostic('wrong-type', { expects: 'a list of hand-offs', found: 'nothing' }),
  createDiagnostic('unknown-key', { key: 'led', of: 'a team', nearest: 'lead' }),
  createDiagnostic('unknown-key', { key: 'lead 4h', of: 'a team', nearest: undefined, colonAfter: 'lead' }),
  createDiagnostic('unknown-key', { key: 'X', of: 'needs', nearest: undefined, endedText: 'accuracy' }),
  createDiagnostic('missing-key', { key: 'from', of: 'a hand-off' }),
  createDiagnostic('not-one-of', { value: 'x', choices: ['y', 'z'], nearest: undefined }),
  createDiagnostic('not-first-file', { key: 'org' }),
  ...(['form', 'negative', 'repeated-unit', 'too-long'] as const).map((problem) =>
    createDiagnostic('bad-duration', { text: 'x', problem }),
  ),
  createDiagnostic('bad-duration', { text: '3 days', problem: 'form', nearest: '3d' }),
  createDiagnostic('zero-duration', {}),
  ...(['form', 'negative', 'over-one', 'needs-percent'] as const).map((problem) =>
    createDiagnostic('bad-share', { text: '20', problem }),
  ),
  createDiagnostic('bad-share', { text: '950', problem: 'needs-percent' }),
  createDiagnostic('bad-saves', { text: '4' }),
  createDiagnostic('bad-rate', { text: 'x' }),
  createDiagnostic('bad-number', { text: 'x', least: 0, most: 24 }),
  createDiagnostic('bad-id', { id: '' }),
  createDiagnostic('bad-id', { id: 'a/b' }),
  createDiagnostic('id-with-space', { id: 'a b' }),
  createDiagnostic('bad-id', { id: 'b X', missingColon: { arrow: 'a -> b', what: 'X' } }),
  createDiagnostic('key-as-team', { key: 'lead' }),
  createDiagnostic('bad-arrow', { text: 'a => b', nearest: 'a -> b' }),
  createDiagnostic('bad-arrow', { text: 'a -> b -> c', nearest: undefined }),
  ...['slack', 'what', 'from'].map((key) =>
    createDiagnostic('keys-beside-arrow', { key, arrow: 'a -> b', from: 'a', to: 'b' }),
  ),
  createDiagnostic('risk-order', {}),
  createDiagnostic('unknown-rule', { rule: 'promise-kept', nearest: 'promises-kept' }),
  createDiagnostic('unknown-rule', { rule: 'x', nearest: undefined }),
  ...['at-least', undefined].map((nearest) =>
    createDiagnostic('unknown-option', {
      rule: 'single-source',
      option: 'at-most',
      options: ['severity', 'select', 'at-least'],
      nearest,
    }),
  ),
  createDiagnostic('bad-count', { text: '2.5', most: 1_000_000 }),
  createDiagnostic('accept-without-why', { rule: 'single-source' }),
  createDiagnostic('duplicate-id', { what: 'team', id: 'a' }),
  createDiagnostic('unknown-team', { id: 'a', nearest: 'b' }),
  createDiagnostic('unknown-team', { id: 'a', nearest: undefined }),
  createDiagnostic('unknown-team', {
    id: 'b X',
    nearest: 'b',
    missingColon: { arrow: 'a -> b', what: 'X' },
  }),
  createDiagnostic('similar-team', { id: 'bakehose', other: 'bakehouse' }),
  createDiagnostic('unknown-handoff', { id: 'a->b', nearest: undefined }),
  createDiagnostic('unknown-scenario', { id: 'a', nearest: 'b' }),
  createDiagnostic('unknown-engagement', { id: 'a', nearest: 'b', declared: 1 }),
  createDiagnostic('incident-target', {}),
  createDiagnostic('outage-on-handoff', {}),
  createDiagnostic('incident-without-effect', {}),
  createDiagnostic('customer-of-other-kind', { id: 'a', kind: 'team' }),
  createDiagnostic('customer-without-handoff', { id: 'a', nearest: 'b' }),
  createDiagnostic('no-handoffs', {}),
  ...(['empty', 'open-quote', 'after-quote', 'comma', 'plus', 'hops', 'no-value'] as const).map((problem) =>
    createDiagnostic('bad-selector', { text: 'x', problem }),
  ),
  createDiagnostic('unknown-method', { method: 'x', nearest: undefined, methods: ['tag', 'group'] }),
  createDiagnostic('unknown-method', { method: 'tags', nearest: 'tag', methods: ['tag', 'group'] }),
  createDiagnostic('unknown-tag', { tag: 'x', nearest: 'y' }),
  createDiagnostic('unknown-group', { group: 'x', nearest: undefined }),
  ...(['no-match', 'no-loop', 'nothing-in-common', 'all-excluded'] as const).map((reason) =>
    createDiagnostic('nothing-selected', { selector: 'x*', reason }),
  ),
  ...(['not-found', 'accepted', 'rule-off'] as const).map((reason) =>
    createDiagnostic('stale-baseline', { finding: 'single-source at team “a”', reason }),
  ),
  ...(['open-quote', 'other'] as const).map((problem) =>
    createDiagnostic('csv-syntax', { problem, message: 'Invalid Record' }),
  ),
  createDiagnostic('csv-workbook', { path: 'answers.xlsx' }),
  createDiagnostic('column-missing', { column: 'team', found: [] }),
  createDiagnostic('column-missing', { column: 'team', found: ['a', 'b', 'c', 'd', 'e'] }),
  createDiagnostic('column-twice', { column: 'team' }),
  ...['at-least', undefined].map((nearest) => createDiagnostic('unknown-column', { column: 'x', nearest })),
  createDiagnostic('no-answers', { path: 'answers.csv' }),
  createDiagnostic('cell-missing', { column: 'team', row: 3 }),
  createDiagnostic('cell-beyond', { row: 3, columns: 9 }),
  createDiagnostic('bad-rating', { text: '6', least: 1, most: 5 }),
  ...['at-least', undefined].map((nearest) => createDiagnostic('own-team-unknown', { name: 'x', nearest })),
  createDiagnostic('two-teams-of-name', { name: 'x', ids: ['a', 'b'] }),
  createDiagnostic('name-guessed', { name: 'Clams', id: 'claims', times: 1 }),
  ...['at-least', undefined].map((nearest) =>
    createDiagnostic('name-unknown', { name: 'x', nearest, times: 2 }),
  ),
  createDiagnostic('own-team-named', { name: 'x', times: 2 }),
  createDiagnostic('json-syntax', { expects: 'a comma or }' }),
  createDiagnostic('json-too-deep', { limit: 100 }),
  createDiagnostic('changed-map', {}),
  createDiagnostic('result-version', { found: '2' }),
];

const PLACEHOLDER = /undefined|null|NaN|\[object|\$\{|TODO|…””|“”|=>\s*`/;

describe('messages', () => {
  it('have a sample of every code', () => {
    expect([...new Set(SAMPLES.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  });

  it.each(SAMPLES.map((sample) => [sample.code, sample] as const))('%s', (_, sample) => {
    const message = messageOf(sample);
    expect(message).toMatch(/^[\p{Lu}“].{10,160}$/u);
    expect(message.replace('=>', '')).not.toMatch(PLACEHOLDER);
    expect(message).not.toMatch(/`|\.$|\n/);
    if ('nearest' in sample.arguments) {
      expect(message.includes('did you mean “')).toBe(sample.arguments.nearest !== undefined);
    }
  });

  it.each<[string, Diagnostic, string]>([
    [
      'units in words',
      createDiagnostic('bad-duration', { text: '3 days', problem: 'form', nearest: '3d' }),
      'did you mean “3d”?',
    ],
    [
      'percent',
      createDiagnostic('bad-share', { text: '95', problem: 'needs-percent' }),
      'did you mean “95%”?',
    ],
    [
      'the long form',
      createDiagnostic('keys-beside-arrow', { key: 'slack', arrow: 'a -> b', from: 'a', to: 'b' }),
      'write { from: a, to: b, what: …, slack: … }',
    ],
    [
      'what a comma cut off',
      createDiagnostic('unknown-key', { key: 'X', of: 'needs', nearest: undefined, endedText: 'accuracy' }),
      'if it belongs to “accuracy”, put that text in quotes',
    ],
    [
      'a missing colon',
      createDiagnostic('bad-id', { id: 'b X', missingColon: { arrow: 'a -> b', what: 'X' } }),
      'if “X” is what is handed over, a colon is missing: “a -> b: X”',
    ],
  ])('show %s', (_, diagnostic, words) => {
    expect(messageOf(diagnostic)).toContain(words);
  });

  it('cut long texts, between characters', () => {
    const message = messageOf(createDiagnostic('unknown-team', { id: '😀'.repeat(1e6), nearest: undefined }));
    expect(message.length).toBeLessThan(200);
    expect(() => encodeURIComponent(message)).not.toThrow();
  });
});

describe('explainCode', () => {
  it.each(codes.map((code) => [code]))('%s', (code) => {
    const { title, why, mend } = WORDING[code];
    for (const text of [title, why, mend]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(PLACEHOLDER);
      expect(text.split('`').length % 2).toBe(1);
    }
    expect(title).toMatch(/^.{4,40}[^.]$/);
    expect(why).toMatch(/\.$/);
    const blocks = explainCode(code);
    const text = renderText(blocks, { width: 80, color: 0 });
    expect(text).toContain(code);
    expect(text).toContain(severityOf(code) === 'error' ? 'Error' : 'Warning');
    expect(text).not.toContain('`');
    expect(renderMarkdown(blocks)).toContain(title);
  });
});

describe('listCodes', () => {
  it('lists every code with its title', () => {
    const text = renderText(listCodes(), { width: 100, color: 0 });
    for (const code of codes) expect(text).toContain(code);
    expect(text).toContain(WORDING['unknown-team'].title);
  });
});

it.each(['unknown-team', 'no-org-file'])('isDiagnosticCode knows %s', (code) => {
  expect(isDiagnosticCode(code)).toBe(true);
});

it.each(['', 'constructor', '__proto__', 'toString', 'Unknown-Team'])(
  'isDiagnosticCode knows no %j',
  (code) => {
    expect(isDiagnosticCode(code)).toBe(false);
  },
);
