import type { FindingEntity } from '../model/finding.ts';
import { once } from '../model/once.ts';
import type { Organization } from '../model/organization.ts';

/** The same kinds of entities stand together, in this order. */
const KINDS = [
  'organization',
  'team',
  'handoff',
  'scenario',
  'engagement',
] as const satisfies readonly FindingEntity['kind'][];

/** Sorts what is about entities: by their kind, then as they stand in the files; the same one's as they were. */
export function sortByEntity<T extends { readonly entity: FindingEntity }>(
  items: readonly T[],
  ranks: EntityRanks,
): T[] {
  const rankOf = ({ entity: { kind, id } }: T): number => ranks[kind]().get(id) ?? 0;
  return items.toSorted(
    (a, b) => KINDS.indexOf(a.entity.kind) - KINDS.indexOf(b.entity.kind) || rankOf(a) - rankOf(b),
  );
}

/** By kind and id, the how manieth an entity is; gathered when one of its kind is asked for. */
export type EntityRanks = Readonly<Record<FindingEntity['kind'], () => ReadonlyMap<string, number>>>;

/** The ranks of everything in an organization. */
export function rankEntities({ teams, handoffs, scenarios, engagements }: Organization): EntityRanks {
  return {
    organization: () => new Map(),
    team: rank(teams),
    handoff: rank(handoffs),
    scenario: rank(scenarios),
    engagement: rank(engagements),
  };
}

function rank(entities: readonly { readonly id: string }[]): () => ReadonlyMap<string, number> {
  return once(() => new Map(entities.map(({ id }, i) => [id, i])));
}
