import type { OrgModel } from '../analysis/org-model.ts';
import { handoffById, rankOf, teamAt } from '../analysis/org-model.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';

/** Where a team, or a key of it, stands. */
export function placeOfTeam(model: OrgModel, id: string, key?: string): Place {
  return placeOf(teamAt(model, rankOf(model, id)), key);
}

/** Where a hand-off, or a key of it, stands. */
export function placeOfHandOff(model: OrgModel, id: string, key?: string): Place {
  return placeOf(handoffById(model, id), key);
}
