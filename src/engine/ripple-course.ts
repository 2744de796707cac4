import type { Baseline } from './baseline.ts';
import type { Network } from './network.ts';
import type { RippleLog } from './ripple-log.ts';
import type { TeamState } from './team-state.ts';

/** After this many rounds a ripple that still moves is left as it is. */
export const MOST_ROUNDS = 50;

/** Whoever keeps something of a ripple is told this while it runs. */
export interface RippleRecord {
  /** 1 by slot for the hand-offs that it wants to hear of; left out: all. */
  readonly isKept?: Uint8Array;
  /** Forgets the run before; costs only what it touched. */
  clear(): void;
  /** What a hand-off brought in one round. */
  takeHandOff(slot: number, feltHours: number, carriedShare: number, usualShare: number): void;
  /** What a round that is over did to the teams. */
  takeRound(state: TeamState, round: number): void;
  /** Repeats a state that stays from a round on to the end. */
  repeatToEnd(state: TeamState, from: number): void;
}

/** What a ripple runs through, and who keeps what of it. */
export interface RippleCourse {
  readonly network: Network;
  readonly baseline: Baseline;
  readonly record: RippleRecord;
  /** Who was late by way of what; left out where nobody asks. */
  readonly log?: RippleLog;
}
