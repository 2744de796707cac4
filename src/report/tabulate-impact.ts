import type { ImpactGroup, ImpactResult, ImpactTeam } from '../model/impact-result.ts';
import type { Organization } from '../model/organization.ts';
import { NO_GROUP } from './present-list-groups.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

/** Between the ids of a chain; no id can hold it. */
const LINK = ' > ';

const GROUP_COLUMNS: readonly CsvColumn<ImpactGroup>[] = [
  { name: 'group', value: ({ group }) => (group === '' ? NO_GROUP : group) },
  { name: 'depth', value: ({ depth }) => depth },
  { name: 'teams', value: ({ teams }) => teams },
  { name: 'affected', value: ({ affected }) => affected },
  { name: 'origins', value: ({ origins }) => origins },
  { name: 'worst_late_hours', value: ({ worstLate }) => worstLate },
  { name: 'worst_late_team', value: ({ worstLateTeam }) => worstLateTeam },
  { name: 'team_late_hours', value: ({ teamLate }) => teamLate },
  { name: 'customers', value: ({ customers }) => customers },
  { name: 'worst_defects_share', value: ({ worstDefects }) => worstDefects },
  { name: 'worst_baseline_defects_share', value: ({ worstBaselineDefects }) => worstBaselineDefects },
  { name: 'worst_defects_team', value: ({ worstDefectsTeam }) => worstDefectsTeam },
  { name: 'cost', value: ({ cost }) => cost },
  { name: 'cost_per_round', value: ({ costPerRound }) => costPerRound },
];

/** The answer to `impact` as CSV: a row for each listed team, or for each group where they are rolled up. */
export function tabulateImpact(result: ImpactResult, { teams }: Organization): string {
  if (result.groups !== undefined) return renderCsv(result.groups, GROUP_COLUMNS);
  const groupOf = new Map(teams.map(({ id, group }) => [id, group]));
  const columns: readonly CsvColumn<ImpactTeam>[] = [
    { name: 'id', value: ({ id }) => id },
    { name: 'name', value: ({ name }) => name },
    { name: 'kind', value: ({ kind }) => kind },
    { name: 'group', value: ({ id }) => groupOf.get(id) ?? '' },
    { name: 'late_hours', value: ({ late }) => late },
    { name: 'round', value: ({ round }) => round },
    { name: 'notice_hours', value: ({ notice }) => notice },
    { name: 'defects_share', value: ({ defects }) => defects },
    { name: 'baseline_defects_share', value: ({ baselineDefects }) => baselineDefects },
    { name: 'via', value: ({ via }) => via },
    { name: 'chain', value: ({ chain }) => chain.join(LINK) },
    { name: 'cost', value: ({ cost }) => cost },
    { name: 'cost_per_round', value: ({ costPerRound }) => costPerRound },
  ];
  return renderCsv(result.teams, columns);
}
