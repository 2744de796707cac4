import { flagAt, intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import type { Network } from './network.ts';
import { traitsOf } from './outputs.ts';

/** Hours are taken as exact in parts of this size; sums of them have no rounding. */
const PARTS_AN_HOUR = 1024;
const MOST_EXACT_HOURS = 2 ** 32;

/** Whether sums and differences of such hours are exact in any order. */
export function isExact(hours: number): boolean {
  return hours <= MOST_EXACT_HOURS && Number.isInteger(hours * PARTS_AN_HOUR);
}

/** Whether slack and buffers, in exact hours, are all that takes anything from a delay. */
export function isPlainNetwork(network: Network, baseline: Baseline): boolean {
  if (!baseline.isSettled) return false;
  for (let slot = 0; slot < network.handoffCount; slot++)
    if (traitsOf(network, slot) > 0 || !isExact(realAt(network.slackHours, slot))) return false;
  return network.bufferHours.every((hours) => isExact(hours));
}

/**
 * The least that a delay loses on its way to one team, for all sources at once: in a plain network a team is as late
 * in a round as the source was, less what the best way loses that crosses as many feedback hand-offs as rounds are over.
 * So this is the ripple turned round, and it is exact. A round costs no more than all teams and their hand-offs.
 */
export class LeastLoss {
  /** By rank of the source, in the round last taken; Infinity where nothing of the delay gets there. */
  lossHours: Float64Array;
  /** Whether the last round was like the one before, as all after it will be. */
  isSteady = false;
  private nextHours: Float64Array;
  private readonly network: Network;
  private readonly mostHours: number;

  /** What loses `mostHours` or more is lost. */
  constructor(network: Network, target: number, mostHours: number) {
    this.network = network;
    this.mostHours = mostHours;
    this.lossHours = new Float64Array(network.teamCount).fill(Infinity);
    this.nextHours = this.lossHours.slice();
    this.nextHours[target] = 0;
  }

  /** Goes on to the next round, the first time to the first. */
  takeRound(): void {
    const { network, nextHours } = this;
    const before = this.lossHours;
    this.lossHours = nextHours;
    this.nextHours = new Float64Array(network.teamCount).fill(Infinity);
    for (let team = network.teamCount - 1; team >= 0; team--) this.goBack(team);
    this.isSteady = nextHours.every((hours, team) => hours === before[team]);
  }

  private goBack(team: number): void {
    const { network, lossHours, nextHours, mostHours } = this;
    const ahead = realAt(lossHours, team) + realAt(network.bufferHours, team);
    if (ahead >= mostHours) return;
    const end = intAt(network.firstInput, team + 1);
    for (let slot = intAt(network.firstInput, team); slot < end; slot++) {
      const loss = ahead + realAt(network.slackHours, slot);
      const giver = intAt(network.giver, slot);
      const losses = flagAt(network.feedback, slot) === 1 ? nextHours : lossHours;
      if (loss < mostHours && loss < realAt(losses, giver)) losses[giver] = loss;
    }
  }
}
