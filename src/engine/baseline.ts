import { intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import type { Network } from './network.ts';

/** What share of every team's work is not right with no incident at all. */
export interface Baseline {
  /** By team rank. */
  readonly defectShare: Float64Array;
  /** False where defects go round a loop so slowly that the last round still moved them. */
  readonly isSettled: boolean;
}

const MOST_ROUNDS = 1000;
const STILL = 1e-12;

/** Repeats rounds from no defects until none moves by more than 1e-12, at most 1000 times. O(rounds x hand-offs). */
export function computeBaseline(network: Network): Baseline {
  const defectShare = new Float64Array(network.teamCount);
  if (network.ownDefectShare.every((share) => share === 0)) return { defectShare, isSettled: true };
  const before = new Float64Array(network.teamCount);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    before.set(defectShare);
    let largestMove = 0;
    for (let team = 0; team < network.teamCount; team++) {
      const share = defectsOf(network, team, defectShare, before);
      largestMove = Math.max(largestMove, Math.abs(share - realAt(before, team)));
      defectShare[team] = share;
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
