import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSavedAnswer } from '../../src/input/read-saved-answer.ts';
import { runCli } from '../cli/run-cli.ts';
import { SHOP } from '../cli/scratch.ts';
import { filesOf } from '../diff-worlds.ts';
import { describe as describeDiagnostic } from './read-codes.ts';

function codesOf(text: string): string[] {
  return readSavedAnswer({ path: 'ripple.yaml', text }).diagnostics.map(describeDiagnostic);
}

const CALLS: readonly (readonly string[])[] = [
  ['impact', 'a', '--told'],
  ['exposure', 'shopper', '--quality', '20%'],
  ['why', 'a', 'shopper'],
  ['why', 'a', 'shopper', '--delay', '1m'],
  ['stress', '--measure', '--tolerance', '--by', 'group'],
  ['stress', '--structure'],
  ['engagement'],
  ['check'],
  ['list', '--by', 'group'],
  ['graph', '--scenario', 'flu'],
  ['diff'],
  ['report'],
];

/** What a saved answer that was changed by hand is shown as: whatever reads the most of it. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  report: ['markdown', 'html'],
  graph: ['text', 'html', 'svg', 'dot', 'mermaid', 'd2', 'graphml', 'gexf', 'csv'],
};

/** A comparison is asked of two files. */
const path = filesOf({ 'before.yaml': SHOP.replace('slack: 2h', 'slack: 3d') });

describe('a saved answer', { timeout: 60_000 }, () => {
  const texts: string[] = [];

  beforeAll(async () => {
    for (const call of CALLS) {
      const about = call[0] === 'diff' ? [path('before.yaml'), '-'] : ['-f', '-'];
      const { stdout } = await runCli([...call, ...about, '--json'], { stdin: SHOP });
      texts.push(stdout);
    }
  });

  it('is what the call has written, of every kind', () => {
    const kinds = texts.map((text) => readSavedAnswer({ path: 'x', text }).answer?.kind);
    expect(kinds).toEqual(
      CALLS.map(([verb, flag]) => `ripple/${flag === '--structure' ? 'structure' : verb}`),
    );
  });

  it.each([
    ['', 'empty-file 1:1'],
    [' \n', 'empty-file 1:1'],
    ['{', 'json-syntax 1:2'],
    ['{"kind": "ripple/impact",\n}', 'json-syntax 2:1'],
    ['{"kind": "ripple/imp', 'json-syntax 1:21'],
    [String.raw`{"kind": "a\q"}`, 'json-syntax 1:12'],
    ['[1, 2,]', 'json-syntax 1:7'],
    ['{"a": 01}', 'json-syntax 1:7'],
    ['{"a": tru}', 'json-syntax 1:7'],
    ['{"a" 1}', 'json-syntax 1:6'],
    ['{} {}', 'json-syntax 1:4'],
    ["{'kind': 1}", 'json-syntax 1:2'],
    ['[]', 'wrong-type 1:1'],
    ['12', 'wrong-type 1:1'],
    ['{}', 'missing-key 1:1'],
    ['{"kind": 1}', 'wrong-type 1:10'],
    ['{"kind": "ripple/impct"}', 'not-one-of 1:10'],
    ['{"kind": "constructor"}', 'not-one-of 1:10'],
    ['{"kind": "ripple/baseline", "version": 1}', 'not-one-of 1:10'],
    ['{"kind": "ripple/list",\n "version": 2}', 'result-version 2:13'],
    ['{"kind": "ripple/list",\n "version": "1"}', 'result-version 2:13'],
  ])('is refused with its place: %s', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it('is refused where it is nested deeper than a hundred levels, whatever key that stands under', () => {
    const nested = (levels: number): string =>
      `{"kind": "ripple/list", "x": "[{[",\n "y": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(codesOf(nested(99))).not.toContain('json-too-deep 2:105');
    expect(codesOf(nested(99))).toContain('missing-key 1:1');
    expect(codesOf(nested(100))).toEqual(['json-too-deep 2:106']);
    expect(codesOf(nested(100_000))).toEqual(['json-too-deep 2:106']);
    expect(codesOf(`[${'[], '.repeat(200)}[]]`)).toEqual(['wrong-type 1:1']);
  });

  it.each([
    ['late', '-1', 'a number that is not negative', '-1'],
    ['late', '1e999', 'a number that is not negative', 'a number that is too large'],
    ['cost', '-1e999', 'a number that is not negative', 'a number that is too large'],
    ['defects', '1.5', 'a share from 0 to 1', '1.5'],
    ['baselineDefects', '-0.5', 'a share from 0 to 1', '-0.5'],
  ])('is refused where a number makes no sense: %s of %s', (key, number, expects, found) => {
    const whole = texts[0] ?? '';
    const start = whole.indexOf(`"${key}": `, whole.indexOf('"teams"'));
    expect(start).toBeGreaterThan(0);
    const text = whole.slice(0, start) + whole.slice(start).replace(/: [^,\n]+/, `: ${number}`);
    const { diagnostics } = readSavedAnswer({ path: 'x', text });
    expect(diagnostics).toMatchObject([{ code: 'wrong-type', arguments: { expects, found } }]);
    const [first] = diagnostics;
    expect(text.slice(first?.place?.start, first?.place?.end)).toBe(number);
  });

  it('is told everything at once that is wrong with it, in the order of the text', () => {
    const text =
      '{ "kind": "ripple/list", "version": 1, "org": 7,\n "select": {}, "exclude": ["a", 3], "teams": [{ "id": "a" }],\n "handoffs": [], "totals": null }';
    const codes = codesOf(text);
    expect(codes.slice(0, 4)).toEqual([
      'wrong-type 1:47',
      'wrong-type 2:12',
      'wrong-type 2:33',
      'missing-key 2:47',
    ]);
    expect(codes.at(-1)).toBe('wrong-type 3:28');
    expect(codes).toHaveLength(4 + 18 + 1);
  });

  it('is no longer looked into after a hundred errors, and says so', () => {
    const teams = Array.from({ length: 500 }, () => '3').join(', ');
    const codes = codesOf(
      `{ "kind": "ripple/list", "version": 1, "org": "", "select": [], "exclude": [], "teams": [${teams}], "handoffs": [], "totals": 1 }`,
    );
    expect(codes).toHaveLength(101);
    expect(codes.at(-1)).toBe('too-many-errors');
  });

  it('means the key that JSON means where it stands there twice', () => {
    expect(codesOf('{"kind": "ripple/list", "kind": "x"}')).toEqual(['not-one-of 1:33']);
  });

  it('is read or refused, and never more than that, however it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(CALLS.length - 1),
        fc.nat(1_000_000),
        fc.constantFrom<unknown>(undefined, null, '', 'x', -1, 0, 1e300, 0.5, [], {}, true, ['\u202e']),
        async (which, at, value) => {
          const changed = changeAt(JSON.parse(texts[which] ?? ''), at, value);
          const formats = FORMATS[CALLS[which]?.[0] ?? ''] ?? ['text', 'html'];
          for (const format of formats) {
            const argv = ['report', '--from', '-', '--all', '--format', format];
            const { code, stderr } = await runCli(argv, { stdin: JSON.stringify(changed) });
            expect([0, 2]).toContain(code);
            expect(stderr).not.toMatch(/^ {4}at |TypeError|RangeError/m);
            // What a picture cannot say of a saved map is said beside it.
            expect(stderr.replace(/^A day is taken to have .*\n/, '') === '').toBe(code === 0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is refused where it was cut off, anywhere', () => {
    fc.assert(
      fc.property(fc.nat(CALLS.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (which, share) => {
        const text = (texts[which] ?? '').trimEnd();
        const cut = text.slice(0, Math.floor(share * (text.length - 1)));
        const codes = codesOf(cut).map((code) => code.split(' ')[0]);
        expect(codes).toEqual([cut.trim() === '' ? 'empty-file' : 'json-syntax']);
      }),
    );
  });
});

/** The JSON with one of its values, counted through, replaced; taken out where the value is undefined. */
function changeAt(json: unknown, at: number, value: unknown): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      const record: Record<string, unknown> = Object(holder);
      places.push([record, key]);
      walk(record[key]);
    }
  };
  walk(json);
  const [holder, key] = places[at % places.length] ?? [];
  if (holder !== undefined && key !== undefined) {
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return json;
}
