import { flagAt, intAt, realAt } from './arrays.ts';
import { addBit, wordsFor } from './bit-sets.ts';
import { isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';
import { orderByWork } from './order-by-work.ts';

/** How far a stop is followed: within its round alone, or by what feeds later rounds too. */
export type StoppageReach = 'same-round' | 'every-round';

/**
 * What comes to a stop when one team does for good: whoever waits for something that never comes, but with a choice of
 * givers only when all of them have stopped. Slack and buffers only put that off, so no time enters.
 *
 * Asked for many teams at once: every team has the set of those whose stop would stop it too, 32 a word. It holds what
 * the sets of its givers hold, of a choice what is in all of them. Walked along the work, within one round a single walk
 * finds all; where work comes back, walks follow over the teams whose givers' sets have grown, until none does. A walk
 * costs at most hand-offs times words, and the sets take teams times words.
 */
export class Stoppage {
  private readonly network: Network;
  private readonly reach: StoppageReach;
  /** By first slot of a group, or slot of a hand-off in none: 1 where the receiver cannot go on without all of it. */
  private readonly isNeeded: Uint8Array;
  /** Ranks of the teams, and for each rank its place there. */
  private readonly walk: Int32Array;
  private readonly placeOf: Int32Array;
  private words = 0;
  /** By rank, `words` each: places in the last run's sources of those that stop the team. */
  private sets = new Int32Array();

  constructor(network: Network, reach: StoppageReach) {
    this.network = network;
    this.reach = reach;
    this.isNeeded = findNeeded(network, reach);
    this.walk = reach === 'same-round' ? Int32Array.from(network.leadHours.keys()) : orderByWork(network);
    this.placeOf = new Int32Array(network.teamCount);
    this.walk.forEach((team, place) => {
      this.placeOf[team] = place;
    });
  }

  /** Stops the teams at these ranks, each alone. */
  run(sources: Int32Array): void {
    const { network, walk } = this;
    this.words = wordsFor(sources.length);
    this.sets = new Int32Array(network.teamCount * this.words);
    sources.forEach((team, i) => {
      addBit(this.sets, i, team * this.words);
    });
    const isDue = new Uint8Array(network.teamCount).fill(1);
    let next = 0;
    while (next < walk.length) {
      const start = next;
      next = walk.length;
      for (let place = start; place < walk.length; place++) {
        const team = intAt(walk, place);
        if (flagAt(isDue, team) === 0) continue;
        isDue[team] = 0;
        if (this.takeInputs(team)) next = Math.min(next, this.callReceivers(team, isDue));
      }
    }
  }

  /** Places in the last run's sources of those that stop the team at a rank. */
  stopping(team: number): Int32Array {
    return this.sets.slice(team * this.words, (team + 1) * this.words);
  }

  /** Places in the last run's sources of those that stop all hand-offs of the group that begins at a slot. */
  stoppingGroup(first: number): Int32Array {
    const set = new Int32Array(this.words);
    if (flagAt(this.isNeeded, first) === 0) return set;
    const end = intAt(this.network.groupEnd, first);
    for (let word = 0; word < this.words; word++) set[word] = this.wordOfGroup(first, end, word);
    return set;
  }

  /** Adds to a team's set what its inputs bring; says whether it has grown. */
  private takeInputs(team: number): boolean {
    const { network, sets, words } = this;
    const end = intAt(network.firstInput, team + 1);
    let hasGrown = false;
    let groupEnd = 0;
    for (let first = intAt(network.firstInput, team); first < end; first = groupEnd) {
      groupEnd = intAt(network.groupEnd, first);
      if (flagAt(this.isNeeded, first) === 0) continue;
      for (let word = 0; word < words; word++) {
        const at = team * words + word;
        const known = intAt(sets, at);
        const all = known | this.wordOfGroup(first, groupEnd, word);
        if (all === known) continue;
        sets[at] = all;
        hasGrown = true;
      }
    }
    return hasGrown;
  }

  /** What is in the sets of all givers of the slots from first to end. */
  private wordOfGroup(first: number, end: number, word: number): number {
    const { sets, words } = this;
    const { giver } = this.network;
    let common = intAt(sets, intAt(giver, first) * words + word);
    for (let slot = first + 1; slot < end && common !== 0; slot++)
      common &= intAt(sets, intAt(giver, slot) * words + word);
    return common;
  }

  /** Makes a team's receivers due; returns the first place to go back to for one that stands before it. */
  private callReceivers(team: number, isDue: Uint8Array): number {
    const { network, placeOf } = this;
    const place = intAt(placeOf, team);
    let back = network.teamCount;
    const call = (receiver: number): void => {
      isDue[receiver] = 1;
      if (intAt(placeOf, receiver) < place) back = Math.min(back, intAt(placeOf, receiver));
    };
    const { firstReceiver, receivers, firstNextReceiver, nextReceivers } = network;
    const end = intAt(firstReceiver, team + 1);
    for (let i = intAt(firstReceiver, team); i < end; i++) call(intAt(receivers, i));
    if (this.reach === 'same-round') return back;
    const nextEnd = intAt(firstNextReceiver, team + 1);
    for (let i = intAt(firstNextReceiver, team); i < nextEnd; i++) call(intAt(nextReceivers, i));
    return back;
  }
}

/** 1 at the first slot of each group, of one or more hand-offs, that stops its receiver when all of it has stopped. */
function findNeeded(network: Network, reach: StoppageReach): Uint8Array {
  const isNeeded = new Uint8Array(network.handoffCount);
  let end = 0;
  for (let first = 0; first < network.handoffCount; first = end) {
    end = intAt(network.groupEnd, first);
    isNeeded[first] = 1;
    for (let slot = first; slot < end; slot++)
      if (!holdsUp(network, slot) || (reach === 'same-round' && flagAt(network.feedback, slot) === 1))
        isNeeded[first] = 0;
  }
  return isNeeded;
}

/** Whether the receiver cannot go on without a hand-off that never comes: it blocks, and nothing makes up for all of it. */
function holdsUp(network: Network, slot: number): boolean {
  return isMore(realAt(network.blocksShare, slot), 0) && isMissed(network, slot);
}

/** Whether the receiver feels it when a hand-off never comes. */
export function isMissed(network: Network, slot: number): boolean {
  return !isSame(realAt(network.savesShare, slot), 1);
}
