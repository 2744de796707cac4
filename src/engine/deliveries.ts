import { flagAt, intAt, realAt } from './arrays.ts';
import { NEAR } from './compare.ts';
import { feltHours } from './felt.ts';
import type { Network } from './network.ts';
import type { Outputs } from './outputs.ts';
import { CHOSEN, KEPT, SIZED, TELLS, listOutputs } from './outputs.ts';
import { PushedInputs } from './pushed-inputs.ts';
import { BLOCK_SIZE, RankQueue } from './rank-queue.ts';
import type { RippleCourse, RippleRecord } from './ripple-course.ts';
import { MOST_ROUNDS } from './ripple-course.ts';
import type { TeamState } from './team-state.ts';
import { LEAST_STIR } from './team-state.ts';

/**
 * What teams bring their receivers in this round and, by feedback, in the next. A team has a turn in odd rounds, its
 * rank, and one in even rounds, `half` more, so that both are brought at once.
 */
export class Deliveries {
  /** What was brought, by turn. */
  readonly pushed: PushedInputs;
  /** What a turn in the round that is being computed is more than a team's rank. */
  base = 0;
  private readonly network: Network;
  private readonly record: RippleRecord;
  private readonly half: number;
  private readonly queue: RankQueue;
  /** 1 by turn for the teams that have to look at all their inputs. */
  private readonly looks: Uint8Array;
  private readonly outputs: Outputs;
  private round = 0;
  private state: TeamState;

  constructor({ network, record, log }: RippleCourse, state: TeamState) {
    this.network = network;
    this.record = record;
    this.half = wholeBlocks(network.teamCount);
    this.queue = new RankQueue(this.half * 2);
    this.pushed = new PushedInputs(this.half * 2, log === undefined ? undefined : network.order);
    this.looks = new Uint8Array(this.half * 2);
    this.outputs = listOutputs(network, this.half, record.isKept);
    this.state = state;
  }

  /** Begins with the turns of a round, whose teams are written in `state`. */
  beginRound(round: number, state: TeamState): void {
    this.round = round;
    this.state = state;
    this.base = round % 2 === 1 ? 0 : this.half;
    this.queue.begin(this.base);
  }

  /** The next turn of the round in the order of ranks; -1 if it is over. */
  takeTurn(): number {
    return this.queue.take(this.base + this.half);
  }

  /** Whether the team has to look at all its inputs; asked once a turn. */
  looksAtAll(turn: number): boolean {
    if (flagAt(this.looks, turn) === 0) return false;
    this.looks[turn] = 0;
    return true;
  }

  /** Gives a team its turn. */
  wake(turn: number): void {
    this.queue.add(turn);
  }

  /** Gives a team its turn, to look at all its inputs. */
  wakeToLook(turn: number): void {
    this.looks[turn] = 1;
    this.queue.add(turn);
  }

  /** Discards what was meant for a round that does not come. */
  discard(): void {
    this.queue.begin(0);
    for (let turn = this.queue.take(); turn >= 0; turn = this.queue.take()) {
      this.looks[turn] = 0;
      this.pushed.forget(turn);
    }
  }

  /**
   * Brings the lateness of a team, whose defects are as usual, to its receivers. Most hand-offs have slack alone
   * between them, those with the least come first: the innermost loop of a sweep.
   */
  pushLate(team: number, lateHours: number): void {
    const { outputs, queue, base } = this;
    const { turn: turns, slackHours } = outputs;
    const { numbers } = this.pushed;
    const plainEnd = intAt(outputs.plainEnd, team);
    for (let output = intAt(outputs.first, team); output < plainEnd; output++) {
      const felt = lateHours - realAt(slackHours, output);
      if (felt < NEAR) break;
      const turn = intAt(turns, output) ^ base;
      const before = realAt(numbers, turn * 2);
      numbers[turn * 2 + 1] = 0;
      if (felt <= before) continue;
      numbers[turn * 2] = felt;
      if (before === 0) queue.add(turn);
    }
    if (plainEnd < intAt(outputs.first, team + 1)) this.bringFrom(plainEnd, team, 0);
  }

  /** Brings what a team is like, whose share of defects is so much off the usual, to its receivers. */
  pushStirred(team: number, stirShare: number): void {
    this.bringFrom(intAt(this.outputs.first, team), team, stirShare);
  }

  private bringFrom(first: number, team: number, stirShare: number): void {
    const end = intAt(this.outputs.first, team + 1);
    for (let output = first; output < end; output++) this.bring(team, output, stirShare);
  }

  /** Brings it by a hand-off with more to it. */
  private bring(team: number, output: number, stirShare: number): void {
    const { network, outputs, state } = this;
    const slot = intAt(outputs.slot, output);
    if (this.round === MOST_ROUNDS && flagAt(network.feedback, slot) === 1) return;
    const traits = flagAt(outputs.traits, output);
    const notice = (traits & TELLS) === 0 ? 0 : state.noticeHours(team);
    let felt = state.lateHours(team) - realAt(outputs.slackHours, output);
    if (felt < NEAR) felt = 0;
    else if ((traits & SIZED) !== 0) felt = feltHours(network, slot, state.lateHours(team), notice);
    if ((traits & KEPT) !== 0)
      this.record.takeHandOff(slot, felt, state.defectShare(team), state.usualShare(team));
    const arrives = (traits & SIZED) === 0 ? felt : felt * realAt(network.blocksShare, slot);
    const spoils = stirShare > 0 && this.spoils(slot, stirShare);
    if (arrives === 0 && !spoils) return;
    const turn = intAt(outputs.turn, output) ^ this.base;
    if (spoils || (traits & CHOSEN) !== 0) {
      this.wakeToLook(turn);
    } else {
      this.pushed.add(turn, arrives, notice, slot);
      this.queue.add(turn);
    }
  }

  /** Whether so much more or fewer defects stir the receiver. */
  private spoils(slot: number, stirShare: number): boolean {
    const { passedShare, reworkHours } = this.network;
    return stirShare * Math.max(realAt(passedShare, slot), realAt(reworkHours, slot)) > LEAST_STIR;
  }
}

/** As many as fill whole blocks of the queue, and a power of two, so that a turn's half is one bit of it. */
function wholeBlocks(teamCount: number): number {
  let half = BLOCK_SIZE;
  while (half < teamCount) half *= 2;
  return half;
}
