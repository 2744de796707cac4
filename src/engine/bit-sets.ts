import { intAt } from './arrays.ts';

// Sets of small whole numbers, 32 a word: number n is bit n % 32 of word n / 32.

/** So many numbers are in one word. */
export const WORD_BITS = 32;

/** How many words a set of numbers below a count takes. */
export function wordsFor(count: number): number {
  return Math.ceil(count / WORD_BITS);
}

/** Calls back with each number of a set, ascending. Costs the words and what is in the set. */
export function forEachBit(words: Int32Array, visit: (number: number) => void): void {
  for (let at = 0; at < words.length; at++) {
    let left = intAt(words, at);
    while (left !== 0) {
      const lowest = left & -left;
      visit(at * WORD_BITS + (WORD_BITS - 1 - Math.clz32(lowest)));
      left ^= lowest;
    }
  }
}

/** How many numbers are in a set. */
export function countBits(words: Int32Array): number {
  let count = 0;
  for (const word of words) {
    // Side by side: how many there are in each two bits, in each four, in each eight; the product adds up those four.
    const twos = word - ((word >>> 1) & 0x55555555);
    const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Whether a number is in a set. */
export function hasBit(words: Int32Array, number: number): boolean {
  return (intAt(words, Math.floor(number / WORD_BITS)) & (1 << (number % WORD_BITS))) !== 0;
}

/** Puts a number into the set that begins at a word. */
export function addBit(words: Int32Array, number: number, firstWord = 0): void {
  const at = firstWord + Math.floor(number / WORD_BITS);
  words[at] = intAt(words, at) | (1 << (number % WORD_BITS));
}

/** Takes a number out of a set. */
export function removeBit(words: Int32Array, number: number): void {
  const at = Math.floor(number / WORD_BITS);
  words[at] = intAt(words, at) & ~(1 << (number % WORD_BITS));
}
