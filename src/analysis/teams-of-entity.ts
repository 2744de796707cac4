import type { FindingEntity } from '../model/finding.ts';
import type { Engagement, IncidentTarget, Organization } from '../model/organization.ts';

/** Looks up whom something is about: a hand-off its giver and receiver, a scenario or engagement everybody in it; nobody where there is no such thing. */
export function createTeamsOfEntity(
  organization: Organization,
): (entity: FindingEntity) => readonly string[] {
  const { handoffs, scenarios, engagements } = organization;
  const ofHandOff = new Map(handoffs.map(({ id, from, to }) => [id, [from, to]]));
  const ofTarget = (target: IncidentTarget): readonly string[] =>
    'team' in target ? [target.team] : (ofHandOff.get(target.handoff) ?? []);
  const ofScenario = new Map(
    scenarios.map(({ id, incidents }) => [id, incidents.flatMap(({ target }) => ofTarget(target))]),
  );
  const ofEngagement = new Map(engagements.map((engagement) => [engagement.id, teamsIn(engagement)]));
  return ({ kind, id }) => {
    if (kind === 'team') return [id];
    const known = { handoff: ofHandOff, scenario: ofScenario, engagement: ofEngagement };
    return kind === 'organization' ? [] : (known[kind].get(id) ?? []);
  };
}

function teamsIn({ customer, stages }: Engagement): string[] {
  return [customer, ...stages.flatMap(({ team, needs }) => [team, ...needs.map(({ from }) => from)])];
}
