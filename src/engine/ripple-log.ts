/**
 * Who was late in which round and by way of what: one entry per late team and round, each pointing at the entry
 * of the giver that held it up, so that a chain is read by following `parent`.
 */
export class RippleLog {
  readonly team: number[] = [];
  readonly round: number[] = [];
  /** The slot of the binding hand-off; -1 if it is late on its own account alone. */
  readonly via: number[] = [];
  /** The giver's entry, in the same round or the one before; -1 if there is none. */
  readonly parent: number[] = [];
  readonly lateHours: number[] = [];
  readonly noticeHours: number[] = [];
  /** The largest lateness among its used inputs, and the rework that they cost it. */
  readonly inputLateHours: number[] = [];
  readonly reworkHours: number[] = [];

  /** Adds an entry; returns its number. */
  add(entry: LogEntry): number {
    this.team.push(entry.team);
    this.round.push(entry.round);
    this.via.push(entry.via);
    this.parent.push(entry.parent);
    this.lateHours.push(entry.lateHours);
    this.noticeHours.push(entry.noticeHours);
    this.inputLateHours.push(entry.inputLateHours);
    this.reworkHours.push(entry.reworkHours);
    return this.team.length - 1;
  }

  /** The entry with a number; undefined where there is none (-1: nothing was late). */
  entryAt(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.team.length) return undefined;
    const at = (column: readonly number[]): number => column[index] ?? Number.NaN;
    return {
      team: at(this.team),
      round: at(this.round),
      via: at(this.via),
      parent: at(this.parent),
      lateHours: at(this.lateHours),
      noticeHours: at(this.noticeHours),
      inputLateHours: at(this.inputLateHours),
      reworkHours: at(this.reworkHours),
    };
  }

  /** Forgets all entries. */
  clear(): void {
    this.team.length = 0;
    this.round.length = 0;
    this.via.length = 0;
    this.parent.length = 0;
    this.lateHours.length = 0;
    this.noticeHours.length = 0;
    this.inputLateHours.length = 0;
    this.reworkHours.length = 0;
  }
}

/** What one entry holds, by the names of the columns. */
export type LogEntry = { readonly [K in Exclude<keyof RippleLog, 'add' | 'clear' | 'entryAt'>]: number };
