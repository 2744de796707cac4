import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/input/cut-text.ts';
import { parsePieces, parseYaml } from '../../src/input/parse-yaml.ts';
import { MOST_DIAGNOSTICS } from '../../src/model/diagnostic-list.ts';
import type { LocatedNode } from '../../src/model/located.ts';
import { placeOfKey } from '../../src/model/located.ts';

function toPlain(node: LocatedNode): unknown {
  const { kind, start, end } = node;
  if (kind === 'scalar') return [start, end, node.text, node.plain];
  if (kind === 'list') return [start, end, node.isEmpty, Array.from(node.items, toPlain)];
  return [start, end, node.keys, node.keyStarts, node.values.map(toPlain)];
}

/** All that a reading says; texts stand in their places. */
function readInPieces(text: string, pieceLength: number): unknown {
  const file = { path: 'org.yaml', text };
  const { root, diagnostics, refused } = parseYaml(file, pieceLength);
  const problems = diagnostics.map(({ code, arguments: args, place, related }) => [
    code,
    args,
    [place, ...related].map((one) => [one?.start, one?.end]),
  ]);
  return { root: root === undefined ? undefined : toPlain(root), problems, refused };
}

const HEAD = 'ripple: 1\n# who\nteams:\n\n  # first\n  a: &a\n    name: A\n  b: { kind: customer }\n  c:\n';

const TEXTS: Readonly<Record<string, string>> = {
  'teams and hand-offs': `${HEAD}handoffs:\n  - from: a\n    to: b\n  - b -> c: What\n  -\n  - c -> a\norg: Shop\n`,
  'a list in the first column': `${HEAD}handoffs:\n- from: a\n  to: b\n- b -> c\n`,
  CRLF: `${HEAD}handoffs:\n  - a -> b\n  - b -> c\n`.replaceAll('\n', '\r\n'),
  'texts over several lines': `${HEAD}  d:\n    name: |\n      - x\n\n    group: >-\n      one\n      two\n    contact: one\n      two\nhandoffs:\n  - a -> b\n`,
  'a quote with lines like items': `handoffs:\n  - a -> b: "one\n  - c -> d\n  two"\n  - b -> c\norg: 'x\n\n  y'\n`,
  'brackets with lines like keys':
    'teams: {\n  a: { name: x,\n  kind: team },\n  b: }\nhandoffs: [\n  a -> b ]\n',
  'anchors, merges and duplicates': `${HEAD}  d: { <<: *a, group: G }\n  e:\n    <<: *a\n    lead: 1h\n  a: *b\nteams: *a\n`,
  'keys that are none': `${HEAD}  ? [x]\n  : 1\n  ? y\n  : 2\n  <<: *a\n  <<: *a\n`,
  'two documents': 'ripple: 1\n---\norg: x\nteams:\n  a:\n',
  'a text in the first column': '--- |\norg: x\nteams:\n  a:\n',
  'plain text before keys': 'one\ntwo: 3\n',
  tags: `teams:\n  a: !!str 5\n  b: !x 6\nhandoffs: !!seq\n  - a -> b\n`,
  'an error in the middle': `${HEAD}handoffs:\n  - a -> b\n   - c\n  - d -> e: "\n`,
  'an indentation that changes': 'teams:\n    a:\n    b:\n  c:\nhandoffs:\n  - a -> b\n - c -> d\n',
  'a map below a list': 'handoffs:\n  - a -> b\n  c: d\n',
  'deeper than allowed': `org: x\nhandoffs:\n  - a -> b\n  - ${'['.repeat(97)}${']'.repeat(97)}\n`,
  'too deep': `org: x\nhandoffs:\n  - a -> b\n  - ${'['.repeat(99)}${']'.repeat(99)}\n`,
};

describe('a text in pieces', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`says the same as the whole, wherever it is cut: ${name}`, () => {
      const whole = readInPieces(text, Infinity);
      for (let length = 1; length < text.length; length++) expect(readInPieces(text, length)).toEqual(whole);
    });
  }

  it('says the same as the whole where there are more errors than are kept', () => {
    const twice = Array.from({ length: 1500 }, (_, i) => `  t${i}: {}\n  t${i}: {}\n`).join('');
    const text = `org: x\nteams:\n${twice}handoffs:\n  - a -> b\n`;
    const { root, diagnostics } = parseYaml({ path: 'org.yaml', text });
    expect(diagnostics).toHaveLength(MOST_DIAGNOSTICS + 1);
    expect(root).toBeUndefined();
    for (const length of [100, 10_000])
      expect(readInPieces(text, length)).toEqual(readInPieces(text, Infinity));
  });

  it('says the same as the whole, whatever its lines are', () => {
    const lines = ['org: x', 'teams:', '  a:', '    name: n', '  b: {', '  }', 'handoffs:', '- a -> b'];
    const more = [
      '  - a -> b',
      '  - from: a',
      '    to: "b',
      '    what: |',
      '',
      '# no',
      '---',
      '  <<: *x',
      '"',
      '  c: &x',
    ];
    const texts = fc.array(fc.constantFrom(...lines, ...more), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (some, length) => {
        const text = some.map((line) => `${line}\n`).join('');
        expect(readInPieces(text, length)).toEqual(readInPieces(text, Infinity));
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same as the whole in every example', () => {
    const folder = join(import.meta.dirname, '../../examples');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const length of [1, 50, 400])
        expect(readInPieces(text, length)).toEqual(readInPieces(text, Infinity));
    }
  });
});

describe('a key that is an alias', () => {
  it.each(['b: {}', '<<: {}', '? [x]\n: 1'])('has its place where its text stands, beside %s', (other) => {
    const text = `a: &arrow mill -> bakehouse\n*arrow : What\n${other}\n`;
    const { root } = parseYaml({ path: 'org.yaml', text });
    if (root?.kind !== 'map') throw new Error('no map');
    const { start, end } = placeOfKey(root, root.keys.indexOf('mill -> bakehouse'));
    expect(text.slice(start, end)).toBe('mill -> bakehouse');
  });
});

describe('cutting a text', () => {
  it('cuts between items, between keys and between sections, and leaves nothing out', () => {
    const { 'teams and hand-offs': text = '' } = TEXTS;
    const pieces = cutText(text, 20);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(pieces.map(({ start, depth }) => [depth, text.slice(start).split('\n')[0]])).toEqual([
      [0, 'ripple: 1'],
      [2, '  b: { kind: customer }'],
      [2, '  c:'],
      [1, 'handoffs:'],
      [2, '  - b -> c: What'],
      [2, '  - c -> a'],
      [1, 'org: Shop'],
    ]);
  });

  it('gives pieces that fit together, so that the whole text is not needed', () => {
    const common = ['teams and hand-offs', 'a list in the first column', 'CRLF', 'texts over several lines'];
    for (const name of common) {
      const text = TEXTS[name] ?? '';
      const pieces = cutText(text, 20);
      expect(pieces.length).toBeGreaterThan(2);
      expect(parsePieces({ path: 'org.yaml', text }, pieces)).toBeDefined();
    }
  });

  it('leaves a text of one line whole', () => {
    expect(cutText('[a, b]', 1)).toEqual([{ start: 0, end: 6, depth: 0 }]);
  });
});
