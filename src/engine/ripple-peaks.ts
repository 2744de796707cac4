import { intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore } from './compare.ts';
import type { RippleRecord } from './ripple-course.ts';
import { MOST_ROUNDS } from './ripple-course.ts';
import type { TeamState } from './team-state.ts';

/** From this round on, the mean lateness tells what every further round costs: 24 rounds, so cycles even out. */
const FIRST_STEADY_ROUND = 27;

/** What is reported of a ripple: per team and hand-off the worst over all rounds, and sums for the costs. */
export class RipplePeaks implements RippleRecord {
  /** Ranks of the teams that were ever awake, in the order they woke. */
  readonly teams: number[] = [];
  readonly lateHours: Float64Array;
  /** The first round with the peak; 0 if never late. */
  readonly round: Int32Array;
  /** Its entry in the log at the peak; -1 if never late. */
  readonly entry: Int32Array;
  readonly defectShare: Float64Array;
  /** Lateness summed over 50 rounds. */
  readonly lateSum: Float64Array;
  /** Lateness summed over rounds 27 to 50. */
  readonly steadySum: Float64Array;

  /** Slots of the hand-offs by which anything but the usual came. */
  readonly handoffs: number[] = [];
  readonly feltHours: Float64Array;
  private readonly carriedShare: Float64Array;
  private readonly wasAwake: Uint8Array;
  private readonly wasUsed: Uint8Array;
  private readonly baseline: Baseline;

  constructor(baseline: Baseline, handoffCount: number) {
    const { length } = baseline.defectShare;
    this.baseline = baseline;
    this.lateHours = new Float64Array(length);
    this.round = new Int32Array(length);
    this.entry = new Int32Array(length).fill(-1);
    this.defectShare = Float64Array.from(baseline.defectShare);
    this.lateSum = new Float64Array(length);
    this.steadySum = new Float64Array(length);
    this.wasAwake = new Uint8Array(length);
    this.feltHours = new Float64Array(handoffCount);
    this.carriedShare = new Float64Array(handoffCount);
    this.wasUsed = new Uint8Array(handoffCount);
  }

  /** Forgets the run before; costs only what it touched. */
  clear(): void {
    for (const team of this.teams) {
      this.lateHours[team] = 0;
      this.round[team] = 0;
      this.entry[team] = -1;
      this.defectShare[team] = realAt(this.baseline.defectShare, team);
      this.lateSum[team] = 0;
      this.steadySum[team] = 0;
      this.wasAwake[team] = 0;
    }
    for (const slot of this.handoffs) {
      this.feltHours[slot] = 0;
      this.wasUsed[slot] = 0;
    }
    this.teams.length = 0;
    this.handoffs.length = 0;
  }

  /** What a hand-off brought in one round. */
  takeHandOff(slot: number, feltHours: number, carriedShare: number, usualShare: number): void {
    if (this.wasUsed[slot] === 0) {
      this.wasUsed[slot] = 1;
      this.handoffs.push(slot);
      this.carriedShare[slot] = usualShare;
    }
    if (isMore(feltHours, realAt(this.feltHours, slot))) this.feltHours[slot] = feltHours;
    if (isMore(carriedShare, realAt(this.carriedShare, slot))) this.carriedShare[slot] = carriedShare;
  }

  /** The giver's share of defects as a hand-off carried it; undefined where nothing but the usual came. */
  carriedBy(slot: number): number | undefined {
    return this.wasUsed[slot] === 1 ? this.carriedShare[slot] : undefined;
  }

  /** What a round that is over did to the teams. */
  takeRound(state: TeamState, round: number): void {
    for (let i = 0; i < state.awakeCount; i++) {
      const team = intAt(state.awake, i);
      if (this.wasAwake[team] === 0) {
        this.wasAwake[team] = 1;
        this.teams.push(team);
      }
      const late = state.lateHours(team);
      if (isMore(late, realAt(this.lateHours, team))) {
        this.lateHours[team] = late;
        this.round[team] = round;
        this.entry[team] = state.entry[team] ?? -1;
      }
      const defects = state.defectShare(team);
      if (isMore(defects, realAt(this.defectShare, team))) this.defectShare[team] = defects;
      this.addLateness(team, late, round, round);
    }
  }

  /** Repeats a state that stays from a round on to the end. */
  repeatToEnd(state: TeamState, from: number): void {
    for (let i = 0; i < state.awakeCount; i++) {
      const team = intAt(state.awake, i);
      this.addLateness(team, state.lateHours(team), from, MOST_ROUNDS);
    }
  }

  /** Mean lateness a round, once it goes on and on. */
  steadyHours(team: number): number {
    return realAt(this.steadySum, team) / (MOST_ROUNDS - FIRST_STEADY_ROUND + 1);
  }

  private addLateness(team: number, late: number, from: number, to: number): void {
    this.lateSum[team] = realAt(this.lateSum, team) + late * Math.max(0, to - from + 1);
    const steadyRounds = Math.max(0, to - Math.max(from, FIRST_STEADY_ROUND) + 1);
    this.steadySum[team] = realAt(this.steadySum, team) + late * steadyRounds;
  }
}
