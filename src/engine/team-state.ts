import type { Baseline } from './baseline.ts';
import { intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';

/**
 * Up to this a share of defects counts as the baseline's own, and lateness as none, so that it wakes nobody. Far
 * below the 1e-9 of the comparisons: two rounds are compared by their difference, and what many givers bring adds up.
 */
export const LEAST_STIR = 1e-12;

/** A team's numbers stand side by side: whoever asks for one asks for the others, and memory comes in such pieces. */
const NUMBERS_A_TEAM = 4;
const LATE = 0;
const NOTICE = 1;
const DEFECTS = 2;
const USUAL = 3;

/** The state of all teams in one round. All but the awake ones are on time and at their baseline. */
export class TeamState {
  /** A late team's entry in the log; -1 for the others. */
  readonly entry: Int32Array;
  /** Ranks of the teams that are late or off their baseline, ascending: the first `awakeCount` of these. */
  readonly awake: Int32Array;
  awakeCount = 0;
  private readonly numbers: Float64Array;

  constructor({ defectShare }: Baseline) {
    this.numbers = new Float64Array(defectShare.length * NUMBERS_A_TEAM);
    this.awake = new Int32Array(defectShare.length);
    this.entry = new Int32Array(defectShare.length).fill(-1);
    defectShare.forEach((share, team) => {
      this.numbers[team * NUMBERS_A_TEAM + DEFECTS] = share;
      this.numbers[team * NUMBERS_A_TEAM + USUAL] = share;
    });
  }

  /** Hours by which a team is late. */
  lateHours(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + LATE);
  }

  /** How early it knows; 0 if it is not late. */
  noticeHours(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + NOTICE);
  }

  /** Share of its work that is not right. */
  defectShare(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + DEFECTS);
  }

  /** Share of its work that is not right with no incident at all. */
  usualShare(team: number): number {
    return realAt(this.numbers, team * NUMBERS_A_TEAM + USUAL);
  }

  /** Puts all back to rest; costs only what was awake. */
  clear(): void {
    for (let i = 0; i < this.awakeCount; i++) {
      const team = intAt(this.awake, i);
      this.put(team, 0, 0, this.usualShare(team));
      this.entry[team] = -1;
    }
    this.awakeCount = 0;
  }

  /** Sets a team's state and wakes it where that differs from rest; says whether it does. */
  set(team: number, lateHours: number, noticeHours: number, defectShare: number): boolean {
    if (lateHours <= LEAST_STIR && Math.abs(defectShare - this.usualShare(team)) <= LEAST_STIR) return false;
    this.put(team, lateHours, noticeHours, defectShare);
    this.awake[this.awakeCount] = team;
    this.awakeCount += 1;
    return true;
  }

  /** Sets the state of a team that is late and otherwise as usual. */
  setLate(team: number, lateHours: number, noticeHours: number): void {
    const at = team * NUMBERS_A_TEAM;
    this.numbers[at + LATE] = lateHours;
    this.numbers[at + NOTICE] = noticeHours;
    this.awake[this.awakeCount] = team;
    this.awakeCount += 1;
  }

  /** Whether everybody is on time and at the baseline. */
  isAtRest(): boolean {
    return this.everyAwake((team) => !isMore(this.lateHours(team), 0) && !this.isOffBaseline(team));
  }

  /** Whether every team is as it is in another round. */
  equals(other: TeamState): boolean {
    const isSame = (team: number): boolean => this.isSameTeam(team, other);
    return this.everyAwake(isSame) && other.everyAwake(isSame);
  }

  /** Whether every team is as late as it is in another round. */
  isAsLateAs(other: TeamState): boolean {
    const isSame = (team: number): boolean => !differs(this.lateHours(team), other.lateHours(team));
    return this.everyAwake(isSame) && other.everyAwake(isSame);
  }

  private everyAwake(holds: (team: number) => boolean): boolean {
    for (let i = 0; i < this.awakeCount; i++) if (!holds(intAt(this.awake, i))) return false;
    return true;
  }

  private put(team: number, lateHours: number, noticeHours: number, defectShare: number): void {
    const at = team * NUMBERS_A_TEAM;
    this.numbers[at + LATE] = lateHours;
    this.numbers[at + NOTICE] = noticeHours;
    this.numbers[at + DEFECTS] = defectShare;
  }

  private isOffBaseline(team: number): boolean {
    return differs(this.defectShare(team), this.usualShare(team));
  }

  private isSameTeam(team: number, other: TeamState): boolean {
    return (
      !differs(this.lateHours(team), other.lateHours(team)) &&
      !differs(this.noticeHours(team), other.noticeHours(team)) &&
      !differs(this.defectShare(team), other.defectShare(team))
    );
  }
}

function differs(a: number, b: number): boolean {
  return isMore(a, b) || isMore(b, a);
}
