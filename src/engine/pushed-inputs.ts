import { intAt, realAt } from './arrays.ts';
import { NEAR, isSame } from './compare.ts';

/** What late givers have brought a team: how late it makes it, and how early it has heard of it all. */
const NUMBERS_A_TEAM = 2;
const LATE = 0;
const HEARD = 1;

/**
 * What late givers have brought each turn of a team so far, where no any-of group and no
 * defects ask for a look at all its inputs: MODEL steps 6, 9 and 10.
 */
export class PushedInputs {
  /** Two by turn, the lateness and the notice: open to the innermost loop alone. */
  readonly numbers: Float64Array;
  private readonly binding: BindingSlots | undefined;

  /** With the hand-offs' order in the document, it also keeps which one holds a team up. */
  constructor(teamCount: number, order: Int32Array | undefined) {
    this.numbers = new Float64Array(teamCount * NUMBERS_A_TEAM);
    this.binding = order === undefined ? undefined : new BindingSlots(teamCount, order);
    for (let team = 0; team < teamCount; team++) this.numbers[team * NUMBERS_A_TEAM + HEARD] = Infinity;
  }

  /** The most that holds a team up, in hours. */
  lateHours(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + LATE);
  }

  /** How early it has heard of everything that is late; Infinity if nothing is. */
  heardHours(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + HEARD);
  }

  /** The hand-off that holds it up; -1 if none does or nobody wants to know. */
  bindingSlot(team: number): number {
    return this.binding === undefined ? -1 : this.binding.of(team);
  }

  /** Adds what a hand-off brings. */
  add(team: number, lateHours: number, noticeHours: number, slot: number): void {
    const { numbers } = this;
    const at = team * NUMBERS_A_TEAM;
    if (lateHours > realAt(numbers, at + LATE)) numbers[at + LATE] = lateHours;
    if (lateHours < NEAR) return;
    if (noticeHours < realAt(numbers, at + HEARD)) numbers[at + HEARD] = noticeHours;
    this.binding?.add(team, lateHours, noticeHours, slot);
  }

  /** Forgets what a team was brought. */
  forget(team: number): void {
    this.forgetHours(team);
    this.binding?.forget(team);
  }

  /** The same where nobody wants to know by which hand-off. */
  forgetHours(team: number): void {
    this.numbers[team * NUMBERS_A_TEAM + LATE] = 0;
    this.numbers[team * NUMBERS_A_TEAM + HEARD] = Infinity;
  }
}

/** By team the hand-off that holds it up: the latest, then the one with the least notice, then the first. */
class BindingSlots {
  private readonly slot: Int32Array;
  private readonly lateHours: Float64Array;
  private readonly noticeHours: Float64Array;
  private readonly order: Int32Array;

  constructor(teamCount: number, order: Int32Array) {
    this.order = order;
    this.slot = new Int32Array(teamCount).fill(-1);
    this.lateHours = new Float64Array(teamCount);
    this.noticeHours = new Float64Array(teamCount);
  }

  of(team: number): number {
    return intAt(this.slot, team);
  }

  add(team: number, lateHours: number, noticeHours: number, slot: number): void {
    if (!this.bindsMore(team, lateHours, noticeHours, slot)) return;
    this.slot[team] = slot;
    this.lateHours[team] = lateHours;
    this.noticeHours[team] = noticeHours;
  }

  forget(team: number): void {
    this.slot[team] = -1;
  }

  private bindsMore(team: number, late: number, notice: number, slot: number): boolean {
    const other = intAt(this.slot, team);
    if (other < 0) return true;
    const otherLate = realAt(this.lateHours, team);
    if (!isSame(late, otherLate)) return late > otherLate;
    const otherNotice = realAt(this.noticeHours, team);
    if (!isSame(notice, otherNotice)) return notice < otherNotice;
    return intAt(this.order, slot) < intAt(this.order, other);
  }
}
