import { intAt } from './arrays.ts';

/** Ranks to a block: from one block to the next is one step. */
export const BLOCK_SIZE = 1024;

/**
 * A set of ranks that gives them back in ascending order. One bit a rank and one bit a word of 32 ranks: adding
 * costs two writes, taking skips 1,024 empty ranks a step, so a short ripple in a large organization stays short.
 */
export class RankQueue {
  private readonly words: Int32Array;
  private readonly summary: Int32Array;
  private readonly size: number;
  private block = 0;

  constructor(size: number) {
    this.size = roundUpToBlocks(size);
    this.words = new Int32Array((size >> 5) + 1);
    this.summary = new Int32Array((size >> 10) + 1);
  }

  /** Adds a rank; one that is in already stays in once. It is found by `take` unless that has gone past its block. */
  add(rank: number): void {
    this.words[rank >> 5] = intAt(this.words, rank >> 5) | (1 << (rank & 31));
    this.summary[rank >> 10] = intAt(this.summary, rank >> 10) | (1 << ((rank >> 5) & 31));
  }

  /** Goes back to the block of a rank, to take what is there. */
  begin(rank: number): void {
    this.block = rank >> 10;
  }

  /** Takes out the smallest rank from where it stands, up to the block before that of `end`; -1 if there is none. */
  take(end: number = this.size): number {
    const { words, summary } = this;
    const endBlock = end >> 10;
    while (this.block < endBlock) {
      const blockBits = intAt(summary, this.block);
      if (blockBits === 0) {
        this.block += 1;
        continue;
      }
      const word = (this.block << 5) + lowestBit(blockBits);
      const bits = intAt(words, word);
      const rest = bits & (bits - 1);
      words[word] = rest;
      if (rest === 0) summary[this.block] = blockBits & (blockBits - 1);
      return (word << 5) + lowestBit(bits);
    }
    return -1;
  }
}

/** As many ranks as fill whole blocks. */
function roundUpToBlocks(count: number): number {
  return Math.ceil(count / BLOCK_SIZE) * BLOCK_SIZE;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Adds a team's receivers: `receivers[first[team]]` up to `receivers[first[team + 1]]`. */
export function queueAll(queue: RankQueue, first: Int32Array, receivers: Int32Array, team: number): void {
  const end = intAt(first, team + 1);
  for (let i = intAt(first, team); i < end; i++) queue.add(intAt(receivers, i));
}
