import { Arrivals } from '../engine/arrivals.ts';
import { isMore } from '../engine/compare.ts';
import { CombinedIncidents } from '../engine/combined-incidents.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import type { RippleHistory } from '../engine/ripple-history.ts';
import { UsedInputs } from '../engine/used-inputs.ts';
import { numberAt } from '../model/indexed.ts';
import type { ArrivalSteps, GiverState } from './explain-arrival.ts';
import { explainArrival } from './explain-arrival.ts';
import type { OrgModel } from './org-model.ts';

/** A hand-off in a round; the round is its receiver's. */
export interface Handing {
  readonly slot: number;
  readonly round: number;
}

/** What came into a team in a round. */
export interface Inputs {
  readonly lateHours: number;
  readonly reworkHours: number;
  /** The slot of the hand-off that holds the team up; -1 if none does. */
  readonly bindingSlot: number;
  /** The slots that count, of each any-of group the best. */
  readonly used: readonly number[];
}

/** A ripple that has run, asked team by team and round by round what came in and how. */
export class Replay {
  readonly network: Network;
  readonly history: RippleHistory;
  readonly incidents: CombinedIncidents;
  private readonly usual: Float64Array;
  private readonly arrivals: Arrivals;
  private readonly inputs: UsedInputs;

  constructor({ baseline }: OrgModel, network: Network, history: RippleHistory, placed: PlacedIncidents) {
    this.network = network;
    this.history = history;
    this.incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
    this.incidents.set(placed);
    this.usual = baseline.defectShare;
    this.arrivals = new Arrivals(network);
    this.inputs = new UsedInputs(this.arrivals);
  }

  /** The round in which the giver did what arrives in the receiver's round. */
  giverRound({ slot, round }: Handing): number {
    return this.network.feedback[slot] === 1 ? round - 1 : round;
  }

  /** What the giver of a hand-off was like when it handed over, the hand-off's own incident left out. */
  giverOf(handing: Handing): GiverState {
    const team = numberAt(this.network.giver, handing.slot);
    const round = this.giverRound(handing);
    return {
      lateHours: this.history.lateHours(team, round),
      noticeHours: this.history.noticeHours(team, round),
      defectShare: this.history.defectShare(team, round),
    };
  }

  /** How the lateness of a giver, or of one that is late by another number, gets to the receiver. */
  arrival(
    handing: Handing,
    giver: Pick<GiverState, 'lateHours' | 'noticeHours'>,
    incidents: CombinedIncidents = this.incidents,
  ): ArrivalSteps {
    return explainArrival(this.network, incidents, handing, giver);
  }

  /** The share of defects as a hand-off carries it, with what its own incident spoils. */
  carriedShare(
    { slot, round }: Handing,
    giverShare: number,
    incidents: CombinedIncidents = this.incidents,
  ): number {
    const incident = round === 1 ? incidents.ofHandOff(slot) : 0;
    return 1 - (1 - giverShare) * (1 - incidents.qualityOf(incident));
  }

  /** The share of the giver's defects with no incident at all. */
  usualShare(slot: number): number {
    return numberAt(this.usual, numberAt(this.network.giver, slot));
  }

  /** The member of a hand-off's any-of group that counts with no incident at all: the one that spoils least. */
  usuallyUsed(slot: number): number {
    const { groupEnd } = this.network;
    const end = numberAt(groupEnd, slot);
    let best = end - 1;
    for (let member = end - 2; member >= 0 && numberAt(groupEnd, member) === end; member--)
      if (!isMore(this.usuallySpoils(member), this.usuallySpoils(best))) best = member;
    return best;
  }

  /** The share of the receiver's work that a hand-off spoils with no incident at all. */
  usuallySpoils(slot: number): number {
    return this.usualShare(slot) * numberAt(this.network.passedShare, slot);
  }

  /** What came into a team in a round, and which hand-offs counted. */
  inputsInto(team: number, round: number): Inputs {
    const { network, arrivals, inputs } = this;
    const end = numberAt(network.firstInput, team + 1);
    const used: number[] = [];
    inputs.clear();
    arrivals.begin(numberAt(network.firstInput, team));
    for (let first = numberAt(network.firstInput, team); first < end;) {
      const groupEnd = numberAt(network.groupEnd, first);
      for (let slot = first; slot < groupEnd; slot++) this.arrive({ slot, round });
      inputs.add(first, groupEnd);
      used.push(arrivals.bestOf(first, groupEnd));
      first = groupEnd;
    }
    const { lateHours, reworkHours } = inputs;
    return { lateHours, reworkHours, bindingSlot: inputs.bindingSlot(), used };
  }

  private arrive(handing: Handing): void {
    const { network, arrivals } = this;
    const { slot } = handing;
    const giver = this.giverOf(handing);
    const { arrives, notice } = this.arrival(handing, giver);
    const defects = this.carriedShare(handing, giver.defectShare);
    arrivals.set(
      slot,
      arrives,
      defects * numberAt(network.passedShare, slot),
      numberAt(network.reworkHours, slot) * Math.max(0, defects - this.usualShare(slot)),
      notice,
    );
  }
}
