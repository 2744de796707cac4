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
import { BLOCK_SIZE, RankQueue } from './rank-queue.ts';
import type { RippleHistory } from './ripple-history.ts';
import type { RippleLog } from './ripple-log.ts';
import { LEAST_STIR, TeamState } from './team-state.ts';
import { UsedInputs } from './used-inputs.ts';

/** After this many rounds a ripple that still moves is left as it is. */
export const MOST_ROUNDS = 50;

/** How a ripple ended. */
export interface RippleEnd {
  readonly status: 'settled' | 'persistent' | 'unsettled';
  readonly rounds: number;
  /** Whether nobody was later or less late in the last round than in the one before, whatever else still moved. */
  readonly isSteady: boolean;
}

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
  private readonly queue: RankQueue;
  private readonly arrivals: Arrivals;
  private readonly inputs: UsedInputs;
  private readonly pushed: PushedInputs;
  /** 1 by turn for the teams that have to look at all their inputs. */
  private readonly looks: Uint8Array;
  private readonly outputs: Outputs;
  /** What a team's turn in an even round (2, 4, …) is more than its rank, which is its turn in an odd one. */
  private readonly half: number;
  /** The same for the round that is being computed: 0 or `half`. */
  private base = 0;
  private current: TeamState;
  private before: TeamState;
  private round = 0;
  private evaluations = 0;

  constructor({ network, baseline, record, log }: RippleCourse) {
    this.network = network;
    this.baseline = baseline;
    this.record = record;
    this.log = log;
    this.incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
    this.half = wholeBlocks(network.teamCount);
    this.queue = new RankQueue(this.half * 2);
    this.arrivals = new Arrivals(network);
    this.inputs = new UsedInputs(this.arrivals);
    this.pushed = new PushedInputs(this.half * 2, log === undefined ? undefined : network.order);
    this.looks = new Uint8Array(this.half * 2);
    this.outputs = listOutputs(network, this.half, record.isKept);
    this.current = new TeamState(baseline);
    this.before = new TeamState(baseline);
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
    // What was meant for a round that does not come.
    this.queue.begin(0);
    for (let turn = this.queue.take(); turn >= 0; turn = this.queue.take()) {
      this.looks[turn] = 0;
      this.pushed.forget(turn);
    }
    return { status, rounds: this.round, isSteady: this.current.isAsLateAs(this.before) };
  }

  private computeRound(): void {
    [this.before, this.current] = [this.current, this.before];
    this.current.clear();
    this.base = this.round % 2 === 1 ? 0 : this.half;
    this.wakeTeams();
    const { base, queue, looks } = this;
    const end = base + this.half;
    queue.begin(base);
    for (let turn = queue.take(end); turn >= 0; turn = queue.take(end)) {
      this.evaluations += 1;
      if (flagAt(looks, turn) === 1) this.look(turn - base, turn);
      else if (this.ownIncident(turn - base) > 0 || this.log !== undefined) this.wait(turn - base, turn);
      else this.waitOnly(turn - base, turn);
    }
    this.record.takeRound(this.current, this.round);
  }

  /** Queues the teams that have a reason outside this round not to be at rest. Incidents act in round 1 alone. */
  private wakeTeams(): void {
    const { network, queue, incidents, base } = this;
    if (!this.baseline.isSettled)
      for (let team = 0; team < network.teamCount; team++) this.wakeToLook(team + base);
    if (this.round > 1) return;
    for (const team of incidents.teams) {
      if (incidents.qualityOf(incidents.ofTeam(team)) > 0) this.wakeToLook(team);
      else queue.add(team);
    }
    for (const slot of incidents.handoffs) this.wakeToLook(intAt(network.receiver, slot));
  }

  private wakeToLook(turn: number): void {
    this.looks[turn] = 1;
    this.queue.add(turn);
  }

  /** What late givers have brought it makes of a team that has no trouble of its own, where there is no log. */
  private waitOnly(team: number, turn: number): void {
    const { numbers } = this.pushed;
    const waiting = realAt(numbers, turn * 2) - realAt(this.network.bufferHours, team);
    const notice = realAt(this.network.leadHours, team) + realAt(numbers, turn * 2 + 1);
    numbers[turn * 2] = 0;
    numbers[turn * 2 + 1] = Infinity;
    if (waiting < NEAR) return;
    this.current.setLate(team, waiting, notice);
    this.push(team, waiting, false);
  }

  /** What late givers have brought it makes of a team. */
  private wait(team: number, turn: number): void {
    const { pushed } = this;
    const late = pushed.lateHours(turn);
    const heard = pushed.heardHours(turn);
    this.inputs.setLate(late, pushed.bindingSlot(turn));
    pushed.forget(turn);
    this.conclude(team, late, heard, this.current.usualShare(team));
  }

  /** Looks at all inputs of a team. */
  private look(team: number, turn: number): void {
    const { network, inputs } = this;
    this.looks[turn] = 0;
    this.pushed.forget(turn);
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
    this.push(team, late, Math.abs(defects - this.current.usualShare(team)) > LEAST_STIR);
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

  /** Brings what a team is like to its receivers. Most hand-offs have slack alone between them. */
  private push(team: number, lateHours: number, isSpoilt: boolean): void {
    const { outputs } = this;
    const first = intAt(outputs.first, team);
    const plainEnd = intAt(outputs.plainEnd, team);
    const end = intAt(outputs.first, team + 1);
    if (!isSpoilt) this.pushPlain(first, plainEnd, lateHours);
    for (let output = isSpoilt ? first : plainEnd; output < end; output++) this.bring(team, output, isSpoilt);
  }

  /** Brings lateness by plain hand-offs, those with the least slack first. The innermost loop of a sweep. */
  private pushPlain(from: number, to: number, lateHours: number): void {
    const { queue, base } = this;
    const { reach } = this.outputs;
    const { numbers } = this.pushed;
    for (let output = from; output < to; output++) {
      const felt = lateHours - realAt(reach, output * 2 + 1);
      if (felt < NEAR) return;
      const turn = realAt(reach, output * 2) ^ base;
      const before = realAt(numbers, turn * 2);
      numbers[turn * 2 + 1] = 0;
      if (felt <= before) continue;
      numbers[turn * 2] = felt;
      if (before === 0) queue.add(turn);
    }
  }

  /** Brings it by a hand-off with more to it. */
  private bring(team: number, output: number, isSpoilt: boolean): void {
    const { network, outputs, current } = this;
    const slot = intAt(outputs.slot, output);
    if (this.round === MOST_ROUNDS && flagAt(network.feedback, slot) === 1) return;
    const turn = realAt(outputs.reach, output * 2) ^ this.base;
    const traits = flagAt(outputs.traits, output);
    const late = current.lateHours(team);
    const notice = (traits & TELLS) === 0 ? 0 : current.noticeHours(team);
    let felt = late - realAt(outputs.reach, output * 2 + 1);
    if (felt < NEAR) felt = 0;
    else if ((traits & SIZED) !== 0) felt = feltHours(network, slot, late, notice);
    if ((traits & KEPT) !== 0)
      this.record.takeHandOff(slot, felt, current.defectShare(team), current.usualShare(team));
    if ((traits & CHOSEN) !== 0 || ((traits & SPOILS) !== 0 && isSpoilt)) {
      this.wakeToLook(turn);
      return;
    }
    const arrives = (traits & SIZED) === 0 ? felt : felt * realAt(network.blocksShare, slot);
    if (arrives === 0) return;
    this.pushed.add(turn, arrives, notice, slot);
    this.queue.add(turn);
  }
}

/** As many as fill whole blocks of the queue, and a power of two, so that a turn's half is one bit of it. */
function wholeBlocks(teamCount: number): number {
  let half = BLOCK_SIZE;
  while (half < teamCount) half *= 2;
  return half;
}
