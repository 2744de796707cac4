import { flagAt, intAt, realAt } from './arrays.ts';
import { Arrivals } from './arrivals.ts';
import type { Baseline } from './baseline.ts';
import { CombinedIncidents } from './combined-incidents.ts';
import { NEAR } from './compare.ts';
import { feltHours } from './felt.ts';
import type { PlacedIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import type { Outputs } from './outputs.ts';
import { CHOSEN, KEPT, SIZED, SPOILS, TELLS, listOutputs } from './outputs.ts';
import { PushedInputs } from './pushed-inputs.ts';
import { RankQueue } from './rank-queue.ts';
import type { RippleHistory } from './ripple-history.ts';
import { RippleLog } from './ripple-log.ts';
import { MOST_ROUNDS, RipplePeaks } from './ripple-peaks.ts';
import { TeamState } from './team-state.ts';
import { UsedInputs } from './used-inputs.ts';

/** How a ripple ended. */
export interface RippleEnd {
  readonly status: 'settled' | 'persistent' | 'unsettled';
  readonly rounds: number;
  /** Whether nobody was later or less late in the last round than in the one before, whatever else still moved. */
  readonly isSteady: boolean;
}

/**
 * Runs incidents through a network, round by round, as the model says. Made once, it runs as often as wanted;
 * `peaks` and `log` hold the last run. A run costs the hand-offs of the teams that the ripple reaches, not more: a
 * late team brings its lateness to its receivers, and only where an any-of group or defects are in play does a
 * receiver look at all its inputs.
 */
export class Ripple {
  readonly peaks: RipplePeaks;
  readonly log = new RippleLog();
  readonly network: Network;
  private readonly baseline: Baseline;
  private readonly incidents: CombinedIncidents;
  private readonly queue: RankQueue;
  private readonly arrivals: Arrivals;
  private readonly inputs: UsedInputs;
  private readonly pushed: PushedInputs;
  /** 1 for the teams that have to look at all their inputs. */
  private readonly looks: Uint8Array;
  private readonly outputs: Outputs;
  private readonly nextOutputs: Outputs;
  private readonly keepsLog: boolean;
  private current: TeamState;
  private before: TeamState;
  private round = 0;
  private evaluations = 0;

  /**
   * `isKept`: 1 by slot for the hand-offs whose peaks are all that is wanted of a hand-off; there is no log then.
   * Left out: all, and a log.
   */
  constructor(network: Network, baseline: Baseline, isKept?: Uint8Array) {
    this.network = network;
    this.baseline = baseline;
    this.keepsLog = isKept === undefined;
    this.peaks = new RipplePeaks(baseline, network.handoffCount);
    this.incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
    this.queue = new RankQueue(network.teamCount);
    this.arrivals = new Arrivals(network);
    this.inputs = new UsedInputs(this.arrivals);
    this.pushed = new PushedInputs(network.teamCount, network.order);
    this.looks = new Uint8Array(network.teamCount);
    this.outputs = listOutputs(network, 0, isKept);
    this.nextOutputs = listOutputs(network, 1, isKept);
    this.current = new TeamState(baseline);
    this.before = new TeamState(baseline);
  }

  /** Repeats rounds until all is settled, proves persistent, or 50 are over. A history keeps every round. */
  run(incidents: PlacedIncidents, history?: RippleHistory): RippleEnd {
    this.evaluations = 0;
    this.peaks.clear();
    this.log.clear();
    this.current.clear();
    this.before.clear();
    this.incidents.set(incidents);
    for (this.round = 1; this.round <= MOST_ROUNDS; this.round++) {
      this.computeRound();
      history?.keep(this.current);
      if (this.current.isAtRest()) return this.end('settled');
      if (this.round > 1 && this.current.equals(this.before)) {
        this.peaks.repeatToEnd(this.current, this.round + 1);
        history?.repeatLast();
        return this.end('persistent');
      }
    }
    this.round = MOST_ROUNDS;
    return this.end('unsettled');
  }

  private end(status: RippleEnd['status']): RippleEnd {
    return { status, rounds: this.round, isSteady: this.current.isAsLateAs(this.before) };
  }

  private computeRound(): void {
    [this.before, this.current] = [this.current, this.before];
    this.current.clear();
    this.wakeTeams();
    for (let team = this.queue.take(); team >= 0; team = this.queue.take()) this.evaluate(team);
    this.peaks.takeRound(this.current, this.round);
  }

  /** Queues the teams that have a reason outside this round not to be at rest. Incidents act in round 1 alone. */
  private wakeTeams(): void {
    const { network, queue, incidents } = this;
    if (!this.baseline.isSettled) for (let team = 0; team < network.teamCount; team++) this.wakeToLook(team);
    if (this.round === 1) {
      for (const team of incidents.teams) {
        if (incidents.qualityOf(incidents.ofTeam(team)) > 0) this.wakeToLook(team);
        else queue.add(team);
      }
      for (const slot of incidents.handoffs) this.wakeToLook(intAt(network.receiver, slot));
    }
    for (const team of this.before.awake) this.push(team, this.before, this.nextOutputs);
  }

  private wakeToLook(team: number): void {
    this.looks[team] = 1;
    this.queue.add(team);
  }

  /** How many times the last run looked at a team: what it cost, in a number that no machine changes. */
  get evaluated(): number {
    return this.evaluations;
  }

  private evaluate(team: number): void {
    this.evaluations += 1;
    const { inputs } = this;
    if (this.looks[team] === 1) {
      this.looks[team] = 0;
      this.pushed.forget(team);
      this.lookAtInputs(team);
      const quality = this.incidents.qualityOf(this.ownIncident(team));
      const clean = (1 - realAt(this.network.ownDefectShare, team)) * (1 - quality);
      this.conclude(team, 1 - clean * inputs.cleanShare);
    } else {
      this.pushed.take(team, inputs);
      this.conclude(team, this.current.usualShare(team));
    }
  }

  private ownIncident(team: number): number {
    return this.round === 1 ? this.incidents.ofTeam(team) : 0;
  }

  private lookAtInputs(team: number): void {
    const { network, inputs } = this;
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
    if (incident > 0) this.peaks.takeHandOff(slot, felt, defects, usual);
    arrivals.set(
      slot,
      felt * realAt(network.blocksShare, slot),
      defects * realAt(network.passedShare, slot),
      realAt(network.reworkHours, slot) * Math.max(0, defects - usual),
      notice,
    );
  }

  /** What the inputs and its own incident make of a team: MODEL steps 6 to 10. */
  private conclude(team: number, defects: number): void {
    const { network, inputs } = this;
    const incident = this.ownIncident(team);
    const delay = this.incidents.delayOf(incident);
    const outage = this.incidents.outageOf(incident);
    const waiting = Math.max(0, inputs.lateHours + inputs.reworkHours - realAt(network.bufferHours, team));
    const late = Math.max(waiting, outage) + delay;
    const isLate = late >= NEAR;
    const waits = waiting >= NEAR;
    let notice = waits ? realAt(network.leadHours, team) + inputs.noticeHours() : Infinity;
    if (delay >= NEAR || outage >= NEAR) notice = Math.min(notice, this.incidents.noticeOf(incident));
    if (!isLate) notice = 0;
    if (!this.current.set(team, late, notice, defects)) return;
    if (isLate && this.keepsLog) this.addToLog(team, waits ? inputs.bindingSlot() : -1, late, notice);
    this.push(team, this.current, this.outputs);
  }

  private addToLog(team: number, via: number, lateHours: number, noticeHours: number): void {
    this.current.entry[team] = this.log.add({
      team,
      round: this.round,
      via,
      parent: this.parentOf(via),
      lateHours,
      noticeHours,
      inputLateHours: this.inputs.lateHours,
      reworkHours: this.inputs.reworkHours,
    });
  }

  private parentOf(via: number): number {
    if (via < 0) return -1;
    const state = this.network.feedback[via] === 1 ? this.before : this.current;
    return intAt(state.entry, intAt(this.network.giver, via));
  }

  /** Brings what a team is like to its receivers. Most hand-offs have slack alone between them. */
  private push(team: number, state: TeamState, outputs: Outputs): void {
    const late = state.lateHours(team);
    const isSpoilt = state.isSpoilt(team);
    const { pushed, queue } = this;
    const { receiver, traits, slackHours } = outputs;
    const end = intAt(outputs.first, team + 1);
    for (let output = intAt(outputs.first, team); output < end; output++) {
      const isPlain = flagAt(traits, output) & ~SPOILS;
      if (isPlain !== 0 || isSpoilt) {
        this.bring(team, state, outputs, output);
        continue;
      }
      const felt = late - realAt(slackHours, output);
      if (felt < NEAR) continue;
      const to = intAt(receiver, output);
      if (pushed.add(to, felt, 0)) queue.add(to);
    }
  }

  /** Brings it by a hand-off with more to it. */
  private bring(team: number, state: TeamState, outputs: Outputs, output: number): void {
    const { network } = this;
    const slot = intAt(outputs.slot, output);
    const to = intAt(outputs.receiver, output);
    const traits = flagAt(outputs.traits, output);
    const isSpoilt = state.isSpoilt(team);
    const late = state.lateHours(team);
    const notice = (traits & TELLS) !== 0 ? state.noticeHours(team) : 0;
    let felt = late - realAt(outputs.slackHours, output);
    if (felt < NEAR) felt = 0;
    else if ((traits & SIZED) !== 0) felt = feltHours(network, slot, late, notice);
    if ((traits & KEPT) !== 0)
      this.peaks.takeHandOff(slot, felt, state.defectShare(team), state.usualShare(team));
    if ((traits & CHOSEN) !== 0 || (isSpoilt && (traits & SPOILS) !== 0)) {
      this.wakeToLook(to);
      return;
    }
    const arrives = (traits & SIZED) !== 0 ? felt * realAt(network.blocksShare, slot) : felt;
    if (arrives === 0) return;
    if (this.keepsLog) this.pushed.addSlot(to, arrives, notice, slot);
    else this.pushed.add(to, arrives, notice);
    this.queue.add(to);
  }
}
