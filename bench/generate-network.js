import { randomFrom } from './random-from.js';

const INPUTS = 5;

/**
 * A network of teams with five inputs each (the first few have fewer): four of five from the 200 ranks before,
 * the rest from anywhere before. `features`: all that the model knows, else slack alone. In its middle stands a chain
 * of four teams with 2 h of slack, and 24 h on whatever else leaves it: 7 h at `chain` end after three teams.
 */
export function generateNetwork(teamCount, { features, seed = 1 }) {
  const random = randomFrom(seed);
  const chain = teamCount >> 1;
  const handoffs = [];
  for (let receiver = 1; receiver < teamCount; receiver++) {
    const inputs = Math.min(INPUTS, receiver);
    const grouped = features && random() < 0.3 ? 2 : 0;
    for (let i = 0; i < inputs; i++) {
      const linked = i === 0 && receiver > chain && receiver <= chain + 3;
      // Feedback goes the other way: a later team gives, in the round before.
      const feedback = features && !linked && random() < 0.05;
      const away = 1 + Math.floor(random() * 200);
      const near = feedback ? Math.min(teamCount - 1, receiver + away) : Math.max(0, receiver - away);
      const giver = linked
        ? receiver - 1
        : feedback || random() < 0.8
          ? near
          : Math.floor(random() * receiver);
      const slack = linked ? 2 : giver >= chain && giver <= chain + 3 ? 24 : random() * 2;
      const groupEnd = i >= inputs - grouped ? handoffs.length + (inputs - i) : handoffs.length + 1;
      handoffs.push({ giver, receiver, feedback, groupEnd, slack, linked });
    }
  }
  return toNetwork(teamCount, handoffs, features ? random : undefined, chain);
}

function toNetwork(teamCount, handoffs, random, chain) {
  const { length } = handoffs;
  const share = (probability, value) => (random !== undefined && random() < probability ? value : 0);
  const reals = (count, f) => Float64Array.from({ length: count }, (_, i) => f(i));
  const inChain = (team) => team >= chain && team <= chain + 3;
  const tells = Uint8Array.from(handoffs, () => share(0.4, 1));
  const [firstReceiver, receivers] = listReceivers(teamCount, handoffs, false);
  const [firstNextReceiver, nextReceivers] = listReceivers(teamCount, handoffs, true);
  const firstInput = new Int32Array(teamCount + 1);
  for (const { receiver } of handoffs) firstInput[receiver + 1] += 1;
  for (let team = 0; team < teamCount; team++) firstInput[team + 1] += firstInput[team];
  return {
    chain,
    teamCount,
    handoffCount: length,
    bufferHours: reals(teamCount, (team) => (inChain(team) ? 0 : share(0.3, 1))),
    leadHours: reals(teamCount, () => share(0.8, 16)),
    ownDefectShare: reals(teamCount, () => share(0.2, 0.03)),
    costPerHour: reals(teamCount, () => share(0.5, 100)),
    firstInput,
    firstReceiver,
    receivers,
    firstNextReceiver,
    nextReceivers,
    giver: Int32Array.from(handoffs, ({ giver }) => giver),
    receiver: Int32Array.from(handoffs, ({ receiver }) => receiver),
    order: Int32Array.from(handoffs, (_, i) => i),
    feedback: Uint8Array.from(handoffs, ({ feedback }) => (feedback ? 1 : 0)),
    groupEnd: Int32Array.from(handoffs, ({ groupEnd }) => groupEnd),
    slackHours: reals(length, (i) => handoffs[i].slack),
    everyHours: reals(length, (i) => (handoffs[i].linked ? 0 : share(0.1, 8))),
    blocksShare: reals(length, (i) => (handoffs[i].linked ? 1 : 1 - share(0.3, 0.5))),
    tells,
    savesHours: reals(length, () => share(0.1, 2)),
    savesShare: reals(length, () => share(0.1, 0.5)),
    workaroundNoticeHours: reals(length, (i) => (share(0.3, 1) === 1 && !handoffs[i].linked ? 8 : Infinity)),
    passedShare: reals(length, () => (random === undefined ? 1 : random() * 0.2)),
    reworkHours: reals(length, () => share(0.3, 4)),
  };
}

/** Each team's receivers, each once: where they begin, and they. */
function listReceivers(teamCount, handoffs, isFeedback) {
  const lists = Array.from({ length: teamCount }, () => new Set());
  for (const { giver, receiver, feedback } of handoffs)
    if (feedback === isFeedback) lists[giver].add(receiver);
  const first = new Int32Array(teamCount + 1);
  lists.forEach(({ size }, team) => (first[team + 1] = first[team] + size));
  return [first, Int32Array.from(lists.flatMap((set) => [...set]))];
}
