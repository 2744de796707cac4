import { intAt, realAt } from './arrays.ts';
import { Arrivals } from './arrivals.ts';
import type { Baseline } from './baseline.ts';
import { CombinedIncidents } from './combined-incidents.ts';
import { NEAR } from './compare.ts';
import { feltHours } from './felt.ts';
import type { PlacedIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import { RankQueue, queueAll } from './rank-queue.ts';
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
 * `peaks` and `log` hold the last run. A run costs the hand-offs into the teams that the ripple reaches, not more.
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
  private current: TeamState;
  private before: TeamState;
  private round = 0;
  private evaluations = 0;

  constructor(network: Network, baseline: Baseline) {
    this.network = network;
    this.baseline = baseline;
    this.peaks = new RipplePeaks(baseline, network.handoffCount);
    this.incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
    this.queue = new RankQueue(network.teamCount);
    this.arrivals = new Arrivals(network);
    this.inputs = new UsedInputs(this.arrivals);
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
    const { network, queue } = this;
    if (!this.baseline.isSettled) for (let team = 0; team < network.teamCount; team++) queue.add(team);
    if (this.round === 1) {
      for (const team of this.incidents.teams) queue.add(team);
      for (const slot of this.incidents.handoffs) queue.add(intAt(network.receiver, slot));
    }
    for (const team of this.before.awake)
      queueAll(queue, network.firstNextReceiver, network.nextReceivers, team);
  }

  /** How many times the last run looked at a team: what it cost, in a number that no machine changes. */
  get evaluated(): number {
    return this.evaluations;
  }

  private evaluate(team: number): void {
    this.evaluations += 1;
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
    this.conclude(team);
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
    const isUsual = late === 0 && defects === usual;
    const felt = isUsual ? 0 : feltHours(network, slot, late, notice);
    if (!isUsual) this.peaks.takeHandOff(slot, felt, defects, usual);
    arrivals.set(
      slot,
      felt * realAt(network.blocksShare, slot),
      defects * realAt(network.passedShare, slot),
      realAt(network.reworkHours, slot) * Math.max(0, defects - usual),
      notice,
    );
  }

  /** What the inputs and its own incident make of a team: MODEL steps 6 to 10. */
  private conclude(team: number): void {
    const { network, inputs } = this;
    const incident = this.round === 1 ? this.incidents.ofTeam(team) : 0;
    const delay = this.incidents.delayOf(incident);
    const outage = this.incidents.outageOf(incident);
    const waiting = Math.max(0, inputs.lateHours + inputs.reworkHours - realAt(network.bufferHours, team));
    const late = Math.max(waiting, outage) + delay;
    const isLate = late >= NEAR;
    const waits = waiting >= NEAR;
    const ownClean = (1 - realAt(network.ownDefectShare, team)) * (1 - this.incidents.qualityOf(incident));
    const defects = 1 - ownClean * inputs.cleanShare;
    let notice = waits ? realAt(network.leadHours, team) + inputs.noticeHours() : Infinity;
    if (delay >= NEAR || outage >= NEAR) notice = Math.min(notice, this.incidents.noticeOf(incident));
    if (!isLate) notice = 0;
    if (!this.current.set(team, late, notice, defects)) return;
    if (isLate) {
      const via = waits ? inputs.bindingSlot() : -1;
      this.current.entry[team] = this.log.add({
        team,
        round: this.round,
        via,
        parent: this.parentOf(via),
        lateHours: late,
        noticeHours: notice,
        inputLateHours: inputs.lateHours,
        reworkHours: inputs.reworkHours,
      });
    }
    queueAll(this.queue, network.firstReceiver, network.receivers, team);
  }

  private parentOf(via: number): number {
    if (via < 0) return -1;
    const state = this.network.feedback[via] === 1 ? this.before : this.current;
    return intAt(state.entry, intAt(this.network.giver, via));
  }
}
