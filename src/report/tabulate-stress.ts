import type { Organization } from '../model/organization.ts';
import type {
  StressFigures,
  StressGroup,
  StressHandOff,
  StressResult,
  StressTeam,
} from '../model/stress-result.ts';
import { NO_GROUP } from './present-list-groups.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

const FIGURES: readonly CsvColumn<StressFigures>[] = [
  { name: 'teams', value: ({ teams }) => teams },
  { name: 'customers', value: ({ customers }) => customers },
  { name: 'promises_broken', value: ({ promisesBroken }) => promisesBroken },
  { name: 'worst_customer_late_hours', value: ({ worstCustomerLate }) => worstCustomerLate },
  { name: 'customer_late_hours', value: ({ customerLate }) => customerLate },
  { name: 'team_late_hours', value: ({ teamLate }) => teamLate },
  { name: 'cost', value: ({ cost }) => cost },
  { name: 'status', value: ({ status }) => status },
  { name: 'hops', value: ({ hops }) => hops },
  { name: 'exposure_share', value: ({ exposure }) => exposure },
];

const HANDOFF_COLUMNS: readonly CsvColumn<StressHandOff>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'from', value: ({ from }) => from },
  { name: 'to', value: ({ to }) => to },
  { name: 'what', value: ({ what }) => what },
  ...FIGURES,
];

const GROUP_COLUMNS: readonly CsvColumn<StressGroup>[] = [
  { name: 'group', value: ({ group }) => (group === '' ? NO_GROUP : group) },
  { name: 'depth', value: ({ depth }) => depth },
  { name: 'places', value: ({ places }) => places },
  { name: 'hit_customers', value: ({ hitCustomers }) => hitCustomers },
  { name: 'break_promises', value: ({ breakPromises }) => breakPromises },
  { name: 'hidden_hubs', value: ({ hiddenHubs }) => hiddenHubs },
  { name: 'worst', value: ({ worst }) => worst },
  { name: 'customer_late_hours', value: ({ customerLate }) => customerLate },
  { name: 'promises_broken', value: ({ promisesBroken }) => promisesBroken },
  { name: 'team_late_hours', value: ({ teamLate }) => teamLate },
  { name: 'cost', value: ({ cost }) => cost },
  { name: 'exposure_share', value: ({ exposure }) => exposure },
  { name: 'mean_exposure_share', value: ({ meanExposure }) => meanExposure },
];

/** The answer to `stress` as CSV: a row for each listed team or hand-off, or for each group where they are rolled up. */
export function tabulateStress(result: StressResult, { teams }: Organization): string {
  if (result.groups !== undefined) return renderCsv(result.groups, GROUP_COLUMNS);
  if (result.handoffs !== undefined) return renderCsv(result.handoffs, HANDOFF_COLUMNS);
  const groupOf = new Map(teams.map(({ id, group }) => [id, group]));
  const columns: readonly CsvColumn<StressTeam>[] = [
    { name: 'id', value: ({ id }) => id },
    { name: 'name', value: ({ name }) => name },
    { name: 'group', value: ({ id }) => groupOf.get(id) ?? '' },
    ...FIGURES,
    { name: 'hidden', value: ({ hidden }) => hidden },
    { name: 'outage_hours', value: ({ outage }) => outage ?? result.incident.outage },
    { name: 'tolerance_hours', value: ({ tolerance }) => tolerance ?? null },
    { name: 'single_point_for', value: ({ tolerances }) => countCustomers(tolerances, false) },
    { name: 'covered_for', value: ({ tolerances }) => countCustomers(tolerances, true) },
  ];
  return renderCsv(result.teams ?? [], columns);
}

/** How many customers are covered, or are not; empty where that was not asked. */
function countCustomers(tolerances: StressTeam['tolerances'], isCovered: boolean): number | null {
  return tolerances?.filter(({ tolerance }) => (tolerance === null) === isCovered).length ?? null;
}
