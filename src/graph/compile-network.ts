import type { Network } from '../engine/network.ts';
import type { HandOff, Organization } from '../model/organization.ts';
import { breakLoops } from './break-loops.ts';
import type { OrgGraph } from './org-graph.ts';
import type { Arrows } from './strong-components.ts';

/** A network together with the way back from its numbers to the organization's lists. */
export interface CompiledNetwork {
  readonly network: Network;
  /** Index of the team at a rank, and the other way round. */
  readonly teamAtRank: Int32Array;
  readonly rankOfTeam: Int32Array;
  /** Index of the hand-off at a slot, and the other way round. */
  readonly handoffAtSlot: Int32Array;
  readonly slotOfHandOff: Int32Array;
  /** Indices of the hand-offs taken as feedback because a loop was left open, in document order. */
  readonly assumedFeedback: readonly number[];
}

/** Turns the graph into index arrays for the engine; loops are broken here. */
export function compileNetwork(organization: Organization, graph: OrgGraph): CompiledNetwork {
  const { teams, handoffs } = organization;
  const arrows = arrowsOf(graph);
  const declared = Uint8Array.from(handoffs, ({ feedback }) => (feedback ? 1 : 0));
  const { feedback, assumed, order } = breakLoops(arrows, declared);
  const rankOfTeam = invert(order);
  const handoffAtSlot = sortIntoSlots(organization, arrows, rankOfTeam);
  const slotOfHandOff = invert(handoffAtSlot);
  const giver = handoffAtSlot.map((i) => rankOfTeam[arrows.from[i] ?? 0] ?? 0);
  const receiver = handoffAtSlot.map((i) => rankOfTeam[arrows.to[i] ?? 0] ?? 0);
  const feedbackBySlot = Uint8Array.from(handoffAtSlot, (i) => feedback[i] ?? 0);
  const teamCount = teams.length;
  const byRank = (size: (team: (typeof teams)[number]) => number): Float64Array =>
    Float64Array.from(order, (i) => size(itemAt(teams, i)));
  const [firstReceiver, receivers] = listReceivers(teamCount, giver, receiver, feedbackBySlot, 0);
  const [firstNextReceiver, nextReceivers] = listReceivers(teamCount, giver, receiver, feedbackBySlot, 1);
  const network: Network = {
    teamCount,
    handoffCount: handoffs.length,
    bufferHours: byRank((team) => team.bufferHours),
    leadHours: byRank((team) => team.leadHours),
    ownDefectShare: byRank((team) => 1 - team.accurateShare),
    costPerHour: byRank((team) => team.costPerHour),
    firstInput: countUp(teamCount, receiver),
    firstReceiver,
    receivers,
    firstNextReceiver,
    nextReceivers,
    giver,
    receiver,
    order: handoffAtSlot,
    feedback: feedbackBySlot,
    groupEnd: findGroupEnds(handoffAtSlot.length, (slot) => itemAt(handoffs, handoffAtSlot[slot] ?? -1)),
    ...handOffSizes(handoffs, handoffAtSlot),
  };
  return { network, teamAtRank: order, rankOfTeam, handoffAtSlot, slotOfHandOff, assumedFeedback: assumed };
}

function arrowsOf(graph: OrgGraph): Arrows {
  const from = new Int32Array(graph.size);
  const to = new Int32Array(graph.size);
  graph.forEachDirectedEdge((_id, { index }, _from, _to, giver, receiver) => {
    from[index] = giver.index;
    to[index] = receiver.index;
  });
  return { nodeCount: graph.order, from, to };
}

/** Hand-offs by receiver's rank, then any-of group (none first, then in order of appearance), then document order. */
function sortIntoSlots(organization: Organization, { from, to }: Arrows, rankOfTeam: Int32Array): Int32Array {
  const groupNumber = new Map<string, number>([['', 0]]);
  const group = Int32Array.from(organization.handoffs, ({ anyOf }) => {
    const number = groupNumber.get(anyOf) ?? groupNumber.size;
    groupNumber.set(anyOf, number);
    return number;
  });
  const rank = Int32Array.from(to, (team) => rankOfTeam[team] ?? 0);
  return Int32Array.from(from.keys()).sort(
    (a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || (group[a] ?? 0) - (group[b] ?? 0) || a - b,
  );
}

function findGroupEnds(count: number, handoffAt: (slot: number) => HandOff): Int32Array {
  const ends = new Int32Array(count);
  for (let slot = count - 1; slot >= 0; slot--) {
    const next = slot + 1 < count ? handoffAt(slot + 1) : undefined;
    const { anyOf, to } = handoffAt(slot);
    const continues = anyOf !== '' && next?.anyOf === anyOf && next.to === to;
    ends[slot] = continues ? (ends[slot + 1] ?? 0) : slot + 1;
  }
  return ends;
}

function handOffSizes(handoffs: readonly HandOff[], handoffAtSlot: Int32Array) {
  const bySlot = (size: (handoff: HandOff) => number): Float64Array =>
    Float64Array.from(handoffAtSlot, (i) => size(itemAt(handoffs, i)));
  return {
    slackHours: bySlot((handoff) => handoff.slackHours),
    everyHours: bySlot((handoff) => handoff.everyHours),
    blocksShare: bySlot((handoff) => handoff.blocksShare),
    tells: Uint8Array.from(handoffAtSlot, (i) => (itemAt(handoffs, i).tells ? 1 : 0)),
    savesHours: bySlot((handoff) => handoff.workaround?.savesHours ?? 0),
    savesShare: bySlot((handoff) => handoff.workaround?.savesShare ?? 0),
    workaroundNoticeHours: bySlot((handoff) => handoff.workaround?.noticeHours ?? Infinity),
    passedShare: bySlot((handoff) => (1 - handoff.catchesShare) * handoff.taintsShare),
    reworkHours: bySlot((handoff) => handoff.reworkHours * handoff.catchesShare),
  };
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
    if (feedback[slot] === wanted && list?.at(-1) !== receiver[slot]) list?.push(receiver[slot] ?? 0);
  });
  const first = new Int32Array(teamCount + 1);
  lists.forEach((list, team) => {
    first[team + 1] = (first[team] ?? 0) + list.length;
  });
  return [first, Int32Array.from(lists.flat())];
}

/** Where each number's run begins in a sorted list; one more at the end. */
function countUp(count: number, sorted: Int32Array): Int32Array {
  const first = new Int32Array(count + 1);
  for (const number of sorted) first[number + 1] = (first[number + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  return first;
}

function invert(permutation: Int32Array): Int32Array {
  const inverse = new Int32Array(permutation.length);
  permutation.forEach((value, index) => {
    inverse[value] = index;
  });
  return inverse;
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`item ${index} of ${items.length}`);
  return item;
}
