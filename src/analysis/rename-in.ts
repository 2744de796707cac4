import type { DeclaredIncident, Engagement, HandOff, Scenario, Team } from '../model/organization.ts';

/** Ids in the head by ids in the base; one that is not there stays as it is. */
export interface NewIds {
  readonly team: ReadonlyMap<string, string>;
  readonly handoff: ReadonlyMap<string, string>;
}

/** Entities of the base as the head would call them and what they refer to. */
export const renameIn = {
  team(team: Team, { team: ids }: NewIds): Team {
    return renamed(team, ids);
  },

  handoff(handoff: HandOff, ids: NewIds): HandOff {
    const [from, to] = [newId(handoff.from, ids.team), newId(handoff.to, ids.team)];
    return { ...handoff, id: newId(handoff.id, ids.handoff), from, to };
  },

  /** Without its own id. */
  scenario(scenario: Scenario, ids: NewIds): Scenario {
    return { ...scenario, incidents: scenario.incidents.map((incident) => renameTarget(incident, ids)) };
  },

  /** Without its own id. */
  engagement(engagement: Engagement, { team }: NewIds): Engagement {
    const stages = engagement.stages.map((stage) => ({
      ...stage,
      team: newId(stage.team, team),
      needs: stage.needs.map((need) => ({ ...need, from: newId(need.from, team) })),
    }));
    return { ...engagement, customer: newId(engagement.customer, team), stages };
  },
};

/** A name that is only the id is another one then. */
export function renamed<T extends { readonly id: string; readonly name: string }>(
  entity: T,
  ids: ReadonlyMap<string, string>,
): T {
  const id = newId(entity.id, ids);
  return { ...entity, id, name: entity.name === entity.id ? id : entity.name };
}

function newId(id: string, ids: ReadonlyMap<string, string>): string {
  return ids.get(id) ?? id;
}

function renameTarget(incident: DeclaredIncident, { team, handoff }: NewIds): DeclaredIncident {
  const { target } = incident;
  const renamedTarget =
    'team' in target ? { team: newId(target.team, team) } : { handoff: newId(target.handoff, handoff) };
  return { ...incident, target: renamedTarget };
}
