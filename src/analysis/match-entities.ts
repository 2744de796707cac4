import type { Organization } from '../model/organization.ts';

/** Which entity of the base is which of the head, by id: those with the same id, and those recognized as renamed. */
export interface EntityMatch {
  /** Ids in the head by ids in the base. */
  readonly teams: ReadonlyMap<string, string>;
  readonly handoffs: ReadonlyMap<string, string>;
}

/** Matches the entities of two maps. */
export function matchEntities(base: Organization, head: Organization): EntityMatch {
  return { teams: sameIds(base.teams, head.teams), handoffs: sameIds(base.handoffs, head.handoffs) };
}

function sameIds(
  base: readonly { readonly id: string }[],
  head: readonly { readonly id: string }[],
): Map<string, string> {
  const known = new Set(head.map(({ id }) => id));
  return new Map(base.filter(({ id }) => known.has(id)).map(({ id }) => [id, id]));
}
