import { isMore } from '../engine/compare.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import { PromisePeaks } from '../engine/promise-peaks.ts';
import { RippleRounds } from '../engine/ripple-rounds.ts';
import type { IncidentFigures } from '../model/diff-impact.ts';
import type { PromiseState } from '../model/impact-result.ts';
import { numberAt } from '../model/indexed.ts';
import { isPromised } from './find-single-sources.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';
import type { Brought } from './promise-state.ts';
import { broughtBy, brokenSlots, promiseState } from './promise-state.ts';

/** The ripple of one of two maps: made once, it runs as often as wanted, and tells of the last run. */
export class SideRipple {
  readonly model: OrgModel;
  private readonly peaks: PromisePeaks;
  private readonly rounds: RippleRounds;

  /** `alsoHeard` adds to the promised hand-offs those of which it is asked too. */
  constructor(model: OrgModel, alsoHeard: (slot: number) => boolean) {
    this.model = model;
    const { compiled, baseline } = model;
    const { network } = compiled;
    const isKept = Uint8Array.from({ length: network.handoffCount }, (_, slot) =>
      isPromised(handoffAt(model, slot)) || alsoHeard(slot) ? 1 : 0,
    );
    this.peaks = new PromisePeaks(baseline, isKept);
    this.rounds = new RippleRounds({ network, baseline, record: this.peaks });
  }

  /** What the incidents come to: the totals of `impact`. */
  run(placed: PlacedIncidents): IncidentFigures {
    const { status } = this.rounds.run(placed);
    const { compiled, baseline } = this.model;
    const { lateHours, defectShare, lateSum, teams } = this.peaks;
    const figures = { teams: 0, customers: 0, customerLate: 0, worstCustomerLate: 0, teamLate: 0, cost: 0 };
    for (const rank of teams) {
      const late = numberAt(lateHours, rank);
      const isWorse = isMore(numberAt(defectShare, rank), numberAt(baseline.defectShare, rank));
      if (!isMore(late, 0) && !isWorse) continue;
      figures.cost += numberAt(compiled.network.costPerHour, rank) * numberAt(lateSum, rank);
      if (!isOrigin(placed, rank)) {
        figures.teams += 1;
        figures.teamLate += late;
      }
      if (teamAt(this.model, rank).kind !== 'customer') continue;
      figures.customers += 1;
      figures.customerLate += late;
      figures.worstCustomerLate = Math.max(figures.worstCustomerLate, late);
    }
    return { ...figures, promisesBroken: this.brokenSlots().length, status };
  }

  /** Slots of the hand-offs whose promise the last run broke. */
  brokenSlots(): number[] {
    return brokenSlots(this.model, this.peaks);
  }

  /** What a hand-off brought that it hears of. */
  broughtBy(slot: number): Brought {
    return broughtBy(this.model, this.peaks, slot);
  }

  /** What became of the promise of a hand-off. */
  promiseAt(slot: number): PromiseState | null {
    const { feltHours, carriedShare, usualShare } = this.broughtBy(slot);
    return promiseState(handoffAt(this.model, slot), feltHours, carriedShare, usualShare);
  }

  /** Ranks of the customers that the last run looked at. */
  customersMoved(): number[] {
    return this.peaks.teams.filter((rank) => teamAt(this.model, rank).kind === 'customer');
  }

  /** What a team felt, and the share of defects that it has with no incident at all. */
  feltBy(rank: number): { readonly late: number; readonly defects: number; readonly usual: number } {
    return {
      late: numberAt(this.peaks.lateHours, rank),
      defects: numberAt(this.peaks.defectShare, rank),
      usual: numberAt(this.model.baseline.defectShare, rank),
    };
  }
}

function isOrigin({ count, onHandOff, at }: PlacedIncidents, rank: number): boolean {
  for (let i = 0; i < count; i++) if (onHandOff[i] === 0 && at[i] === rank) return true;
  return false;
}
