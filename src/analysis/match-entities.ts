import { ENGAGEMENT_KEYS } from '../model/engagement-keys.ts';
import type { KeyTable } from '../model/entity-key.ts';
import type { Organization } from '../model/organization.ts';
import { SCENARIO_KEYS } from '../model/scenario-keys.ts';
import { comparingBy, contentOf } from './comparable.ts';
import { matchHandOffs } from './match-handoffs.ts';
import { matchTeams } from './match-teams.ts';
import { renameIn } from './rename-in.ts';
import { pairUnique } from './unique-pairs.ts';

/** Which entity of the base is which of the head, by id: those with the same id, and those recognized as renamed. */
export interface EntityMatch {
  /** Ids in the head by ids in the base, in the order of the base. */
  readonly teams: ReadonlyMap<string, string>;
  readonly handoffs: ReadonlyMap<string, string>;
  readonly scenarios: ReadonlyMap<string, string>;
  readonly engagements: ReadonlyMap<string, string>;
}

/** Matches the entities of two maps. */
export function matchEntities(base: Organization, head: Organization): EntityMatch {
  const teams = matchTeams(base, head);
  const handoffs = matchHandOffs(base, head, teams);
  const names = { team: teams, handoff: handoffs };
  return {
    teams,
    handoffs,
    scenarios: matchById(
      base.scenarios.map((scenario) => renameIn.scenario(scenario, names)),
      head.scenarios,
      [base, head],
      SCENARIO_KEYS,
    ),
    engagements: matchById(
      base.engagements.map((engagement) => renameIn.engagement(engagement, names)),
      head.engagements,
      [base, head],
      ENGAGEMENT_KEYS,
    ),
  };
}

/** By id; what is left over and holds the same is renamed, if there is only one such on each side. */
function matchById<T extends { readonly id: string }>(
  inBase: readonly T[],
  inHead: readonly T[],
  [base, head]: readonly [Organization, Organization],
  table: KeyTable<T>,
): Map<string, string> {
  const ids = [new Set(inBase.map(({ id }) => id)), new Set(inHead.map(({ id }) => id))] as const;
  const held = (
    entities: readonly T[],
    { calendar }: Organization,
    others: ReadonlySet<string>,
  ): [string, string][] =>
    entities
      .filter(({ id }) => !others.has(id))
      .map((entity) => [entity.id, contentOf(entity, table, comparingBy(calendar))]);
  const renamed = new Map(pairUnique(held(inBase, base, ids[1]), held(inHead, head, ids[0])));
  return new Map(
    inBase.flatMap(({ id }) => {
      const other = ids[1].has(id) ? id : renamed.get(id);
      return other === undefined ? [] : [[id, other] as const];
    }),
  );
}
