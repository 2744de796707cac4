import { flagAt, intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';

/** A part of a network that nothing outside acts on, and the way back to the whole. */
export interface SubNetwork {
  readonly network: Network;
  readonly baseline: Baseline;
  readonly requirements: Requirements;
  /** By rank in the part: the rank in the whole. */
  readonly wholeRanks: Int32Array;
}

/**
 * The teams that what is required depends on, with every hand-off into them, in the same order; and the required
 * hand-offs themselves, whose receivers otherwise get nothing. Runs there give what runs on the whole network give.
 */
export function extractSubNetwork(
  network: Network,
  baseline: Baseline,
  requirements: Requirements,
  isSource: Uint8Array,
): SubNetwork {
  const isKept = Uint8Array.from(isSource);
  const isRequired = new Uint8Array(network.handoffCount);
  for (const slot of requirements.slots) {
    isRequired[slot] = 1;
    isKept[intAt(network.receiver, slot)] = 1;
  }
  const teams = pickIndices(network.teamCount, (team) => flagAt(isKept, team) === 1);
  const slots = pickIndices(
    network.handoffCount,
    (slot) => flagAt(isSource, intAt(network.receiver, slot)) === 1 || flagAt(isRequired, slot) === 1,
  );
  const rankOf = invert(teams, network.teamCount);
  const slotOf = invert(slots, network.handoffCount);
  return {
    network: pickNetwork(network, teams, slots, rankOf),
    baseline: { ...baseline, defectShare: pickReals(baseline.defectShare, teams) },
    requirements: {
      ...requirements,
      team: requirements.team < 0 ? -1 : intAt(rankOf, requirements.team),
      slots: requirements.slots.map((slot) => intAt(slotOf, slot)),
    },
    wholeRanks: teams,
  };
}

function pickNetwork(whole: Network, teams: Int32Array, slots: Int32Array, rankOf: Int32Array): Network {
  const giver = slots.map((slot) => intAt(rankOf, intAt(whole.giver, slot)));
  const receiver = slots.map((slot) => intAt(rankOf, intAt(whole.receiver, slot)));
  const feedback = pickFlags(whole.feedback, slots);
  const [firstReceiver, receivers] = listReceivers(teams.length, giver, receiver, feedback, 0);
  const [firstNextReceiver, nextReceivers] = listReceivers(teams.length, giver, receiver, feedback, 1);
  return {
    teamCount: teams.length,
    handoffCount: slots.length,
    bufferHours: pickReals(whole.bufferHours, teams),
    leadHours: pickReals(whole.leadHours, teams),
    ownDefectShare: pickReals(whole.ownDefectShare, teams),
    costPerHour: pickReals(whole.costPerHour, teams),
    firstInput: countUp(teams.length, receiver),
    firstReceiver,
    receivers,
    firstNextReceiver,
    nextReceivers,
    giver,
    receiver,
    order: slots.map((slot) => intAt(whole.order, slot)),
    feedback,
    groupEnd: findGroupEnds(whole.groupEnd, slots),
    slackHours: pickReals(whole.slackHours, slots),
    everyHours: pickReals(whole.everyHours, slots),
    blocksShare: pickReals(whole.blocksShare, slots),
    tells: pickFlags(whole.tells, slots),
    savesHours: pickReals(whole.savesHours, slots),
    savesShare: pickReals(whole.savesShare, slots),
    workaroundNoticeHours: pickReals(whole.workaroundNoticeHours, slots),
    passedShare: pickReals(whole.passedShare, slots),
    reworkHours: pickReals(whole.reworkHours, slots),
  };
}

/** A group's members stand side by side, in the part as in the whole. */
function findGroupEnds(wholeEnds: Int32Array, slots: Int32Array): Int32Array {
  const ends = new Int32Array(slots.length);
  for (let i = slots.length - 1; i >= 0; i--) {
    const end = intAt(wholeEnds, intAt(slots, i));
    const continues = i + 1 < slots.length && intAt(slots, i + 1) < end;
    ends[i] = continues ? intAt(ends, i + 1) : i + 1;
  }
  return ends;
}

/** By giver its receivers, each once; slots stand by receiver, so the same again is the giver's last. */
function listReceivers(
  teamCount: number,
  giver: Int32Array,
  receiver: Int32Array,
  feedback: Uint8Array,
  wanted: 0 | 1,
): [first: Int32Array, receivers: Int32Array] {
  const last = new Int32Array(teamCount).fill(-1);
  const isNew = new Uint8Array(giver.length);
  const first = new Int32Array(teamCount + 1);
  for (let slot = 0; slot < giver.length; slot++) {
    const team = intAt(giver, slot);
    if (flagAt(feedback, slot) !== wanted || intAt(last, team) === intAt(receiver, slot)) continue;
    last[team] = intAt(receiver, slot);
    isNew[slot] = 1;
    first[team + 1] = intAt(first, team + 1) + 1;
  }
  for (let team = 0; team < teamCount; team++) first[team + 1] = intAt(first, team + 1) + intAt(first, team);
  const next = first.slice();
  const receivers = new Int32Array(intAt(first, teamCount));
  for (let slot = 0; slot < giver.length; slot++) {
    if (flagAt(isNew, slot) === 0) continue;
    const at = intAt(next, intAt(giver, slot));
    receivers[at] = intAt(receiver, slot);
    next[intAt(giver, slot)] = at + 1;
  }
  return [first, receivers];
}

function countUp(count: number, sorted: Int32Array): Int32Array {
  const first = new Int32Array(count + 1);
  for (const number of sorted) first[number + 1] = intAt(first, number + 1) + 1;
  for (let i = 0; i < count; i++) first[i + 1] = intAt(first, i + 1) + intAt(first, i);
  return first;
}

function pickIndices(count: number, isPicked: (index: number) => boolean): Int32Array {
  const picked = new Int32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) if (isPicked(i)) picked[length++] = i;
  return picked.slice(0, length);
}

/** By number in the whole: the number in the part; -1 where it is not in it. */
function invert(picked: Int32Array, count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  picked.forEach((index, i) => {
    numbers[index] = i;
  });
  return numbers;
}

function pickReals(reals: Float64Array, picked: Int32Array): Float64Array {
  const values = new Float64Array(picked.length);
  for (let i = 0; i < picked.length; i++) values[i] = realAt(reals, intAt(picked, i));
  return values;
}

function pickFlags(flags: Uint8Array, picked: Int32Array): Uint8Array {
  const values = new Uint8Array(picked.length);
  for (let i = 0; i < picked.length; i++) values[i] = flagAt(flags, intAt(picked, i));
  return values;
}
