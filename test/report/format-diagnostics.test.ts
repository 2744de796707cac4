import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import type { Place, SourceFile } from '../../src/model/source-file.ts';
import { displayWidth, splitGraphemes } from '../../src/model/display-width.ts';
import { MOST_SHOWN, formatDiagnostics } from '../../src/report/format-diagnostics.ts';
import { HOSTILE_TEXTS, anyText } from './hostile-texts.ts';

function placeIn(text: string, part: string, path = 'ripple.yaml'): Place {
  const start = text.indexOf(part);
  return { file: { path, text }, start, end: start + part.length };
}

function unknownTeam(place?: Place, id = 'x', nearest?: string): Diagnostic {
  return createDiagnostic('unknown-team', { id, nearest }, place);
}

function linesOf(diagnostics: readonly Diagnostic[], most?: number): string[] {
  return formatDiagnostics(diagnostics, most === undefined ? { color: 0 } : { color: 0, most }).split('\n');
}

/** What the carets stand under, in columns of the terminal. */
function underlined(lines: readonly string[]): string {
  const [source = '', carets = ''] = lines.slice(1);
  const from = displayWidth(carets.slice(0, carets.indexOf('^')));
  const to = displayWidth(carets);
  let column = 0;
  let under = '';
  for (const character of splitGraphemes(source)) {
    if (column >= from && column < to) under += character;
    column += displayWidth(character);
  }
  return under;
}

describe('the form', () => {
  it('says nothing of nothing', () => {
    expect(formatDiagnostics([], { color: 0 })).toBe('');
  });

  it('is place, severity, code, message, the line and a caret; then a count', () => {
    const text = 'ripple: 1\nhandoffs:\n  - clams -> b\n';
    expect(formatDiagnostics([unknownTeam(placeIn(text, 'clams'), 'clams', 'claims')], { color: 0 })).toBe(
      `ripple.yaml:3:5  error[unknown-team]: There is no team “clams”; did you mean “claims”?
   3 |   - clams -> b
     |     ^^^^^

1 error; ripple explain CODE tells more
`,
    );
  });

  it('shows related places too', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const second = { ...placeIn(text, 'a'), start: 10, end: 11 };
    const lines = linesOf([
      createDiagnostic('duplicate-key', { key: 'a' }, second, placeIn(text, 'a', 'x.yaml')),
    ]);
    expect(lines.slice(1, 6)).toEqual([
      '   3 | a: 3',
      '     | ^',
      '     first here: x.yaml:1:1',
      '   1 | a: 1',
      '     | ^',
    ]);
  });

  it('does without a place', () => {
    const [line] = linesOf([createDiagnostic('no-org-file', { folder: '.' })]);
    expect(line).toMatch(/^error\[no-org-file\]: /);
  });

  it('makes room for long line numbers', () => {
    const text = `${'\n'.repeat(12_344)}abc`;
    expect(linesOf([unknownTeam(placeIn(text, 'abc'))]).slice(1, 3)).toEqual([
      ' 12345 | abc',
      '       | ^^^',
    ]);
  });

  it('counts errors and warnings', () => {
    const warning = createDiagnostic('incident-without-effect', {});
    const last = (list: readonly Diagnostic[]): string | undefined => linesOf(list).at(-2);
    expect(last([unknownTeam(), unknownTeam(), warning])).toBe(
      '2 errors, 1 warning; ripple explain CODE tells more',
    );
    expect(last([warning, warning])).toBe('2 warnings; ripple explain CODE tells more');
  });

  it('has color only if asked', () => {
    const diagnostics = [unknownTeam(placeIn('abc', 'b'))];
    expect(formatDiagnostics(diagnostics, { color: 0 })).not.toContain('\u001b');
    const colored = formatDiagnostics(diagnostics, { color: 1 });
    // oxlint-disable-next-line no-control-regex
    expect(colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(
      formatDiagnostics(diagnostics, { color: 0 }),
    );
    expect(colored).toContain('\u001b[31m');
  });
});

describe('the caret', () => {
  it.each([
    ['behind tabs', '\t\tfrom:\tclams\n', 'clams'],
    ['behind wide characters', 'what: 東京支社 -> clams\n', 'clams'],
    ['under wide characters', 'from: 東京 # here\n', '東京'],
    ['behind emoji', 'what: 👍 clams\n', 'clams'],
    ['before a Windows line end', 'from: clams\r\nto: b\r\n', 'clams'],
    ['at the start', 'clams: 1', 'clams'],
  ])('stands %s', (_, text, part) => {
    expect(underlined(linesOf([unknownTeam(placeIn(text, part))]))).toBe(part);
  });

  it('is one at least, also at the end of a line and of a file', () => {
    for (const [text, at] of [
      ['', 0],
      ['abc', 3],
      ['abc\n', 4],
      ['abc\r\ndef', 3],
    ] as const) {
      const place = { file: { path: 'p', text }, start: at, end: at };
      expect(linesOf([unknownTeam(place)])[2]?.trim()).toMatch(/^\| +\^$/);
    }
  });

  it('ends with its line', () => {
    const text = 'a: "b\n  c"\n';
    expect(linesOf([unknownTeam({ file: { path: 'p', text }, start: 3, end: 10 })]).slice(1, 3)).toEqual([
      '   1 | a: "b',
      '     |    ^^',
    ]);
  });
});

describe('a long line', () => {
  const cases: readonly (readonly [string, string])[] = [
    [`${'a'.repeat(300)} clams`, 'clams'],
    [`clams ${'a'.repeat(300)}`, 'clams'],
    [`${'a, '.repeat(300)}clams${', b'.repeat(300)}`, 'clams'],
    [`x ${'東'.repeat(200)} clams ${'東'.repeat(200)}`, 'clams'],
    [`x ${'👩‍👩‍👧'.repeat(200)} clams ${'👩‍👩‍👧'.repeat(200)}`, 'clams'],
  ];

  it.each(cases)('is cut around the caret (%#)', (text, part) => {
    const lines = linesOf([unknownTeam(placeIn(text, part))]);
    expect(displayWidth(lines[1] ?? '')).toBeLessThanOrEqual(107);
    expect(underlined(lines)).toBe(part);
    expect(lines[1]).toContain('…');
  });

  it('of 5 MB is cut too, and what is marked with it', () => {
    const text = 'y'.repeat(5e6);
    const all = formatDiagnostics(
      [unknownTeam({ file: { path: 'p', text }, start: 0, end: 5e6 }, text), unknownTeam(placeIn(text, 'y'))],
      { color: 0 },
    );
    expect(all.length).toBeLessThan(1000);
  });
});

describe('many', () => {
  const many = Array.from({ length: 120 }, () => unknownTeam(placeIn('abc', 'b')));

  it('are cut, and it says how many more there are', () => {
    const count = (text: string): number => text.split('error[').length - 1;
    expect(count(formatDiagnostics(many, { color: 0 }))).toBe(MOST_SHOWN);
    expect(count(formatDiagnostics(many, { color: 0, most: 3 }))).toBe(3);
    expect(linesOf(many, 3).slice(-5)).toEqual([
      '',
      '… and 117 more problems not shown here',
      '',
      '120 errors; ripple explain CODE tells more',
      '',
    ]);
    expect(linesOf(many.slice(0, 4), 3)).toContain('… and 1 more problem not shown here');
    expect(formatDiagnostics(many.slice(0, 3), { color: 0, most: 3 })).not.toContain('more problem');
  });

  it('warnings give way to errors', () => {
    const warning = createDiagnostic('incident-without-effect', {});
    const text = formatDiagnostics([warning, warning, unknownTeam(), warning], { color: 0, most: 2 });
    expect(text.match(/^\w+\[/gm)).toEqual(['warning[', 'error[']);
  });
});

describe('hostile texts', () => {
  // oxlint-disable-next-line no-control-regex
  const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

  function expectHarmless(hostile: string): void {
    const text = `a: ${hostile}\nb: ${hostile}`;
    const file: SourceFile = { path: hostile, text };
    const place = { file, start: 3, end: 3 + hostile.length };
    const all = formatDiagnostics(
      [
        unknownTeam(place, hostile, hostile),
        createDiagnostic('duplicate-key', { key: hostile }, place, place),
        createDiagnostic('include-loop', { chain: [hostile, hostile] }),
        createDiagnostic('yaml-syntax', { message: hostile, problem: 'other' }, place),
      ],
      { color: 0 },
    );
    expect(all).not.toMatch(CONTROL);
  }

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    '%s leaves no control',
    (_, text) => {
      expectHarmless(text);
    },
  );

  it('nor does any other', () => {
    fc.assert(fc.property(anyText, expectHarmless));
  });
});
