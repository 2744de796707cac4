import type { FindingEntity } from '../model/finding.ts';
import { once } from '../model/once.ts';
import type { Engagement, HandOff, Organization, Scenario } from '../model/organization.ts';

/** The ids of the teams that an entity is about: a selector that selects one of them selects the entity. */
export type EntityTeams = (entity: FindingEntity) => readonly string[];

/** Looks them up in an organization; the organization as a whole is about no team in particular. */
export function createEntityTeams(organization: Organization): EntityTeams {
  const handoffs = once(() => byId(organization.handoffs));
  const scenarios = once(() => byId(organization.scenarios));
  const engagements = once(() => byId(organization.engagements));
  const partiesOf = (id: string): readonly string[] => {
    const handoff: HandOff | undefined = handoffs().get(id);
    return handoff === undefined ? [] : [handoff.from, handoff.to];
  };
  return ({ kind, id }) => {
    if (kind === 'team') return [id];
    if (kind === 'handoff') return partiesOf(id);
    if (kind === 'scenario') return teamsOfScenario(scenarios().get(id), partiesOf);
    return kind === 'engagement' ? teamsOfEngagement(engagements().get(id)) : [];
  };
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function teamsOfScenario(
  scenario: Scenario | undefined,
  partiesOf: (handoff: string) => readonly string[],
): readonly string[] {
  return (scenario?.incidents ?? []).flatMap(({ target }) =>
    'team' in target ? [target.team] : partiesOf(target.handoff),
  );
}

function teamsOfEngagement(engagement: Engagement | undefined): readonly string[] {
  if (engagement === undefined) return [];
  const { customer, stages } = engagement;
  return [customer, ...stages.flatMap(({ team, needs }) => [team, ...needs.map(({ from }) => from)])];
}
