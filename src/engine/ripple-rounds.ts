import { intAt, realAt } from './arrays.ts';
import { Arrivals } from './arrivals.ts';
import type { Baseline } from './baseline.ts';
import { CombinedIncidents } from './combined-incidents.ts';
import { NEAR } from './compare.ts';
import { Deliveries } from './deliveries.ts';
import { feltHours } from './felt.ts';
import type { PlacedIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import type { RippleHistory } from './ripple-history.ts';
import type { RippleCourse, RippleRecord } from './ripple-course.ts';
import { MOST_ROUNDS } from './ripple-course.ts';
import type { RippleLog } from './ripple-log.ts';
import { LEAST_STIR, TeamState } from './team-state.ts';
import { UsedInputs } from './used-inputs.ts';

/** How a ripple ended. */
export interface RippleEnd {
  readonly status: 'settled' | 'persistent' | 'unsettled';
  readonly rounds: number;
  /** Whether nobody was later or less late in the last round than in the one before, whatever else still moved. */
  readonly isSteady: boolean;
}

/**
 * Runs incidents through a network, round by round, as the model says. A late team brings its lateness to its
 * receivers; only where an any-of group or defects are in play does a receiver look at all its inputs.
 */
export class RippleRounds {
  private readonly network: Network;
  private readonly baseline: Baseline;
  private readonly record: RippleRecord;
  private readonly log: RippleLog | undefined;
  private readonly incidents: CombinedIncidents;
  private readonly arrivals: Arrivals;
  private readonly inputs: UsedInputs;
  private readonly deliveries: Deliveries;
  private current: TeamState;
  private before: TeamState;
  private round = 0;
  private evaluations = 0;

  constructor(course: RippleCourse) {
    const { network, baseline, record, log } = course;
    this.network = network;
    this.baseline = baseline;
    this.record = record;
    this.log = log;
    this.incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
    this.arrivals = new Arrivals(network);
    this.inputs = new UsedInputs(this.arrivals);
    this.current = new TeamState(baseline);
    this.before = new TeamState(baseline);
    this.deliveries = new Deliveries(course, this.current);
  }

  /** How many times the last run looked at a team. */
  get evaluated(): number {
    return this.evaluations;
  }

  /** Repeats rounds until all is settled, proves persistent, or 50 are over. A history keeps every round. */
  run(incidents: PlacedIncidents, history?: RippleHistory): RippleEnd {
    this.evaluations = 0;
    this.record.clear();
    this.log?.clear();
    this.current.clear();
    this.before.clear();
    this.incidents.set(incidents);
    for (this.round = 1; this.round <= MOST_ROUNDS; this.round++) {
      this.computeRound();
      history?.keep(this.current);
      if (this.current.isAtRest()) return this.end('settled');
      if (this.round > 1 && this.current.equals(this.before)) {
        this.record.repeatToEnd(this.current, this.round + 1);
        history?.repeatLast();
        return this.end('persistent');
      }
    }
    this.round = MOST_ROUNDS;
    return this.end('unsettled');
  }

  private end(status: RippleEnd['status']): RippleEnd {
    this.deliveries.discard();
    return { status, rounds: this.round, isSteady: this.current.isAsLateAs(this.before) };
  }

  private computeRound(): void {
    [this.before, this.current] = [this.current, this.before];
    this.current.clear();
    const { deliveries } = this;
    deliveries.beginRound(this.round, this.current);
    this.wakeTeams();
    for (let turn = deliveries.takeTurn(); turn >= 0; turn = deliveries.takeTurn()) {
      this.evaluations += 1;
      const team = turn - deliveries.base;
      if (deliveries.looksAtAll(turn)) this.look(team, turn);
      else if (this.ownIncident(team) > 0 || this.log !== undefined) this.wait(team, turn);
      else this.waitOnly(team, turn);
    }
    this.record.takeRound(this.current, this.round);
  }

  /** Wakes the teams that have a reason outside this round not to be at rest. Incidents act in round 1 alone. */
  private wakeTeams(): void {
    const { network, deliveries, incidents } = this;
    if (!this.baseline.isSettled)
      for (let team = 0; team < network.teamCount; team++) deliveries.wakeToLook(team + deliveries.base);
    if (this.round > 1) return;
    for (const team of incidents.teams) {
      if (incidents.qualityOf(incidents.ofTeam(team)) > 0) deliveries.wakeToLook(team);
      else deliveries.wake(team);
    }
    for (const slot of incidents.handoffs) deliveries.wakeToLook(intAt(network.receiver, slot));
  }

  /** What late givers have brought it makes of a team that has no trouble of its own, where there is no log. */
  private waitOnly(team: number, turn: number): void {
    const { network, deliveries } = this;
    const { pushed } = deliveries;
    const waiting = pushed.lateHours(turn) - realAt(network.bufferHours, team);
    const notice = realAt(network.leadHours, team) + pushed.heardHours(turn);
    pushed.forgetHours(turn);
    if (waiting < NEAR) return;
    this.current.setLate(team, waiting, notice);
    deliveries.pushLate(team, waiting);
  }

  /** What late givers have brought it makes of a team. */
  private wait(team: number, turn: number): void {
    const { pushed } = this.deliveries;
    const late = pushed.lateHours(turn);
    const heard = pushed.heardHours(turn);
    this.inputs.setLate(late, pushed.bindingSlot(turn));
    pushed.forget(turn);
    this.conclude(team, late, heard, this.current.usualShare(team));
  }

  /** Looks at all inputs of a team. */
  private look(team: number, turn: number): void {
    const { network, inputs } = this;
    this.deliveries.pushed.forget(turn);
    const end = intAt(network.firstInput, team + 1);
    inputs.clear();
    let slot = intAt(network.firstInput, team);
    this.arrivals.begin(slot);
    while (slot < end) {
      const groupEnd = intAt(network.groupEnd, slot);
      for (let member = slot; member < groupEnd; member++) this.arrive(member);
      inputs.add(slot, groupEnd);
      slot = groupEnd;
    }
    const quality = this.incidents.qualityOf(this.ownIncident(team));
    const clean = (1 - realAt(network.ownDefectShare, team)) * (1 - quality) * inputs.cleanShare;
    this.conclude(team, inputs.lateHours + inputs.reworkHours, inputs.noticeHours(), 1 - clean);
  }

  private ownIncident(team: number): number {
    return this.round === 1 ? this.incidents.ofTeam(team) : 0;
  }

  /** What one hand-off brings: MODEL steps 1 to 4. */
  private arrive(slot: number): void {
    const { network, arrivals } = this;
    const giver = intAt(network.giver, slot);
    const state = network.feedback[slot] === 1 ? this.before : this.current;
    const usual = state.usualShare(giver);
    let late = state.lateHours(giver);
    let notice = state.noticeHours(giver);
    let defects = state.defectShare(giver);
    const incident = this.round === 1 ? this.incidents.ofHandOff(slot) : 0;
    if (incident > 0) {
      notice = this.incidents.noticeOnArrival(incident, late, notice);
      late += this.incidents.delayOf(incident);
      defects = 1 - (1 - defects) * (1 - this.incidents.qualityOf(incident));
    }
    if (network.tells[slot] === 0) notice = 0;
    const felt = late === 0 ? 0 : feltHours(network, slot, late, notice);
    // What came without an incident of its own was kept when it was brought.
    if (incident > 0) this.record.takeHandOff(slot, felt, defects, usual);
    arrivals.set(
      slot,
      felt * realAt(network.blocksShare, slot),
      defects * realAt(network.passedShare, slot),
      realAt(network.reworkHours, slot) * Math.max(0, defects - usual),
      notice,
    );
  }

  /** What comes in and its own incident make of a team: MODEL steps 7 to 10. */
  private conclude(team: number, inputHours: number, heardHours: number, defects: number): void {
    const { network } = this;
    const waiting = inputHours - realAt(network.bufferHours, team);
    const waits = waiting >= NEAR;
    let late = Math.max(0, waiting);
    let notice = waits ? realAt(network.leadHours, team) + heardHours : 0;
    const incident = this.ownIncident(team);
    if (incident > 0) {
      const delay = this.incidents.delayOf(incident);
      const outage = this.incidents.outageOf(incident);
      const own = this.incidents.noticeOf(incident);
      late = Math.max(late, outage) + delay;
      if (delay >= NEAR || outage >= NEAR) notice = waits ? Math.min(notice, own) : own;
      if (late < NEAR) notice = 0;
    }
    if (!this.current.set(team, late, notice, defects)) return;
    if (late >= NEAR && this.log !== undefined) this.current.entry[team] = this.enter(this.log, team, waits);
    const stir = Math.abs(defects - this.current.usualShare(team));
    if (stir > LEAST_STIR) this.deliveries.pushStirred(team, stir);
    else this.deliveries.pushLate(team, late);
  }

  /** Enters a late team in the log; returns the entry's number. */
  private enter(log: RippleLog, team: number, waits: boolean): number {
    const { inputs, current } = this;
    const via = waits ? inputs.bindingSlot() : -1;
    return log.add({
      team,
      round: this.round,
      via,
      parent: this.parentOf(via),
      lateHours: current.lateHours(team),
      noticeHours: current.noticeHours(team),
      inputLateHours: inputs.lateHours,
      reworkHours: inputs.reworkHours,
    });
  }

  private parentOf(via: number): number {
    if (via < 0) return -1;
    const state = this.network.feedback[via] === 1 ? this.before : this.current;
    return intAt(state.entry, intAt(this.network.giver, via));
  }
}
