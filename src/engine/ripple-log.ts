import { realAt } from './arrays.ts';

/** Who was late in which round and by way of what. */
export interface LogEntry {
  readonly team: number;
  readonly round: number;
  /** The slot of the binding hand-off; -1 if it is late on its own account alone. */
  readonly via: number;
  /** The giver's entry, in the same round or the one before; -1 if there is none. */
  readonly parent: number;
  readonly lateHours: number;
  readonly noticeHours: number;
  /** The largest lateness among its used inputs, and the rework that they cost it. */
  readonly inputLateHours: number;
  readonly reworkHours: number;
}

const NUMBERS_AN_ENTRY = 8;
const ENTRIES_A_PAGE = 4096;

/**
 * One entry per late team and round, each pointing at the entry of the giver that held it up, so that a chain is
 * read by following `parent`. In pages of plain numbers that stay for the next run: a list of their own for each
 * of the eight would be grown anew, and took a fifth of a ripple's time.
 */
export class RippleLog {
  private readonly pages: Float64Array[] = [];
  private count = 0;

  /** How many entries there are. */
  get length(): number {
    return this.count;
  }

  /** Adds an entry; returns its number. */
  add(entry: LogEntry): number {
    const number = this.count;
    const page = this.pageOf(number);
    const at = (number % ENTRIES_A_PAGE) * NUMBERS_AN_ENTRY;
    page[at] = entry.team;
    page[at + 1] = entry.round;
    page[at + 2] = entry.via;
    page[at + 3] = entry.parent;
    page[at + 4] = entry.lateHours;
    page[at + 5] = entry.noticeHours;
    page[at + 6] = entry.inputLateHours;
    page[at + 7] = entry.reworkHours;
    this.count += 1;
    return number;
  }

  /** The entry with a number; undefined where there is none (-1: nothing was late). */
  entryAt(number: number): LogEntry | undefined {
    if (number < 0 || number >= this.count) return undefined;
    const page = this.pageOf(number);
    const at = (number % ENTRIES_A_PAGE) * NUMBERS_AN_ENTRY;
    return {
      team: realAt(page, at),
      round: realAt(page, at + 1),
      via: realAt(page, at + 2),
      parent: realAt(page, at + 3),
      lateHours: realAt(page, at + 4),
      noticeHours: realAt(page, at + 5),
      inputLateHours: realAt(page, at + 6),
      reworkHours: realAt(page, at + 7),
    };
  }

  /** Forgets all entries. */
  clear(): void {
    this.count = 0;
  }

  private pageOf(number: number): Float64Array {
    const index = Math.floor(number / ENTRIES_A_PAGE);
    const page = this.pages[index] ?? new Float64Array(ENTRIES_A_PAGE * NUMBERS_AN_ENTRY);
    this.pages[index] = page;
    return page;
  }
}
