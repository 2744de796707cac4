import { intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import type { Network } from './network.ts';
import { RankQueue, queueAll } from './rank-queue.ts';

/** What share of every team's work is not right with no incident at all. */
export interface Baseline {
  /** By team rank. */
  readonly defectShare: Float64Array;
  /** False where defects go round a loop so slowly that the last round still moved them. */
  readonly isSettled: boolean;
}

const MOST_ROUNDS = 1000;
const STILL = 1e-12;

/**
 * Repeats rounds from no defects until none moves by more than 1e-12, at most 1000 times. A team is computed again
 * only when an input of it has moved, which changes no result.
 */
export function computeBaseline(network: Network): Baseline {
  const { teamCount } = network;
  const defectShare = new Float64Array(teamCount);
  if (network.ownDefectShare.every((share) => share === 0)) return { defectShare, isSettled: true };
  const before = new Float64Array(teamCount);
  const queue = new RankQueue(teamCount);
  for (let team = 0; team < teamCount; team++) queue.add(team);
  let moved: number[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const team of moved) {
      before[team] = realAt(defectShare, team);
      queueAll(queue, network.firstNextReceiver, network.nextReceivers, team);
    }
    moved = [];
    let largestMove = 0;
    queue.begin(0);
    for (let team = queue.take(); team >= 0; team = queue.take()) {
      const share = defectsOf(network, team, defectShare, before);
      const move = Math.abs(share - realAt(before, team));
      if (move === 0) continue;
      largestMove = Math.max(largestMove, move);
      defectShare[team] = share;
      moved.push(team);
      queueAll(queue, network.firstReceiver, network.receivers, team);
    }
    if (largestMove <= STILL) return { defectShare, isSettled: true };
  }
  return { defectShare, isSettled: false };
}

/** One team's defects when nothing is late: of each any-of group the hand-off that passes on fewest. */
function defectsOf(network: Network, team: number, current: Float64Array, before: Float64Array): number {
  const end = intAt(network.firstInput, team + 1);
  let clean = 1;
  let best = Infinity;
  for (let slot = intAt(network.firstInput, team); slot < end; slot++) {
    const giver = intAt(network.giver, slot);
    const given = realAt(network.feedback[slot] === 1 ? before : current, giver);
    const passed = given * realAt(network.passedShare, slot);
    if (isMore(best, passed)) best = passed;
    if (intAt(network.groupEnd, slot) === slot + 1) {
      clean *= 1 - best;
      best = Infinity;
    }
  }
  return 1 - (1 - realAt(network.ownDefectShare, team)) * clean;
}
