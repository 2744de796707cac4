import { intAt } from './arrays.ts';

/**
 * A set of ranks that gives back its smallest. One bit a rank and one bit a word of 32 ranks: adding costs two
 * writes, taking skips 1,024 empty ranks a step, so a short ripple in a large organization stays short.
 */
export class RankQueue {
  private readonly words: Int32Array;
  private readonly summary: Int32Array;
  private cursor = 0;

  constructor(size: number) {
    this.words = new Int32Array((size >> 5) + 1);
    this.summary = new Int32Array((size >> 10) + 1);
  }

  /** Adds a rank; one that is in already stays in once. */
  add(rank: number): void {
    const block = rank >> 10;
    this.words[rank >> 5] = intAt(this.words, rank >> 5) | (1 << (rank & 31));
    this.summary[block] = intAt(this.summary, block) | (1 << ((rank >> 5) & 31));
    if (block < this.cursor) this.cursor = block;
  }

  /** Takes out the smallest rank; -1 if there is none. */
  take(): number {
    const { words, summary } = this;
    while (this.cursor < summary.length) {
      const blockBits = intAt(summary, this.cursor);
      if (blockBits === 0) {
        this.cursor += 1;
        continue;
      }
      const word = (this.cursor << 5) + lowestBit(blockBits);
      const bits = intAt(words, word);
      words[word] = bits & (bits - 1);
      if (words[word] === 0) summary[this.cursor] = blockBits & (blockBits - 1);
      return (word << 5) + lowestBit(bits);
    }
    return -1;
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Adds a team's receivers: `receivers[first[team]]` up to `receivers[first[team + 1]]`. */
export function queueAll(queue: RankQueue, first: Int32Array, receivers: Int32Array, team: number): void {
  const end = intAt(first, team + 1);
  for (let i = intAt(first, team); i < end; i++) queue.add(intAt(receivers, i));
}
