import { CombinedIncidents } from '../engine/combined-incidents.ts';
import { withTelling } from '../engine/network.ts';
import type { Telling } from '../engine/network.ts';
import { Ripple } from '../engine/ripple.ts';
import type { Incident, IncidentTarget } from '../model/organization.ts';
import type { Needed } from '../model/why-result.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf, slotOf } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';

/** What can grow: the delay at one place, or where there is none its outage or its quality problem. */
export type Measure = Needed['measure'];

/** Incidents of which those in one place can be made larger. */
export class BiggerProblem {
  readonly measure: Measure;
  /** How large it is, in hours or as a share of 1. */
  readonly now: number;
  private readonly model: OrgModel;
  private readonly incidents: readonly Incident[];
  private readonly place: IncidentTarget;
  private readonly noticeHours: number;
  private readonly ripple: Ripple;

  constructor(model: OrgModel, incidents: readonly Incident[], place: IncidentTarget, telling: Telling) {
    this.model = model;
    this.incidents = incidents;
    this.place = place;
    const { teamCount, handoffCount } = model.compiled.network;
    const combined = new CombinedIncidents(teamCount, handoffCount);
    combined.set(placeIncidents(model, incidents));
    const own =
      'team' in place
        ? combined.ofTeam(rankOf(model, place.team))
        : combined.ofHandOff(slotOf(model, place.handoff));
    [this.measure, this.now] = measureOf(combined, own);
    this.noticeHours = combined.noticeOf(own);
    this.ripple = new Ripple(withTelling(model.compiled.network, telling), model.baseline);
  }

  /** Runs it with another size; the peaks are those of this run until the next one. */
  peaksOf(size: number): Ripple['peaks'] {
    this.ripple.run(this.withSize(size));
    return this.ripple.peaks;
  }

  /** The incidents with what it takes for the measure to be of a size, no smaller than now. */
  withSize(size: number): PlacedIncidents {
    const { measure, now, place, noticeHours } = this;
    const more: Incident = {
      target: place,
      delayHours: measure === 'delay' ? size - now : 0,
      outageHours: measure === 'outage' ? size : 0,
      qualityShare: measure === 'quality' && now < 1 ? 1 - (1 - size) / (1 - now) : 0,
      noticeHours,
    };
    return placeIncidents(this.model, [...this.incidents, more]);
  }
}

/** The delay, or where there is none the outage or the quality problem, whichever there is. */
function measureOf(combined: CombinedIncidents, own: number): [Measure, number] {
  const [delay, outage] = [combined.delayOf(own), combined.outageOf(own)];
  const quality = combined.qualityOf(own);
  if (delay === 0 && outage > 0) return ['outage', outage];
  return delay === 0 && quality > 0 ? ['quality', quality] : ['delay', delay];
}
