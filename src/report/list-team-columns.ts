import type { ListTeam } from '../model/list-result.ts';
import type { ListColumn } from './list-column.ts';
import { hoursColumn, placeColumn, shareColumn, textColumn } from './list-column.ts';
import { formatCount, formatMoney } from './phrases.ts';
import { joinInCell } from './render-csv.ts';

/** All columns of teams, in the order of the CSV file. */
export const TEAM_COLUMNS: readonly ListColumn<ListTeam>[] = [
  textColumn('id', 'Id', ({ id }) => id, 'code'),
  textColumn('name', 'Name', ({ name }) => name, 'strong'),
  textColumn('kind', 'Kind', ({ kind }) => kind),
  textColumn('group', 'Group', ({ group }) => group),
  listColumn('tags', 'Tags', ({ tags }) => tags),
  textColumn('description', 'Description', ({ description }) => description),
  textColumn('contact', 'Contact', ({ contact }) => contact),
  hoursColumn('lead', 'Lead', ({ lead }) => lead),
  hoursColumn('work', 'Work', ({ work }) => work),
  hoursColumn('buffer', 'Buffer', ({ buffer }) => buffer),
  shareColumn('accurate', 'Accurate', ({ accurate }) => accurate),
  hoursColumn('recovery', 'Recovery', ({ recovery }) => recovery),
  {
    name: 'cost-of-delay',
    title: 'Cost of delay',
    align: 'right',
    show: ({ costPerHour }, { calendar, currency }) =>
      costPerHour === 0 ? '–' : `${formatMoney(costPerHour * calendar.hoursPerDay, currency)}/d`,
    csv: [{ name: 'cost_per_hour', value: ({ costPerHour }) => costPerHour }],
  },
  countColumn('in', 'In', 'handoffs_in', (team) => team.in),
  countColumn('out', 'Out', 'handoffs_out', ({ out }) => out),
  listColumn('suppliers', 'Suppliers', ({ suppliers }) => suppliers),
  listColumn('receivers', 'Receivers', ({ receivers }) => receivers),
  {
    name: 'customer-hops',
    title: 'Hops',
    align: 'right',
    show: ({ customerHops }) => (customerHops === null ? '–' : formatCount(customerHops)),
    csv: [{ name: 'customer_hops', value: ({ customerHops }) => customerHops }],
  },
  placeColumn(),
];

function countColumn(
  name: string,
  title: string,
  csvName: string,
  value: (team: ListTeam) => number,
): ListColumn<ListTeam> {
  const csv = [{ name: csvName, value }];
  return { name, title, align: 'right', show: (team) => formatCount(value(team)), csv };
}

function listColumn(
  name: string,
  title: string,
  value: (team: ListTeam) => readonly string[],
): ListColumn<ListTeam> {
  const csv = [{ name, value: (team: ListTeam) => joinInCell(value(team)) }];
  return { name, title, align: 'left', show: (team) => value(team).join(', '), csv };
}
