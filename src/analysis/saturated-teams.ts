import { numberAt } from '../model/indexed.ts';
import type { OrgModel } from './org-model.ts';

/** From this share on, hardly anything is right and a further quality problem cannot be told from the usual. */
const NEARLY_ALL = 0.99;

/** Ids of the teams whose work is nearly all defective with no incident at all, in document order. */
export function saturatedTeams({ organization, compiled, baseline }: OrgModel): string[] {
  return organization.teams
    .filter((_team, i) => numberAt(baseline.defectShare, numberAt(compiled.rankOfTeam, i)) >= NEARLY_ALL)
    .map(({ id }) => id);
}
