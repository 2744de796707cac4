import type { Network } from '../engine/network.ts';
import type { HandOff, Organization } from '../model/organization.ts';
import { arrowsOf, numberTeams } from './arrows-of.ts';
import { breakLoops } from './break-loops.ts';
import type { Arrows } from './strong-components.ts';
import { itemAt, numberAt } from '../model/indexed.ts';

/** A network together with the way back from its numbers to the organization's lists. */
export interface CompiledNetwork {
  readonly network: Network;
  /** Index of each team by its id. */
  readonly numberOfTeam: ReadonlyMap<string, number>;
  /** Index of the team at a rank, and the other way round. */
  readonly teamAtRank: Int32Array;
  readonly rankOfTeam: Int32Array;
  /** Index of the hand-off at a slot, and the other way round. */
  readonly handoffAtSlot: Int32Array;
  readonly slotOfHandOff: Int32Array;
  /** Indices of the hand-offs taken as feedback because a loop was left open, in document order. */
  readonly assumedFeedback: readonly number[];
}

/** Turns an organization into index arrays for the engine; loops are broken here. O(teams + hand-offs) without loops. */
export function compileNetwork(organization: Organization): CompiledNetwork {
  const { teams, handoffs } = organization;
  const numberOfTeam = numberTeams(organization);
  const arrows = arrowsOf(organization, numberOfTeam);
  const declared = Uint8Array.from(handoffs, ({ feedback }) => (feedback ? 1 : 0));
  const { feedback, assumed, order } = breakLoops(arrows, declared);
  const rankOfTeam = invert(order);
  const handoffAtSlot = sortIntoSlots(organization, arrows, rankOfTeam);
  const slotOfHandOff = invert(handoffAtSlot);
  const giver = handoffAtSlot.map((i) => numberAt(rankOfTeam, numberAt(arrows.from, i)));
  const receiver = handoffAtSlot.map((i) => numberAt(rankOfTeam, numberAt(arrows.to, i)));
  const feedbackBySlot = new Uint8Array(handoffAtSlot.map((i) => numberAt(feedback, i)));
  const teamCount = teams.length;
  const byRank = Array.from(order, (i) => itemAt(teams, i));
  const bySlot = Array.from(handoffAtSlot, (i) => itemAt(handoffs, i));
  const [firstReceiver, receivers] = listReceivers(teamCount, giver, receiver, feedbackBySlot, 0);
  const [firstNextReceiver, nextReceivers] = listReceivers(teamCount, giver, receiver, feedbackBySlot, 1);
  const network: Network = {
    teamCount,
    handoffCount: handoffs.length,
    bufferHours: realsOf(byRank, (team) => team.bufferHours),
    leadHours: realsOf(byRank, (team) => team.leadHours),
    ownDefectShare: realsOf(byRank, (team) => 1 - team.accurateShare),
    costPerHour: realsOf(byRank, (team) => team.costPerHour),
    firstInput: countUp(teamCount, receiver),
    firstReceiver,
    receivers,
    firstNextReceiver,
    nextReceivers,
    giver,
    receiver,
    order: handoffAtSlot,
    feedback: feedbackBySlot,
    groupEnd: findGroupEnds(bySlot),
    ...handOffSizes(bySlot),
  };
  return {
    network,
    numberOfTeam,
    teamAtRank: order,
    rankOfTeam,
    handoffAtSlot,
    slotOfHandOff,
    assumedFeedback: assumed,
  };
}

/** Hand-offs by receiver's rank, then any-of group (none first, then in order of appearance), then document order. */
function sortIntoSlots(
  { handoffs }: Organization,
  { to, nodeCount }: Arrows,
  rankOfTeam: Int32Array,
): Int32Array {
  const rank = to.map((team) => numberAt(rankOfTeam, team));
  const next = countUp(nodeCount, rank);
  const slots = new Int32Array(to.length);
  rank.forEach((receiver, handoff) => {
    const slot = numberAt(next, receiver);
    slots[slot] = handoff;
    next[receiver] = slot + 1;
  });
  // Now `next` holds each receiver's end. Most receivers have no group and are in order already.
  let start = 0;
  for (let receiver = 0; receiver < nodeCount; receiver++) {
    const end = numberAt(next, receiver);
    const inputs = slots.subarray(start, end);
    if (inputs.some((handoff) => itemAt(handoffs, handoff).anyOf !== '')) sortByGroup(inputs, handoffs);
    start = end;
  }
  return slots;
}

function sortByGroup(inputs: Int32Array, handoffs: readonly HandOff[]): void {
  const groups = [''];
  const groupOf = (handoff: number): number => {
    const { anyOf } = itemAt(handoffs, handoff);
    if (!groups.includes(anyOf)) groups.push(anyOf);
    return groups.indexOf(anyOf);
  };
  const numbers = new Map(Array.from(inputs, (handoff) => [handoff, groupOf(handoff)]));
  inputs.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) || a - b);
}

function findGroupEnds(bySlot: readonly HandOff[]): Int32Array {
  const ends = new Int32Array(bySlot.length);
  for (let slot = bySlot.length - 1; slot >= 0; slot--) {
    const next = bySlot[slot + 1];
    const { anyOf, to } = itemAt(bySlot, slot);
    const continues = anyOf !== '' && next?.anyOf === anyOf && next.to === to;
    ends[slot] = continues ? numberAt(ends, slot + 1) : slot + 1;
  }
  return ends;
}

function handOffSizes(bySlot: readonly HandOff[]) {
  return {
    slackHours: realsOf(bySlot, (handoff) => handoff.slackHours),
    everyHours: realsOf(bySlot, (handoff) => handoff.everyHours),
    blocksShare: realsOf(bySlot, (handoff) => handoff.blocksShare),
    tells: Uint8Array.from(bySlot, ({ tells }) => (tells ? 1 : 0)),
    savesHours: realsOf(bySlot, (handoff) => handoff.workaround?.savesHours ?? 0),
    savesShare: realsOf(bySlot, (handoff) => handoff.workaround?.savesShare ?? 0),
    workaroundNoticeHours: realsOf(bySlot, (handoff) => handoff.workaround?.noticeHours ?? Infinity),
    passedShare: realsOf(bySlot, (handoff) => (1 - handoff.catchesShare) * handoff.taintsShare),
    reworkHours: realsOf(bySlot, (handoff) => handoff.reworkHours * handoff.catchesShare),
  };
}

/** A plain loop: `Float64Array.from` with a function takes five times as long. */
function realsOf<T>(items: readonly T[], size: (item: T) => number): Float64Array {
  const reals = new Float64Array(items.length);
  items.forEach((item, i) => {
    reals[i] = size(item);
  });
  return reals;
}

/** For each giver its receivers, each once, by hand-offs that are feedback or not. */
function listReceivers(
  teamCount: number,
  giver: Int32Array,
  receiver: Int32Array,
  feedback: Uint8Array,
  wanted: 0 | 1,
): [first: Int32Array, receivers: Int32Array] {
  const lists = Array.from({ length: teamCount }, (): number[] => []);
  giver.forEach((team, slot) => {
    const list = lists[team];
    // Slots are sorted by receiver, so the same receiver again is the last one of the list.
    if (feedback[slot] === wanted && list?.at(-1) !== receiver[slot]) list?.push(numberAt(receiver, slot));
  });
  const first = new Int32Array(teamCount + 1);
  lists.forEach((list, team) => {
    first[team + 1] = numberAt(first, team) + list.length;
  });
  return [first, Int32Array.from(lists.flat())];
}

/** Where each number's run begins in a sorted list; one more at the end. */
function countUp(count: number, sorted: Int32Array): Int32Array {
  const first = new Int32Array(count + 1);
  for (const number of sorted) first[number + 1] = numberAt(first, number + 1) + 1;
  for (let i = 0; i < count; i++) first[i + 1] = numberAt(first, i + 1) + numberAt(first, i);
  return first;
}

function invert(permutation: Int32Array): Int32Array {
  const inverse = new Int32Array(permutation.length);
  permutation.forEach((value, index) => {
    inverse[value] = index;
  });
  return inverse;
}
