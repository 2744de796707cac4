import { intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import type { TeamState } from './team-state.ts';

/** What the teams that were awake in one round were like, by rank ascending. */
interface RoundStates {
  readonly teams: Int32Array;
  readonly lateHours: Float64Array;
  readonly noticeHours: Float64Array;
  readonly defectShare: Float64Array;
}

/**
 * Every round of a ripple, to be asked afterwards: what a team was like in round 1, 2, ... Round 0 is the state of
 * rest. Keeps what was awake and no more.
 */
export class RippleHistory {
  private readonly rounds: RoundStates[] = [];
  private readonly baseline: Baseline;
  private lastRepeats = false;

  constructor(baseline: Baseline) {
    this.baseline = baseline;
  }

  /** Keeps the next round, which is over. */
  keep(state: TeamState): void {
    const teams = state.awake.slice(0, state.awakeCount);
    this.rounds.push({
      teams,
      lateHours: pick(teams, (team) => state.lateHours(team)),
      noticeHours: pick(teams, (team) => state.noticeHours(team)),
      defectShare: pick(teams, (team) => state.defectShare(team)),
    });
  }

  /** Every further round is as the last one. */
  repeatLast(): void {
    this.lastRepeats = true;
  }

  /** How late a team is in a round, in hours. */
  lateHours(team: number, round: number): number {
    const [states, at] = this.find(team, round);
    return states === undefined ? 0 : realAt(states.lateHours, at);
  }

  /** How long before its due time a team knows in a round, in hours. */
  noticeHours(team: number, round: number): number {
    const [states, at] = this.find(team, round);
    return states === undefined ? 0 : realAt(states.noticeHours, at);
  }

  /** What share of a team's work is not right in a round. */
  defectShare(team: number, round: number): number {
    const [states, at] = this.find(team, round);
    return states === undefined ? realAt(this.baseline.defectShare, team) : realAt(states.defectShare, at);
  }

  private find(team: number, round: number): [states: RoundStates | undefined, at: number] {
    const states = this.rounds[round - 1] ?? (this.lastRepeats && round > 0 ? this.rounds.at(-1) : undefined);
    if (states === undefined) return [undefined, 0];
    let low = 0;
    let high = states.teams.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (intAt(states.teams, middle) < team) low = middle + 1;
      else high = middle;
    }
    return low < states.teams.length && intAt(states.teams, low) === team ? [states, low] : [undefined, 0];
  }
}

function pick(teams: Int32Array, sizeOf: (team: number) => number): Float64Array {
  const picked = new Float64Array(teams.length);
  teams.forEach((team, i) => {
    picked[i] = sizeOf(team);
  });
  return picked;
}
