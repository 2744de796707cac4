import { CombinedIncidents } from '../engine/combined-incidents.ts';
import { NEAR } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { ArrivalSteps } from './explain-arrival.ts';
import type { Handing, Replay } from './replay.ts';

/**
 * What one way would bring by itself: everybody else on time and as right as usual, and no incident on the way. What
 * teams know, and which of several interchangeable hand-offs counts, stays as it is in the ripple.
 */
export class LoneWay {
  readonly replay: Replay;
  /** The slot of the hand-off where the way begins, whose own incident counts; -1 if it begins at a team. */
  private readonly start: number;
  private readonly none: CombinedIncidents;
  private readonly usual: Float64Array;

  constructor(replay: Replay, usualShare: Float64Array, start: number) {
    this.replay = replay;
    this.start = start;
    this.usual = usualShare;
    this.none = new CombinedIncidents(replay.network.teamCount, replay.network.handoffCount);
  }

  /** How a giver's lateness gets to the receiver. */
  arrival(handing: Handing, lateHours: number): ArrivalSteps {
    const { noticeHours } = this.replay.giverOf(handing);
    return this.replay.arrival(handing, { lateHours, noticeHours }, this.incidentsAt(handing));
  }

  /** The share of defects as a hand-off carries it. */
  carriedShare(handing: Handing, giverShare: number): number {
    return this.replay.carriedShare(handing, giverShare, this.incidentsAt(handing));
  }

  /** Hours that the receiver loses over what its check finds beyond the usual. */
  reworkHours(handing: Handing, carriedShare: number): number {
    const beyond = Math.max(0, carriedShare - this.replay.usualShare(handing.slot));
    return numberAt(this.replay.network.reworkHours, handing.slot) * beyond;
  }

  /** How late the receiver gets, in hours, by what comes in late or has to be done again; 0 within its buffer. */
  lateBy({ slot }: Handing, inputHours: number): number {
    const { network } = this.replay;
    const waiting = inputHours - numberAt(network.bufferHours, numberAt(network.receiver, slot));
    return waiting >= NEAR ? waiting : 0;
  }

  /** The receiver's share of defects, given what this hand-off carries and the usual from everybody else. */
  defectsBy({ slot }: Handing, carriedShare: number): number {
    const { network } = this.replay;
    const usual = numberAt(this.usual, numberAt(network.receiver, slot));
    const usuallyClean = 1 - this.replay.usuallySpoils(this.replay.usuallyUsed(slot));
    if (usuallyClean < NEAR) return usual;
    return 1 - ((1 - usual) * (1 - carriedShare * numberAt(network.passedShare, slot))) / usuallyClean;
  }

  private incidentsAt({ slot }: Handing): CombinedIncidents {
    return slot === this.start ? this.replay.incidents : this.none;
  }
}
