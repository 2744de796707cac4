import { intAt, realAt } from './arrays.ts';
import { NEAR, isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';

/** What arrives by each hand-off in the round that is being computed: MODEL steps 1 to 4, by slot. */
export class Arrivals {
  /** What holds the receiver up. */
  readonly lateHours: Float64Array;
  /** Share of the receiver's output that is spoilt. */
  readonly passedShare: Float64Array;
  readonly reworkHours: Float64Array;
  /** How early the receiver hears of it; 0 where nobody tells. */
  readonly noticeHours: Float64Array;
  private readonly network: Network;

  constructor(network: Network) {
    this.network = network;
    this.lateHours = new Float64Array(network.handoffCount);
    this.passedShare = new Float64Array(network.handoffCount);
    this.reworkHours = new Float64Array(network.handoffCount);
    this.noticeHours = new Float64Array(network.handoffCount);
  }

  /** The member of a group that counts: least late, then fewest defects, then least rework, then first. */
  bestOf(firstSlot: number, groupEnd: number): number {
    let best = firstSlot;
    for (let slot = firstSlot + 1; slot < groupEnd; slot++) if (this.isBetter(slot, best)) best = slot;
    return best;
  }

  /** When the last member of a group has spoken, in hours before the due time. */
  noticeOfGroup(firstSlot: number, groupEnd: number): number {
    let notice = realAt(this.noticeHours, firstSlot);
    for (let slot = firstSlot + 1; slot < groupEnd; slot++)
      notice = Math.min(notice, realAt(this.noticeHours, slot));
    return notice;
  }

  /** Whether a hand-off holds its receiver up more than another: later, then less notice, then first. */
  bindsMore(slot: number, other: number): boolean {
    const late = realAt(this.lateHours, slot);
    const otherLate = realAt(this.lateHours, other);
    if (!isSame(late, otherLate)) return late > otherLate;
    const notice = realAt(this.noticeHours, slot);
    const otherNotice = realAt(this.noticeHours, other);
    if (!isSame(notice, otherNotice)) return notice < otherNotice;
    return this.isEarlier(slot, other);
  }

  /** Whether a hand-off costs its receiver more rework than another, then first. */
  reworksMore(slot: number, other: number): boolean {
    const rework = realAt(this.reworkHours, slot);
    const otherRework = realAt(this.reworkHours, other);
    return isSame(rework, otherRework) ? this.isEarlier(slot, other) : rework > otherRework;
  }

  private isBetter(slot: number, other: number): boolean {
    return (
      isLess(this.lateHours, slot, other) ??
      isLess(this.passedShare, slot, other) ??
      isLess(this.reworkHours, slot, other) ??
      this.isEarlier(slot, other)
    );
  }

  private isEarlier(slot: number, other: number): boolean {
    return intAt(this.network.order, slot) < intAt(this.network.order, other);
  }
}

/** Undefined where both are equal. */
function isLess(sizes: Float64Array, slot: number, other: number): boolean | undefined {
  const difference = realAt(sizes, other) - realAt(sizes, slot);
  return Math.abs(difference) < NEAR ? undefined : isMore(difference, 0);
}
