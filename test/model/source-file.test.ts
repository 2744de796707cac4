import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/model/source-file.ts';
import { formatPlace, lineText, offsetAt, positionAt } from '../../src/model/source-file.ts';

function fileOf(text: string): SourceFile {
  return { path: 'a/b.yaml', text };
}

describe('positionAt', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 5, 2, 3],
    ['ab\r\ncd', 4, 2, 1],
    ['ab\rcd', 3, 2, 1],
    ['\n\n', 2, 3, 1],
    ['😀x', 2, 1, 3],
  ])('%j at %d is %d:%d', (text, offset, line, column) => {
    expect(positionAt(fileOf(text), offset)).toEqual({ line, column });
    expect(offsetAt(fileOf(text), { line, column })).toBe(offset);
  });

  it('offsetAt ends with the text', () => {
    expect(offsetAt(fileOf('ab\ncd'), { line: 2, column: 9 })).toBe(5);
    expect(offsetAt(fileOf('ab\ncd'), { line: 7, column: 1 })).toBe(5);
  });

  it('gives lines and columns that lead back to the offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '東', '😀', '\t'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), (content, seed) => {
        const file = fileOf(content);
        const offset = seed % (content.length + 1);
        const { line, column } = positionAt(file, offset);
        const before = content.slice(0, offset - column + 1);
        expect(before === '' || /[\r\n]$/.test(before)).toBe(true);
        expect(before.split(/\r\n|\r|\n/)).toHaveLength(line);
      }),
    );
  });
});

describe('lineText', () => {
  it('is the line without its end', () => {
    const file = fileOf('ab\r\n\ncd\ref\n');
    expect([1, 2, 3, 4, 5, 6].map((line) => lineText(file, line))).toEqual(['ab', '', 'cd', 'ef', '', '']);
  });
});

it('formatPlace is what editors open', () => {
  expect(formatPlace({ file: fileOf('x:\n  y'), start: 5, end: 6 })).toBe('a/b.yaml:2:3');
});
