import type { ImpactIncident } from '../model/impact-result.ts';
import type { Incident } from '../model/organization.ts';

/** An incident as the results tell it. */
export function describeIncident({
  target,
  delayHours,
  outageHours,
  qualityShare,
  noticeHours,
}: Incident): ImpactIncident {
  return { ...target, delay: delayHours, outage: outageHours, quality: qualityShare, notice: noticeHours };
}
