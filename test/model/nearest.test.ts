import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestFinder, looseName, nearestWord } from '../../src/model/nearest.ts';

const TEAMS = ['claims', 'contact-centre', 'it', 'finance', 'policyholder'];

describe('nearestWord', () => {
  it.each([
    ['clams', 'claims'],
    ['calims', 'claims'],
    ['CLAIMS', 'claims'],
    ['contact-center', 'contact-centre'],
    ['policy-holder', 'policyholder'],
    ['its', 'it'],
    ['xyz', undefined],
    ['sales', undefined],
    ['', undefined],
  ])('of %s is %s', (word, nearest) => {
    expect(nearestWord(word, TEAMS)).toBe(nearest);
  });

  it('prefers fewer edits, then the first', () => {
    expect(nearestWord('teem', ['term', 'team', 'teems'])).toBe('term');
    expect(nearestWord('teams', ['teems', 'teams'])).toBe('teams');
  });

  it('takes no other letter for a word of one letter', () => {
    expect(nearestWord('a', ['b', 'c'])).toBeUndefined();
    expect(nearestWord('a', ['b', 'ab'])).toBe('ab');
    expect(nearestWord('a', ['A'])).toBe('A');
  });

  it('gives up on words that nobody types', () => {
    expect(nearestWord('a'.repeat(1e6), ['a'.repeat(1e6)])).toBeUndefined();
    expect(nearestWord('abc', ['a'.repeat(1e6)])).toBeUndefined();
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh-'.split('')), minLength: 2, maxLength: 20 });

  it('finds a word with one letter changed, left out, added or swapped', () => {
    const edit = fc.constantFrom('change', 'drop', 'add', 'swap');
    fc.assert(
      fc.property(word, fc.nat(), edit, (text, at, kind) => {
        expect(nearestWord(edited(text, at % text.length, kind), [text])).toBe(text);
      }),
    );
  });
});

function edited(text: string, at: number, kind: string): string {
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  if (kind === 'change') return `${before}z${after}`;
  if (kind === 'drop') return `${before}${after}`;
  if (kind === 'add') return `${before}z${text.slice(at)}`;
  return `${before}${after.slice(0, 1)}${text[at]}${after.slice(1)}`;
}

describe('createNearestFinder', () => {
  it('answers as nearestWord does', () => {
    const nearest = createNearestFinder(new Set(TEAMS));
    expect([nearest('clams'), nearest('xyz'), nearest('clams')]).toEqual(['claims', undefined, 'claims']);
  });

  it('gives up after many words, but keeps what it knows', () => {
    const teams = new Set(Array.from({ length: 100_000 }, (_, i) => `team-${i}`));
    const nearest = createNearestFinder(teams);
    expect([nearest('taem-7'), nearest('taem-8')]).toEqual(['team-7', 'team-8']);
    const answers = Array.from({ length: 1000 }, (_, i) => nearest(`taem-${i}`));
    expect(answers.slice(7, 9)).toEqual(['team-7', 'team-8']);
    expect(new Set(answers.slice(100))).toEqual(new Set([undefined]));
  });

  it('gives up early where the words are long, and passes over those that nobody types', () => {
    const looked: string[] = [];
    const candidates = {
      *[Symbol.iterator]() {
        for (let i = 0; i < 100_000; i++) {
          looked.push('');
          yield 'ab'.repeat(95) + i;
        }
      },
    };
    expect(createNearestFinder(candidates)('a'.repeat(190))).toBeUndefined();
    expect(looked.length).toBeLessThan(10_000);
    expect(nearestWord('claims', ['claims'.repeat(100_000), 'clams'])).toBe('clams');
  });
});

describe('looseName', () => {
  it.each([['Claims handling'], ['claims-handling'], ['claims_handling'], ['CLAIMS  Handling']])(
    'takes %j as the same',
    (name) => {
      expect(looseName(name)).toBe('claims-handling');
    },
  );
});
