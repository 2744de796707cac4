import { intAt, realAt } from './arrays.ts';
import { isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';

/** How far a stop is followed: within its round alone, or by what feeds later rounds too. */
export type StoppageReach = 'same-round' | 'every-round';

/**
 * What comes to a stop when one team does for good: whoever waits for something that never comes, but with a choice of
 * givers only when all of them have stopped. Slack and buffers only put that off, so no time enters. Made once, it runs
 * as often as wanted; a run costs the hand-offs that it stops.
 */
export class Stoppage {
  /** Ranks of the teams that the last run stopped, the first of them on its own account. */
  readonly teams: number[] = [];
  /** First slots of the any-of groups of which the last run stopped all hand-offs. */
  readonly groups: number[] = [];
  private readonly network: Network;
  private readonly isStopped: Uint8Array;
  /** By the slot after a group: how many of its hand-offs have stopped. */
  private readonly stoppedBefore: Int32Array;
  private readonly counted: number[] = [];
  private readonly firstGiven: Int32Array;
  /** The slots that pass a stop on, by giver; and the receiver of each that nothing stands in for, else -1. */
  private readonly given: Int32Array;
  private readonly loneReceiver: Int32Array;

  constructor(network: Network, reach: StoppageReach) {
    this.network = network;
    this.isStopped = new Uint8Array(network.teamCount);
    this.stoppedBefore = new Int32Array(network.handoffCount + 1);
    [this.firstGiven, this.given] = sortByGiver(
      network,
      (slot) => holdsUp(network, slot) && (reach === 'every-round' || network.feedback[slot] === 0),
    );
    this.loneReceiver = this.given.map((slot) =>
      isLone(network, slot) ? intAt(network.receiver, slot) : -1,
    );
  }

  /** Stops the team at a rank. */
  run(source: number): void {
    for (const team of this.teams) this.isStopped[team] = 0;
    for (const end of this.counted) this.stoppedBefore[end] = 0;
    this.teams.length = 0;
    this.groups.length = 0;
    this.counted.length = 0;
    this.stop(source);
    // The list grows while it is walked.
    for (const team of this.teams) this.stopGiven(team);
  }

  /** Whether the last run stopped the team at a rank. */
  hasStopped(team: number): boolean {
    return this.isStopped[team] === 1;
  }

  private stop(team: number): void {
    if (this.isStopped[team] === 1) return;
    this.isStopped[team] = 1;
    this.teams.push(team);
  }

  private stopGiven(team: number): void {
    const { given, loneReceiver } = this;
    const end = intAt(this.firstGiven, team + 1);
    for (let i = intAt(this.firstGiven, team); i < end; i++) {
      const lone = intAt(loneReceiver, i);
      if (lone >= 0) this.stop(lone);
      else {
        const slot = intAt(given, i);
        if (this.isGroupStopped(slot)) this.stop(intAt(this.network.receiver, slot));
      }
    }
  }

  /** Counts a hand-off of a group that stops; true where it was the last one. */
  private isGroupStopped(slot: number): boolean {
    const { groupEnd } = this.network;
    const end = intAt(groupEnd, slot);
    const stopped = intAt(this.stoppedBefore, end) + 1;
    this.stoppedBefore[end] = stopped;
    if (stopped === 1) this.counted.push(end);
    const first = end - stopped;
    // All that stand before the end have stopped, if the one before those belongs to another group.
    const isWhole = first === 0 || intAt(groupEnd, first - 1) !== end;
    if (isWhole) this.groups.push(first);
    return isWhole;
  }
}

/** Whether the receiver cannot go on without a hand-off that never comes: it blocks, and nothing makes up for all of it. */
function holdsUp(network: Network, slot: number): boolean {
  return isMore(realAt(network.blocksShare, slot), 0) && isMissed(network, slot);
}

/** Whether the receiver feels it when a hand-off never comes. */
export function isMissed(network: Network, slot: number): boolean {
  return !isSame(realAt(network.savesShare, slot), 1);
}

/** Whether no other hand-off is interchangeable with one. */
function isLone({ groupEnd }: Network, slot: number): boolean {
  const end = intAt(groupEnd, slot);
  return end === slot + 1 && (slot === 0 || intAt(groupEnd, slot - 1) !== end);
}

/** For each giver those of its slots that are kept: `slots[first[rank]]` up to `slots[first[rank + 1]]`. */
function sortByGiver(
  { teamCount, giver }: Network,
  keep: (slot: number) => boolean,
): [first: Int32Array, slots: Int32Array] {
  const kept = Int32Array.from(giver.keys()).filter(keep);
  const first = new Int32Array(teamCount + 1);
  for (const slot of kept) {
    const team = intAt(giver, slot);
    first[team + 1] = intAt(first, team + 1) + 1;
  }
  for (let team = 0; team < teamCount; team++) first[team + 1] = intAt(first, team + 1) + intAt(first, team);
  const next = first.slice();
  const slots = new Int32Array(kept.length);
  for (const slot of kept) {
    const team = intAt(giver, slot);
    const at = intAt(next, team);
    slots[at] = slot;
    next[team] = at + 1;
  }
  return [first, slots];
}
