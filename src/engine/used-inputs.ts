import type { Arrivals } from './arrivals.ts';
import { NEAR, isMore } from './compare.ts';

/** What the used hand-offs into one team come to: MODEL steps 5, 6 and 10. */
export class UsedInputs {
  /** The largest lateness among them. */
  lateHours = 0;
  reworkHours = 0;
  /** Share of the team's output that they leave unspoilt. */
  cleanShare = 1;
  /** How early the team has heard of everything that is late; Infinity if nothing is. */
  heardHours = Infinity;
  private lateSlot = -1;
  private reworkSlot = -1;
  private readonly arrivals: Arrivals;

  constructor(arrivals: Arrivals) {
    this.arrivals = arrivals;
  }

  clear(): void {
    this.lateHours = 0;
    this.reworkHours = 0;
    this.cleanShare = 1;
    this.heardHours = Infinity;
    this.lateSlot = -1;
    this.reworkSlot = -1;
  }

  /** Sets what late givers alone come to: nothing else is unusual. */
  setLate(lateHours: number, slot: number): void {
    this.lateHours = lateHours;
    this.lateSlot = slot;
    this.reworkHours = 0;
    this.reworkSlot = -1;
  }

  /** Adds the group of interchangeable hand-offs from one slot up to another; mostly a group of one. */
  add(firstSlot: number, groupEnd: number): void {
    const { arrivals } = this;
    const slot = arrivals.bestOf(firstSlot, groupEnd);
    const late = arrivals.lateHours(slot);
    const rework = arrivals.reworkHours(slot);
    this.cleanShare *= 1 - arrivals.passedShare(slot);
    this.lateHours = Math.max(this.lateHours, late);
    if (late >= NEAR) {
      this.heardHours = Math.min(this.heardHours, arrivals.noticeOfGroup(firstSlot, groupEnd));
      if (this.lateSlot < 0 || arrivals.bindsMore(slot, this.lateSlot)) this.lateSlot = slot;
    }
    if (rework > 0) {
      this.reworkHours += rework;
      if (this.reworkSlot < 0 || arrivals.reworksMore(slot, this.reworkSlot)) this.reworkSlot = slot;
    }
  }

  /** How early the team has heard it all: rework is found only when the work is there. */
  noticeHours(): number {
    if (this.reworkHours >= NEAR || this.heardHours === Infinity) return 0;
    return this.heardHours;
  }

  /** The slot of the hand-off that holds the team up; -1 if none does. */
  bindingSlot(): number {
    return isMore(this.reworkHours, this.lateHours) ? this.reworkSlot : this.lateSlot;
  }
}
