import { computeBaseline } from '../dist/engine/baseline.js';
import { createIncidents } from '../dist/engine/incidents.js';
import { randomFrom } from './random-from.js';

/**
 * A graph of the sweep as the engine's task: a delay on every `step`-th team. `features`: all that the model knows on
 * the same hand-offs, else slack alone. Slots are no further apart than the least slack, so that a delay dies out.
 */
export function toSweepTask(graph, { delayHours, step = 1, features = false, seed = 2 }) {
  const random = features ? randomFrom(seed) : undefined;
  const network = toNetwork(graph, random);
  const incidents = createIncidents(Math.ceil(graph.teamCount / step));
  for (let i = 0; i < incidents.count; i++) {
    incidents.at[i] = i * step;
    incidents.delayHours[i] = delayHours;
  }
  const promises = (probability, value, none) =>
    Float64Array.from(network.giver, () => (random !== undefined && random() < probability ? value : none));
  return {
    network,
    baseline: computeBaseline(network),
    isCustomer: graph.isCustomer,
    promisedLateHours: promises(0.2, 4, Infinity),
    promisedAccurateShare: promises(0.2, 0.9, 0),
    incidents,
  };
}

function toNetwork(graph, random) {
  const { teamCount, handoffCount } = graph;
  const documentOrder = Int32Array.from(graph.giver, (_, i) => i);
  const order = documentOrder.toSorted((a, b) => graph.receiver[a] - graph.receiver[b] || a - b);
  const giver = order.map((i) => graph.giver[i]);
  const receiver = order.map((i) => graph.receiver[i]);
  const feedback = Uint8Array.from(order, (_, slot) => (giver[slot] > receiver[slot] ? 1 : 0));
  const firstInput = firstOf(teamCount, receiver);
  const share = (probability, value, none = 0) =>
    random !== undefined && random() < probability ? value : none;
  const ofTeam = (f) => Float64Array.from({ length: teamCount }, f);
  const ofHandOff = (f) => Float64Array.from({ length: handoffCount }, f);
  const [firstReceiver, receivers] = listReceivers(teamCount, { giver, receiver, feedback }, 0);
  const [firstNextReceiver, nextReceivers] = listReceivers(teamCount, { giver, receiver, feedback }, 1);
  return {
    teamCount,
    handoffCount,
    bufferHours: ofTeam(() => share(0.3, 1)),
    leadHours: ofTeam(() => share(0.8, 16)),
    ownDefectShare: ofTeam(() => share(0.2, 0.03)),
    costPerHour: ofTeam(() => share(0.5, 100)),
    firstInput,
    firstReceiver,
    receivers,
    firstNextReceiver,
    nextReceivers,
    giver,
    receiver,
    order,
    feedback,
    groupEnd: drawGroups(firstInput, handoffCount, share),
    slackHours: ofHandOff((_, slot) => graph.slackHours[order[slot]]),
    everyHours: ofHandOff(() => share(0.1, 1)),
    blocksShare: ofHandOff(() => share(0.3, 0.5, 1)),
    tells: Uint8Array.from(order, () => share(0.4, 1)),
    savesHours: ofHandOff(() => share(0.1, 2)),
    savesShare: ofHandOff(() => share(0.1, 0.5)),
    workaroundNoticeHours: ofHandOff(() => share(0.3, 8, Infinity)),
    passedShare: ofHandOff(() => (random === undefined ? 1 : random() * 0.02)),
    reworkHours: ofHandOff(() => share(0.3, 4)),
  };
}

/** Three teams in ten, of those with two inputs or more, take the better of their last two. */
function drawGroups(firstInput, handoffCount, share) {
  const groupEnd = Int32Array.from({ length: handoffCount }, (_, slot) => slot + 1);
  for (let team = 0; team + 1 < firstInput.length; team++) {
    const end = firstInput[team + 1];
    if (end - firstInput[team] >= 2 && share(0.3, 1) === 1) groupEnd[end - 2] = end;
  }
  return groupEnd;
}

/** Where each team's part of a list begins that is ordered by team. */
function firstOf(teamCount, teams) {
  const first = new Int32Array(teamCount + 1);
  for (const team of teams) first[team + 1] += 1;
  for (let team = 0; team < teamCount; team++) first[team + 1] += first[team];
  return first;
}

/** Each team's receivers, of the hand-offs within a round (0) or into the next (1): where they begin, and they. */
function listReceivers(teamCount, { giver, receiver, feedback }, wanted) {
  const slots = Int32Array.from(giver, (_, slot) => slot)
    .filter((slot) => feedback[slot] === wanted)
    .sort((a, b) => giver[a] - giver[b] || a - b);
  const firstReceiver = firstOf(
    teamCount,
    slots.map((slot) => giver[slot]),
  );
  return [firstReceiver, slots.map((slot) => receiver[slot])];
}
