import { intAt, realAt } from './arrays.ts';
import { isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';

/** What arrives by each hand-off into one team in the round that is being computed: MODEL steps 1 to 4, by slot. */
export class Arrivals {
  private readonly late: Float64Array;
  private readonly passed: Float64Array;
  private readonly rework: Float64Array;
  private readonly notice: Float64Array;
  private readonly network: Network;
  /** The team's first slot: room is for one team at a time, so that it stays in the processor's nearest memory. */
  private firstSlot = 0;

  constructor(network: Network) {
    const room = mostInputs(network);
    this.network = network;
    this.late = new Float64Array(room);
    this.passed = new Float64Array(room);
    this.rework = new Float64Array(room);
    this.notice = new Float64Array(room);
  }

  /** Makes room for the team whose slots begin here. */
  begin(firstSlot: number): void {
    this.firstSlot = firstSlot;
  }

  /** Sets what a hand-off brings. */
  set(slot: number, lateHours: number, passedShare: number, reworkHours: number, noticeHours: number): void {
    const at = slot - this.firstSlot;
    this.late[at] = lateHours;
    this.passed[at] = passedShare;
    this.rework[at] = reworkHours;
    this.notice[at] = noticeHours;
  }

  /** What holds the receiver up. */
  lateHours(slot: number): number {
    return realAt(this.late, slot - this.firstSlot);
  }

  /** Share of the receiver's output that is spoilt. */
  passedShare(slot: number): number {
    return realAt(this.passed, slot - this.firstSlot);
  }

  reworkHours(slot: number): number {
    return realAt(this.rework, slot - this.firstSlot);
  }

  /** How early the receiver hears of it; 0 where nobody tells. */
  noticeHours(slot: number): number {
    return realAt(this.notice, slot - this.firstSlot);
  }

  /** The member of a group that counts: least late, then fewest defects, then least rework, then first. */
  bestOf(firstSlot: number, groupEnd: number): number {
    let best = firstSlot;
    for (let slot = firstSlot + 1; slot < groupEnd; slot++) if (this.isBetter(slot, best)) best = slot;
    return best;
  }

  /** When the last member of a group has spoken, in hours before the due time. */
  noticeOfGroup(firstSlot: number, groupEnd: number): number {
    let notice = this.noticeHours(firstSlot);
    for (let slot = firstSlot + 1; slot < groupEnd; slot++) notice = Math.min(notice, this.noticeHours(slot));
    return notice;
  }

  /** Whether a hand-off holds its receiver up more than another: later, then less notice, then first. */
  bindsMore(slot: number, other: number): boolean {
    const late = this.lateHours(slot);
    const otherLate = this.lateHours(other);
    if (!isSame(late, otherLate)) return late > otherLate;
    const notice = this.noticeHours(slot);
    const otherNotice = this.noticeHours(other);
    if (!isSame(notice, otherNotice)) return notice < otherNotice;
    return this.isEarlier(slot, other);
  }

  /** Whether a hand-off costs its receiver more rework than another, then first. */
  reworksMore(slot: number, other: number): boolean {
    const rework = this.reworkHours(slot);
    const otherRework = this.reworkHours(other);
    return isSame(rework, otherRework) ? this.isEarlier(slot, other) : rework > otherRework;
  }

  private isBetter(slot: number, other: number): boolean {
    return (
      isLess(this.lateHours(slot), this.lateHours(other)) ??
      isLess(this.passedShare(slot), this.passedShare(other)) ??
      isLess(this.reworkHours(slot), this.reworkHours(other)) ??
      this.isEarlier(slot, other)
    );
  }

  private isEarlier(slot: number, other: number): boolean {
    return intAt(this.network.order, slot) < intAt(this.network.order, other);
  }
}

/** Undefined where both are equal. */
function isLess(size: number, other: number): boolean | undefined {
  return isSame(size, other) ? undefined : isMore(other, size);
}

function mostInputs({ teamCount, firstInput }: Network): number {
  let most = 0;
  for (let team = 0; team < teamCount; team++)
    most = Math.max(most, intAt(firstInput, team + 1) - intAt(firstInput, team));
  return most;
}
