import type { ExposureGroup, ExposureResult, ExposureSource } from '../model/exposure-result.ts';
import { NO_GROUP } from './present-list-groups.ts';
import type { CsvColumn } from './render-csv.ts';
import { joinInCell, renderCsv } from './render-csv.ts';

/** Between the ids of a chain; no id can hold it. */
const LINK = ' > ';

const COLUMNS: readonly CsvColumn<ExposureSource>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'name', value: ({ name }) => name },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'group', value: ({ group }) => group },
  { name: 'hops', value: ({ hops }) => hops },
  { name: 'tolerance_hours', value: ({ tolerance }) => tolerance },
  { name: 'late_hours', value: ({ late }) => late },
  { name: 'recovery_hours', value: ({ recovery }) => recovery },
  { name: 'recovery_given', value: ({ recoveryGiven }) => recoveryGiven },
  { name: 'via', value: ({ via }) => via },
  { name: 'chain', value: ({ chain }) => chain.join(LINK) },
  { name: 'ends', value: ({ ends }) => joinInCell(ends.map(({ handoff }) => handoff)) },
  { name: 'ends_why', value: ({ ends }) => joinInCell([...new Set(ends.map(({ why }) => why))]) },
  { name: 'defects_share', value: ({ defects = null }) => defects },
  { name: 'quality_tolerance_share', value: ({ qualityTolerance = null }) => qualityTolerance },
];

const GROUP_COLUMNS: readonly CsvColumn<ExposureGroup>[] = [
  { name: 'group', value: ({ group }) => (group === '' ? NO_GROUP : group) },
  { name: 'depth', value: ({ depth }) => depth },
  { name: 'sources', value: ({ sources }) => sources },
  { name: 'never', value: ({ never }) => never },
  { name: 'tolerance_hours', value: ({ tolerance }) => tolerance },
  { name: 'nearest', value: ({ nearest }) => nearest },
  { name: 'worst_late_hours', value: ({ worstLate }) => worstLate },
  { name: 'slow_to_recover', value: ({ slowToRecover }) => slowToRecover },
];

/** The answer to `exposure` as CSV: a row for each listed source, or for each group where they are rolled up. */
export function tabulateExposure({ groups, sources }: ExposureResult): string {
  return groups === undefined ? renderCsv(sources, COLUMNS) : renderCsv(groups, GROUP_COLUMNS);
}
