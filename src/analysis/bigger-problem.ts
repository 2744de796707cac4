import { withTelling } from '../engine/network.ts';
import type { Telling } from '../engine/network.ts';
import { Ripple } from '../engine/ripple.ts';
import type { Incident, IncidentTarget } from '../model/organization.ts';
import type { Needed } from '../model/why-result.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { OrgModel } from './org-model.ts';
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
    const own = incidents.filter(({ target }) => isSamePlace(target, place));
    [this.measure, this.now] = measureOf(own);
    this.noticeHours = shortestNotice(own);
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

function isSamePlace(target: IncidentTarget, place: IncidentTarget): boolean {
  if ('team' in place) return 'team' in target && target.team === place.team;
  return 'handoff' in target && target.handoff === place.handoff;
}

/** As the model combines incidents in one place: delays add, the longest outage counts. */
function measureOf(own: readonly Incident[]): [Measure, number] {
  const delay = own.reduce((sum, { delayHours }) => sum + delayHours, 0);
  const outage = own.reduce((longest, { outageHours }) => Math.max(longest, outageHours), 0);
  const quality = 1 - own.reduce((good, { qualityShare }) => good * (1 - qualityShare), 1);
  if (delay === 0 && outage > 0) return ['outage', outage];
  return delay === 0 && quality > 0 ? ['quality', quality] : ['delay', delay];
}

function shortestNotice(own: readonly Incident[]): number {
  const notices = own
    .filter(({ delayHours, outageHours }) => delayHours > 0 || outageHours > 0)
    .map(({ noticeHours }) => noticeHours);
  return notices.length === 0 ? 0 : notices.reduce((a, b) => Math.min(a, b));
}
