import { intAt, realAt } from './arrays.ts';
import { NEAR, isSame } from './compare.ts';
import type { UsedInputs } from './used-inputs.ts';

/** A receiver's numbers stand side by side. */
const NUMBERS_A_TEAM = 4;
const LATE = 0;
const HEARD = 1;
const BINDING_LATE = 2;
const BINDING_NOTICE = 3;

/**
 * What late givers have brought each team so far in the round that is being computed, where no any-of group and no
 * defects ask for a look at all its inputs: MODEL steps 6, 9 and 10.
 */
export class PushedInputs {
  private readonly numbers: Float64Array;
  private readonly bindingSlot: Int32Array;
  private readonly order: Int32Array;

  constructor(teamCount: number, order: Int32Array) {
    this.order = order;
    this.numbers = new Float64Array(teamCount * NUMBERS_A_TEAM);
    this.bindingSlot = new Int32Array(teamCount).fill(-1);
    for (let team = 0; team < teamCount; team++) this.numbers[team * NUMBERS_A_TEAM + HEARD] = Infinity;
  }

  /** Adds what a hand-off brings, without keeping by which one. Says whether it is the first. */
  add(team: number, lateHours: number, noticeHours: number): boolean {
    const { numbers } = this;
    const at = team * NUMBERS_A_TEAM;
    const before = realAt(numbers, at + LATE);
    if (lateHours > before) numbers[at + LATE] = lateHours;
    if (lateHours >= NEAR && noticeHours < realAt(numbers, at + HEARD)) numbers[at + HEARD] = noticeHours;
    return before === 0;
  }

  /** The same, and keeps the hand-off that holds the team up: the latest, then the least notice, then the first. */
  addSlot(team: number, lateHours: number, noticeHours: number, slot: number): void {
    this.add(team, lateHours, noticeHours);
    if (lateHours < NEAR || !this.bindsMore(team, lateHours, noticeHours, slot)) return;
    const at = team * NUMBERS_A_TEAM;
    this.bindingSlot[team] = slot;
    this.numbers[at + BINDING_LATE] = lateHours;
    this.numbers[at + BINDING_NOTICE] = noticeHours;
  }

  /** Moves what a team was brought into its inputs, and forgets it. */
  take(team: number, inputs: UsedInputs): void {
    const { numbers } = this;
    const at = team * NUMBERS_A_TEAM;
    inputs.setLate(realAt(numbers, at + LATE), realAt(numbers, at + HEARD), intAt(this.bindingSlot, team));
    this.forget(team);
  }

  /** Forgets what a team was brought. */
  forget(team: number): void {
    this.numbers[team * NUMBERS_A_TEAM + LATE] = 0;
    this.numbers[team * NUMBERS_A_TEAM + HEARD] = Infinity;
    this.bindingSlot[team] = -1;
  }

  private bindsMore(team: number, late: number, notice: number, slot: number): boolean {
    const binding = intAt(this.bindingSlot, team);
    if (binding < 0) return true;
    const at = team * NUMBERS_A_TEAM;
    const otherLate = realAt(this.numbers, at + BINDING_LATE);
    if (!isSame(late, otherLate)) return late > otherLate;
    const otherNotice = realAt(this.numbers, at + BINDING_NOTICE);
    if (!isSame(notice, otherNotice)) return notice < otherNotice;
    return intAt(this.order, slot) < intAt(this.order, binding);
  }
}
