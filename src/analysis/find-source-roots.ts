import { forEachBit } from '../engine/bit-sets.ts';
import { itemAt } from '../model/indexed.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { stopEachTeam } from './stop-each-team.ts';

/**
 * Of some teams those that none of the others would stop within the same round, each with those of the others that it
 * would stop, all in the order given. As long as a root is a single source, a second way around one that hangs on it
 * helps little.
 */
export function findSourceRoots(model: OrgModel, teamIds: readonly string[]): Map<string, string[]> {
  const asked = new Set(teamIds);
  const stops = new Map(teamIds.map((id): [string, string[]] => [id, []]));
  const hanging = new Set<string>();
  if (asked.size === 0) return stops;
  for (const { stoppage, firstTeam } of stopEachTeam(model, 'same-round'))
    for (const id of teamIds)
      forEachBit(stoppage.stopping(rankOf(model, id)), (source) => {
        const cause = itemAt(model.organization.teams, firstTeam + source).id;
        if (cause === id || !asked.has(cause)) return;
        hanging.add(id);
        stops.get(cause)?.push(id);
      });
  for (const id of hanging) stops.delete(id);
  return stops;
}
