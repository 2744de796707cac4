import type { ListGroup, ListResult } from '../model/list-result.ts';
import type { ListView } from './list-view.ts';
import { handoffColumns, teamColumns } from './list-view.ts';
import { NO_GROUP } from './present-list-groups.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

const GROUP_COLUMNS: readonly CsvColumn<ListGroup>[] = [
  { name: 'group', value: ({ group }) => (group === '' ? NO_GROUP : group) },
  { name: 'depth', value: ({ depth }) => depth },
  { name: 'teams', value: ({ teams }) => teams },
  { name: 'customers', value: ({ customers }) => customers },
  { name: 'handoffs_inside', value: ({ handoffsInside }) => handoffsInside },
  { name: 'handoffs_in', value: ({ handoffsIn }) => handoffsIn },
  { name: 'handoffs_out', value: ({ handoffsOut }) => handoffsOut },
];

/** The answer to `list` as CSV: a row for each team, hand-off or group, with all columns unless some are named. */
export function tabulateList(result: ListResult, { shape, columns }: ListView): string {
  if (shape === 'groups') return renderCsv(result.groups ?? [], GROUP_COLUMNS);
  if (shape === 'handoffs')
    return renderCsv(
      result.handoffs,
      handoffColumns(columns).flatMap(({ csv }) => csv),
    );
  // A tree says with the column `group` what it is.
  return renderCsv(
    result.teams,
    teamColumns(columns).flatMap(({ csv }) => csv),
  );
}
