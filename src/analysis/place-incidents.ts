import type { PlacedIncidents } from '../engine/incidents.ts';
import { createIncidents } from '../engine/incidents.ts';
import type { Incident } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf, slotOf } from './org-model.ts';

/** Incidents by the network's numbers instead of ids; every id must exist. */
export function placeIncidents(model: OrgModel, incidents: readonly Incident[]): PlacedIncidents {
  const placed = createIncidents(incidents.length);
  incidents.forEach(({ target, ...sizes }, i) => {
    const onHandOff = 'handoff' in target;
    placed.onHandOff[i] = onHandOff ? 1 : 0;
    placed.at[i] = onHandOff ? slotOf(model, target.handoff) : rankOf(model, target.team);
    placed.delayHours[i] = sizes.delayHours;
    placed.outageHours[i] = sizes.outageHours;
    placed.qualityShare[i] = sizes.qualityShare;
    placed.noticeHours[i] = sizes.noticeHours;
  });
  return placed;
}
