import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerWhy } from '../../src/analysis/answer-why.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import type { Incident, IncidentTarget } from '../../src/model/organization.ts';
import type { CastMember, WorkshopCard } from '../../src/model/workshop-result.ts';

/** One thing that goes wrong: nothing of what is left out. */
export function incidentAt(target: IncidentTarget, values: Partial<Incident>): Incident {
  return { target, delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0, ...values };
}

/** A card as a workshop has it, with what the engine answers; its focus is the first who feels it, a customer if there is one. */
export function cardOf(
  model: OrgModel,
  incidents: readonly Incident[],
  values: Partial<WorkshopCard> = {},
): WorkshopCard {
  const { result, told, untold } = answerImpact(model, { incidents });
  const given = new Set(incidents.map(({ target }) => ('team' in target ? target.team : '')));
  const felt = result.teams.filter(({ id }) => !given.has(id));
  const focus = felt.find(({ kind }) => kind === 'customer') ?? felt[0];
  const from = incidents[0]?.target ?? { team: '' };
  const [way = null] = focus === undefined ? [] : answerWhy(model, { from, to: focus.id, incidents }).ways;
  return {
    number: 1,
    kind: 'neighbor',
    level: 1,
    scenario: null,
    incidents: result.incidents,
    words: [],
    impact: result,
    told,
    untold,
    focus: focus?.id ?? null,
    way,
    backup: null,
    loop: null,
    ...values,
  };
}

/** Everybody is in the game. */
export function wholeCast({ organization }: OrgModel): CastMember[] {
  return organization.teams.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    hops: null,
    reasons: [{ kind: 'all' }],
  }));
}
