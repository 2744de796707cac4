import { isSame } from '../engine/compare.ts';
import { createIncidents } from '../engine/incidents.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { IncidentFigures, StressChange, StressChanges } from '../model/diff-impact.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { RippleComparison } from './compare-ripples.ts';
import { isLater } from './customer-fate.ts';
import type { DiffQuestion } from './diff-question.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import { findTouchedSources } from './find-touched-sources.ts';
import type { MapPair } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

/**
 * The incident on each team that is on both sides, customers left out. Only who is upstream of something that changed is run,
 * on both sides, of them those alone whose ripple a change may touch where that can be told beforehand, and nothing is left to sums: whatever a ripple does is compared promise by promise and customer by customer.
 */
export function compareStress(
  pair: MapPair,
  comparison: RippleComparison,
  changed: ChangedParts,
  question: DiffQuestion,
): StressChanges {
  const { base, head, teamInBase } = pair;
  const isTouched = findTouchedSources(pair, changed, question) ?? changed.upstream.head;
  const rows: StressChange[] = [];
  let teams = 0;
  head.organization.teams.forEach(({ id, name, kind }, i) => {
    const number = numberAt(teamInBase, i);
    if (kind === 'customer' || number < 0) return;
    if (itemAt(base.organization.teams, number).kind === 'customer') return;
    teams += 1;
    const rank = numberAt(head.compiled.rankOfTeam, i);
    if (changed.upstream.head[rank] !== 1 || isTouched[rank] !== 1) return;
    const after = comparison.head.run(incidentAt(head, i, question));
    const before = comparison.base.run(incidentAt(base, number, question));
    const changes = comparison.changes();
    const isSilent = changes.promises.length + changes.customers.length === 0;
    if (isSilent && areSame(before, after)) return;
    rows.push({ team: id, name, before, after, ...changes });
  });
  return {
    teams,
    breakMore: rows.filter(({ promises }) => promises.some(({ change }) => change === 'newly-broken')).length,
    makeLater: rows.filter(({ customers }) => customers.some((change) => isLater(change, question.worseBy)))
      .length,
    rows,
  };
}

function incidentAt(
  { organization, compiled }: OrgModel,
  number: number,
  { incident, ownRecovery }: DiffQuestion,
): PlacedIncidents {
  const placed = createIncidents(1);
  placed.at[0] = numberAt(compiled.rankOfTeam, number);
  placed.delayHours[0] = incident.delayHours;
  placed.outageHours[0] =
    ownRecovery === true ? itemAt(organization.teams, number).recoveryHours : incident.outageHours;
  placed.qualityShare[0] = incident.qualityShare;
  placed.noticeHours[0] = incident.noticeHours;
  return placed;
}

const FIGURES = [
  'teams',
  'customers',
  'promisesBroken',
  'worstCustomerLate',
  'customerLate',
  'teamLate',
  'cost',
] as const;

function areSame(before: IncidentFigures, after: IncidentFigures): boolean {
  return before.status === after.status && FIGURES.every((figure) => isSame(before[figure], after[figure]));
}
