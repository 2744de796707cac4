import type { Baseline } from './baseline.ts';
import { realAt } from './arrays.ts';
import { isMore } from './compare.ts';

/**
 * Up to this a share of defects counts as the baseline's own, and lateness as none, so that it wakes nobody. Far
 * below the 1e-9 of the comparisons, for two rounds are compared by their difference.
 */
const LEAST_STIR = 1e-12;

/** The state of all teams in one round. All but the awake ones are on time and at their baseline. */
export class TeamState {
  readonly lateHours: Float64Array;
  readonly noticeHours: Float64Array;
  readonly defectShare: Float64Array;
  /** A late team's entry in the log; -1 for the others. */
  readonly entry: Int32Array;
  /** Ranks of the teams that are late or off their baseline, ascending. */
  readonly awake: number[] = [];
  private readonly baseline: Baseline;

  constructor(baseline: Baseline) {
    const { length } = baseline.defectShare;
    this.baseline = baseline;
    this.lateHours = new Float64Array(length);
    this.noticeHours = new Float64Array(length);
    this.defectShare = Float64Array.from(baseline.defectShare);
    this.entry = new Int32Array(length).fill(-1);
  }

  /** Puts all back to rest; costs only what was awake. */
  clear(): void {
    for (const team of this.awake) {
      this.lateHours[team] = 0;
      this.noticeHours[team] = 0;
      this.defectShare[team] = realAt(this.baseline.defectShare, team);
      this.entry[team] = -1;
    }
    this.awake.length = 0;
  }

  /** Sets a team's state and wakes it where that differs from rest; says whether it does. */
  set(team: number, lateHours: number, noticeHours: number, defectShare: number): boolean {
    const moved = Math.abs(defectShare - realAt(this.baseline.defectShare, team)) > LEAST_STIR;
    if (lateHours <= LEAST_STIR && !moved) return false;
    this.lateHours[team] = lateHours;
    this.noticeHours[team] = noticeHours;
    this.defectShare[team] = defectShare;
    this.awake.push(team);
    return true;
  }

  /** Whether everybody is on time and at the baseline. */
  isAtRest(): boolean {
    return this.awake.every((team) => !isMore(realAt(this.lateHours, team), 0) && !this.isOffBaseline(team));
  }

  /** Whether every team is as it is in another round. */
  equals(other: TeamState): boolean {
    return (
      this.awake.every((team) => this.isSameTeam(team, other)) &&
      other.awake.every((team) => this.isSameTeam(team, other))
    );
  }

  /** Whether every team is as late as it is in another round. */
  isAsLateAs(other: TeamState): boolean {
    const isSame = (team: number): boolean =>
      !differs(realAt(this.lateHours, team), realAt(other.lateHours, team));
    return this.awake.every(isSame) && other.awake.every(isSame);
  }

  private isOffBaseline(team: number): boolean {
    return differs(realAt(this.defectShare, team), realAt(this.baseline.defectShare, team));
  }

  private isSameTeam(team: number, other: TeamState): boolean {
    return (
      !differs(realAt(this.lateHours, team), realAt(other.lateHours, team)) &&
      !differs(realAt(this.noticeHours, team), realAt(other.noticeHours, team)) &&
      !differs(realAt(this.defectShare, team), realAt(other.defectShare, team))
    );
  }
}

function differs(a: number, b: number): boolean {
  return isMore(a, b) || isMore(b, a);
}
