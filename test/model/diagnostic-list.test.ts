import { describe, expect, it } from 'vitest';
import { DiagnosticList, MOST_DIAGNOSTICS } from '../../src/model/diagnostic-list.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { createDiagnostic } from '../../src/model/diagnostic.ts';

const FILE = { path: 'ripple.yaml', text: 'x' };

function errorAt(start: number): Diagnostic {
  return createDiagnostic('missing-key', { key: 'to', of: 'a hand-off' }, { file: FILE, start, end: start });
}

function warningAt(start: number): Diagnostic {
  return createDiagnostic('incident-without-effect', {}, { file: FILE, start, end: start });
}

function listOf(diagnostics: readonly Diagnostic[], most?: number): DiagnosticList {
  const list = new DiagnosticList(most);
  for (const diagnostic of diagnostics) list.push(diagnostic);
  return list;
}

describe('a list of diagnostics', () => {
  it('keeps what is pushed, in that order, each once', () => {
    const list = listOf([errorAt(2), warningAt(1), errorAt(2), errorAt(1)]);
    expect(list.all).toEqual([errorAt(2), warningAt(1), errorAt(1)]);
    expect([list.length, list.isFull, list.overflow]).toEqual([4, false, []]);
  });

  it('is full with the first error that has no room, and says so', () => {
    const list = listOf([errorAt(1), errorAt(2)], 2);
    expect([list.isFull, list.overflow]).toEqual([false, []]);
    list.push(errorAt(1));
    expect(list.isFull).toBe(false);
    list.push(errorAt(3));
    expect([list.isFull, list.all, list.length]).toEqual([true, [errorAt(1), errorAt(2)], 4]);
    expect(list.overflow).toEqual([createDiagnostic('too-many-errors', { limit: 2 })]);
  });

  it('has room for errors however many warnings there are, and the other way round', () => {
    const list = listOf([1, 2, 3].map(warningAt), 2);
    expect(list.isFull).toBe(false);
    list.push(errorAt(1));
    expect(list.all).toEqual([warningAt(1), warningAt(2), errorAt(1)]);
    expect(list.overflow.map(({ code, severity }) => [code, severity])).toEqual([
      ['too-many-warnings', 'warning'],
    ]);
    expect(listOf([1, 2, 3].map(errorAt).concat(warningAt(9)), 2).all.at(-1)).toEqual(warningAt(9));
  });

  it('has room for a thousand of each', () => {
    const many = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? errorAt(i) : warningAt(i)));
    const list = listOf(many);
    expect(list.all).toEqual(many.slice(0, 2 * MOST_DIAGNOSTICS));
    expect(MOST_DIAGNOSTICS).toBe(1000);
  });
});
