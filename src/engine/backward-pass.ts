import { flagAt, intAt, realAt } from './arrays.ts';
import { WITHIN_HOURS, invertFelt, invertHandOff } from './invert-handoff.ts';
import type { Network } from './network.ts';
import { RankQueue } from './rank-queue.ts';
import type { Requirements } from './requirements.ts';
import { MOST_ROUNDS } from './ripple-course.ts';
import { ALWAYS_EASED, NEVER_EASED, isEasedUnannounced } from './workaround-use.ts';

/**
 * How a pass takes what no way alone decides. `covered`: any-of groups hold nobody up and a workaround that may
 * apply does, so the result is an upper bound. `first` and `last`: that member of each group is the one that is used, and a
 * workaround that may not apply does not: lower bounds, since the group's best is no worse.
 */
export type Assumption = 'covered' | 'first' | 'last';

/**
 * By rank: the largest delay at a team alone that leaves everything required whole, in hours, over all walks of at most 50
 * rounds. The ripple's rounds turned round: from what is required back to the givers, the highest rank first, and over
 * the feedback hand-offs only between one round and the one before. Exact where no assumption is needed. Each
 * hand-off is looked at once, and again only where a loop lowers what its receiver can bear.
 */
export class BackwardPass {
  /** By rank: what a team can bear when it has the incident itself, and when it is late because it waits. */
  readonly ownHours: Float64Array;
  private readonly waitingHours: Float64Array;
  private readonly queue: RankQueue;
  private readonly network: Network;
  private readonly workaroundUse: Uint8Array;
  private readonly assumption: Assumption;
  /** What feedback hand-offs ask of their givers in the round before: slots, and hours that may hold the receiver up. */
  private nextSlots: number[] = [];
  private nextHours: number[] = [];

  constructor(network: Network, workaroundUse: Uint8Array, assumption: Assumption) {
    this.network = network;
    this.workaroundUse = workaroundUse;
    this.assumption = assumption;
    this.ownHours = new Float64Array(network.teamCount).fill(Infinity);
    this.waitingHours = new Float64Array(network.teamCount).fill(Infinity);
    this.queue = new RankQueue(network.teamCount);
  }

  /** Goes back from what is required. */
  run({ team, limitHours, slots, lateHours }: Requirements): Float64Array {
    if (team >= 0) this.lower(team, limitHours + WITHIN_HOURS);
    for (let i = 0; i < slots.length; i++) {
      const slot = intAt(slots, i);
      const felt = realAt(lateHours, i) + WITHIN_HOURS;
      this.narrow(slot, (isEased) => invertFelt(this.network, slot, felt, isEased));
    }
    this.passRound();
    for (let crossed = 1; crossed < MOST_ROUNDS && this.nextSlots.length > 0; crossed++) {
      const [slotsBefore, hoursBefore] = [this.nextSlots, this.nextHours];
      this.nextSlots = [];
      this.nextHours = [];
      for (let i = 0; i < slotsBefore.length; i++) this.ask(slotsBefore[i] ?? 0, hoursBefore[i] ?? 0);
      this.passRound();
    }
    return this.ownHours;
  }

  /** Within a round every team is taken once: what lowers it comes from higher ranks alone. */
  private passRound(): void {
    const { network, queue } = this;
    queue.begin(0);
    for (let back = queue.take(); back >= 0; back = queue.take()) {
      const team = network.teamCount - 1 - back;
      const heldUp = realAt(this.waitingHours, team) + realAt(network.bufferHours, team);
      const end = intAt(network.firstInput, team + 1);
      let slot = intAt(network.firstInput, team);
      while (slot < end) {
        const groupEnd = intAt(network.groupEnd, slot);
        if (groupEnd === slot + 1 || this.assumption === 'first') this.reach(slot, heldUp);
        else if (this.assumption === 'last') this.reach(groupEnd - 1, heldUp);
        slot = groupEnd;
      }
    }
  }

  private reach(slot: number, heldUpHours: number): void {
    if (flagAt(this.network.feedback, slot) === 0) {
      this.ask(slot, heldUpHours);
      return;
    }
    this.nextSlots.push(slot);
    this.nextHours.push(heldUpHours);
  }

  /** A hand-off may hold its receiver up no more than this. */
  private ask(slot: number, heldUpHours: number): void {
    this.narrow(slot, (isEased) => invertHandOff(this.network, slot, heldUpHours, isEased));
  }

  /** The giver of a hand-off may be no later than that bears, where its workaround applies and where it does not. */
  private narrow(slot: number, bearsHours: (isEased: boolean) => number): void {
    const isEased = this.isEased(slot);
    const isEasedAtOnce = isEasedUnannounced(this.network, slot);
    const waiting = bearsHours(isEased);
    this.lower(intAt(this.network.giver, slot), waiting);
    this.lowerOwn(slot, isEasedAtOnce === isEased ? waiting : bearsHours(isEasedAtOnce));
  }

  private isEased(slot: number): boolean {
    const use = flagAt(this.workaroundUse, slot);
    return this.assumption === 'covered' ? use !== NEVER_EASED : use === ALWAYS_EASED;
  }

  private lower(team: number, hours: number): void {
    if (hours >= realAt(this.waitingHours, team)) return;
    this.waitingHours[team] = hours;
    this.queue.add(this.network.teamCount - 1 - team);
  }

  private lowerOwn(slot: number, hours: number): void {
    const giver = intAt(this.network.giver, slot);
    if (hours < realAt(this.ownHours, giver)) this.ownHours[giver] = hours;
  }
}
