import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/source-file.ts';
import { positionAt } from '../../src/model/source-file.ts';
import { describeDiagnostics } from '../../src/report/describe-diagnostics.ts';
import { isDiagnosticCode } from '../../src/report/explain-code.ts';
import { formatDiagnostics } from '../../src/report/format-diagnostics.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { readTerminal } from '../read-terminal.ts';
import * as WORLDS from '../worlds.ts';
import { FULL_EXAMPLE } from './full-example.ts';
import { readFiles } from './read-codes.ts';

const EXAMPLES = readdirSync(`${REPOSITORY}/examples`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`${REPOSITORY}/examples/${name}`, 'utf8'));

const VALID: readonly string[] = [...EXAMPLES, ...Object.values(WORLDS), FULL_EXAMPLE];

/** What people and their editors leave behind, and what is written to bring a reader down. */
const TOKENS: readonly string[] = [
  ':',
  ': ',
  '-',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '*b ',
  '!',
  '!!int ',
  '<<: ',
  '<<: *a',
  '%',
  '@',
  '`',
  '---\n',
  '...\n',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '->',
  '<->',
  '=>',
  '→',
  '~',
  'null',
  '.nan',
  '.inf',
  '-1',
  '1e308w',
  'P9Y',
  '150%',
  '0.2%',
  '   ',
  '__proto__: ',
  'constructor: ',
  'x-a: ',
  'include: [a.yaml]\n',
  'ripple: 2\n',
  'a'.repeat(300),
  '['.repeat(120),
  '9'.repeat(40),
];

/** One change to the lines of a file; numbers are taken modulo what there is. */
type Change =
  | { readonly kind: 'delete' | 'double'; readonly line: number }
  | { readonly kind: 'swap'; readonly line: number; readonly other: number }
  | { readonly kind: 'indent'; readonly line: number; readonly by: number }
  | { readonly kind: 'insert'; readonly line: number; readonly column: number; readonly token: string }
  | { readonly kind: 'value'; readonly line: number; readonly token: string };

const anyNumber = fc.nat({ max: 10_000 });
const anyToken = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const), line: anyNumber }),
  fc.record({ kind: fc.constant('swap' as const), line: anyNumber, other: anyNumber }),
  fc.record({ kind: fc.constant('indent' as const), line: anyNumber, by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('insert' as const), line: anyNumber, column: anyNumber, token: anyToken }),
  fc.record({ kind: fc.constant('value' as const), line: anyNumber, token: anyToken }),
);

function change(lines: readonly string[], one: Change): string[] {
  const at = one.line % lines.length;
  const line = lines[at] ?? '';
  switch (one.kind) {
    case 'delete':
      return lines.length === 1 ? [''] : lines.toSpliced(at, 1);
    case 'double':
      return lines.toSpliced(at, 0, line);
    case 'swap': {
      const other = one.other % lines.length;
      return lines.with(at, lines[other] ?? '').with(other, line);
    }
    case 'indent':
      return lines.with(
        at,
        one.by >= 0 ? ' '.repeat(one.by) + line : line.replace(new RegExp(`^ {0,${-one.by}}`), ''),
      );
    case 'insert': {
      const column = one.column % (line.length + 1);
      return lines.with(at, line.slice(0, column) + one.token + line.slice(column));
    }
    default:
      return lines.with(
        at,
        line.replace(/: [^:]*$/, () => `: ${one.token}`),
      );
  }
}

const anyMutated = fc
  .record({ text: fc.constantFrom(...VALID), changes: fc.array(anyChange, { minLength: 1, maxLength: 6 }) })
  .map(({ text, changes }) => changes.reduce(change, text.split('\n')).join('\n'));

describe('a valid file with a few changes', () => {
  it('has examples to start from', () => {
    expect(EXAMPLES.length).toBeGreaterThan(3);
    expect(VALID.length).toBeGreaterThan(EXAMPLES.length + 5);
  });

  it('is an organization, or says with code and place what is wrong', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyMutated, async (text) => {
        const { organization, diagnostics } = await readFiles(text);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(organization === undefined).toBe(errors.length > 0);
        for (const { code, place, related } of diagnostics) {
          expect(isDiagnosticCode(code)).toBe(true);
          for (const one of [place, ...related]) if (one !== undefined) expectInside(one);
        }
        for (const { message } of describeDiagnostics(diagnostics))
          expect(message).not.toMatch(/^$|undefined|\[object/);
        expect(readTerminal(formatDiagnostics(diagnostics, { color: 0 })).orders).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

function expectInside({ file, start, end }: Place): void {
  expect(0 <= start && start <= end).toBe(true);
  expect(start).toBeLessThanOrEqual(file.text.length);
  const lines = file.text.split(/\r\n|\r|\n/);
  const { line, column } = positionAt(file, start);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
}
