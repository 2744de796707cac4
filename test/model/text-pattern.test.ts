import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLiteral, matchesPattern } from '../../src/model/text-pattern.ts';

describe('matchesPattern', () => {
  it.each([
    ['abc', ['abc'], true],
    ['abcd', ['abc'], false],
    ['', [''], true],
    ['', ['', ''], true],
    ['abc', ['a', 'c'], true],
    ['a', ['a', 'a'], false],
    ['aba', ['a', 'b', 'a'], true],
    ['ab', ['a', 'b', 'b'], false],
    ['xaay', ['', 'a', 'a', ''], true],
    ['ABC', ['a', 'c'], false],
    ['a?c', ['a?c'], true],
    ['abc', ['a?c'], false],
  ])('%j matches %j: %s', (text, pattern, matches) => {
    expect(matchesPattern(text, pattern)).toBe(matches);
  });

  it('says what a regular expression says', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 2 });
    fc.assert(
      fc.property(text, fc.array(part, { minLength: 1, maxLength: 4 }), (whole, parts) => {
        const source = parts.map((one) => one.replaceAll('.', '\\.')).join('[^]*');
        expect(matchesPattern(whole, parts)).toBe(new RegExp(`^${source}$`).test(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows a text without stars', () => {
    expect([isLiteral(['a']), isLiteral(['a', ''])]).toEqual([true, false]);
  });
});
