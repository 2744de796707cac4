import type { Pile } from './pile.ts';

/** Longer lists stand once each, such as all teams' ids; more different ones than this are nobody's habit. */
const LONGEST_SHARED = 40;
const MOST_SHARED = 10_000;

/** A list of a map's keys by its number; whether one stands twice is known from the start. */
export interface KeyList {
  readonly number: number;
  readonly hasDuplicates: boolean;
}

interface Step {
  list: KeyList | undefined;
  /** The way on by the next key. */
  readonly next: Map<string, Step>;
}

/**
 * Gives maps with the same keys one list between them: half a million hand-offs have a dozen different ones. A list
 * is found key by key, so that no text has to be joined for it.
 */
export class KeyLists {
  private readonly first: Step = { list: undefined, next: new Map() };
  private steps = 0;
  private readonly lists: (readonly string[])[];

  /** The lists are added to `lists`; their numbers are their indices there. */
  constructor(lists: (readonly string[])[]) {
    this.lists = lists;
  }

  /** Takes a map's keys off a pile, from a height on; returns the list that all maps with these keys share. */
  take(pile: Pile<string>, height: number): KeyList {
    const count = pile.size - height;
    let step: Step | undefined = count > LONGEST_SHARED ? undefined : this.first;
    for (let i = height; i < pile.size && step !== undefined; i++) step = this.follow(step, pile.at(i) ?? '');
    const known = step?.list;
    if (known !== undefined) {
      pile.size = height;
      return known;
    }
    const keys = pile.takeFrom(height);
    const list = { number: this.lists.push(keys) - 1, hasDuplicates: new Set(keys).size < keys.length };
    if (step !== undefined) step.list = list;
    return list;
  }

  /** Undefined where there are too many lists already. */
  private follow(step: Step, key: string): Step | undefined {
    const known = step.next.get(key);
    if (known !== undefined || this.steps >= MOST_SHARED) return known;
    this.steps += 1;
    const next = { list: undefined, next: new Map() };
    step.next.set(key, next);
    return next;
  }
}
