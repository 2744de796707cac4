import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactIncident, ImpactResult } from '../model/impact-result.ts';
import type { Incident } from '../model/organization.ts';
import { answerImpact } from './answer-impact.ts';
import { isSameResult } from './is-same-result.ts';
import type { OrgModel } from './org-model.ts';

/**
 * A saved result with all that explains it, where the map gives the same answer when it is asked again, to the last digit; undefined
 * where it does not: it is another map, or has changed since.
 */
export function confirmImpact(model: OrgModel, saved: ImpactResult): ImpactAnswer | undefined {
  const { teams, handoffs } = model.organization;
  const [teamIds, handoffIds] = [teams, handoffs].map((things) => new Set(things.map(({ id }) => id)));
  const isKnown = saved.incidents.every((one) =>
    'team' in one ? teamIds?.has(one.team) : handoffIds?.has(one.handoff),
  );
  if (!isKnown) return undefined;
  const answer = answerImpact(model, {
    incidents: saved.incidents.map(toIncident),
    scenario: saved.scenario ?? undefined,
    telling: saved.telling ?? 'declared',
    // Whoever was left out by --depth or a selector is left out again.
    selected: new Set(saved.teams.map(({ id }) => id)),
  });
  return isSameResult(answer.result, saved) ? { ...answer, result: saved } : undefined;
}

function toIncident(incident: ImpactIncident): Incident {
  const { delay, outage, quality, notice } = incident;
  return {
    target: 'team' in incident ? { team: incident.team } : { handoff: incident.handoff },
    delayHours: delay,
    outageHours: outage,
    qualityShare: quality,
    noticeHours: notice,
  };
}
