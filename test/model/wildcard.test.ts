import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from '../../src/model/wildcard.ts';

/** The same by another way. */
function asRegExp(pattern: string): RegExp {
  const source = Array.from(pattern, (one) =>
    one === '*' ? '.*' : one === '?' ? '.' : one.replace(/[\\^$.|+()[\]{}/-]/g, String.raw`\$&`),
  );
  return new RegExp(`^${source.join('')}$`, 's');
}

describe('matchesWildcard', () => {
  it.each([
    ['claims', 'claims', true],
    ['claims', 'claim', false],
    ['claims', 'c*s', true],
    ['claims', '*', true],
    ['', '*', true],
    ['', '?', false],
    ['', '', true],
    ['abab', '*ab', true],
    ['a.b', 'a?b', true],
    ['ab', 'a.b', false],
    ['a*b', 'a*b', true],
    ['Operations / Claims', 'Operations / *', true],
  ])('%s by %s: %s', (text, pattern, matches) => {
    expect(matchesWildcard(text, pattern)).toBe(matches);
  });

  it('is what a regular expression says', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab.\n'.split('')), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom(...'ab.*?'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(text, pattern, (one, other) => matchesWildcard(one, other) === asRegExp(other).test(one)),
      { numRuns: 2000 },
    );
  });

  it('takes no long time for a hostile pattern', () => {
    expect(matchesWildcard('a'.repeat(20_000), `${'*a'.repeat(50)}b`)).toBe(false);
  });
});
