import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactIncident, ImpactResult } from '../model/impact-result.ts';
import type { Incident } from '../model/organization.ts';
import { answerImpact } from './answer-impact.ts';
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
  // Groups are summed up from the rest, and from what was selected, which nobody knows any more.
  if (!isSame(answer.result, saved)) return undefined;
  return {
    ...answer,
    result: saved,
  };
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

function isSame(one: ImpactResult, other: ImpactResult): boolean {
  const [a, b] = [one, other].map((result) => JSON.stringify(inOrder({ ...result, groups: undefined })));
  return a === b;
}

/** The same keys in the same order, whoever wrote them. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, inOrder(inside)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
