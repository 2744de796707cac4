import type { ReportWay } from '../model/report-result.ts';
import type { StressTeam } from '../model/stress-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatChain, formatCount, formatMoney, joinPhrases } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import {
  countCell,
  describeTried,
  firstOf,
  lateCell,
  paragraph,
  remark,
  section,
  subsection,
} from './report-context.ts';

/** A column of the ranking, and whether it has anything to say. */
interface RankColumn extends Column {
  readonly legend: string;
  readonly isNeeded: (rows: readonly StressTeam[]) => boolean;
  readonly show: (row: StressTeam, context: ReportContext) => Inline;
}

const hits = ({ customerLate }: StressTeam): boolean => customerLate > LEAST_HOURS;

const COLUMNS: readonly RankColumn[] = [
  {
    title: 'Customers',
    align: 'right',
    legend: 'Customers: how many feel it.',
    isNeeded: (rows) => rows.some(({ customers }) => customers > 0),
    show: ({ customers }) => countCell(customers),
  },
  {
    title: 'Together',
    align: 'right',
    legend: 'Together: how late all customers are, in sum.',
    isNeeded: (rows) => rows.some(hits),
    show: ({ customerLate }, context) => lateCell(customerLate, context),
  },
  {
    title: 'Latest',
    align: 'right',
    legend: 'Latest: the customer who waits longest.',
    isNeeded: (rows) => rows.some(hits),
    show: ({ worstCustomerLate }, context) => lateCell(worstCustomerLate, context),
  },
  {
    title: 'Teams',
    align: 'right',
    legend: 'Teams: how many others feel it.',
    isNeeded: (rows) => !rows.some(hits),
    show: ({ teams }) => countCell(teams),
  },
  {
    title: 'Teams together',
    align: 'right',
    legend: 'Teams together: how late they all are, in sum.',
    isNeeded: (rows) => !rows.some(hits) && rows.some(({ teamLate }) => teamLate > LEAST_HOURS),
    show: ({ teamLate }, context) => lateCell(teamLate, context),
  },
  {
    title: 'Promises',
    align: 'right',
    legend: 'Promises: how many break.',
    isNeeded: (rows) => rows.some(({ promisesBroken }) => promisesBroken > 0),
    show: ({ promisesBroken }) => countCell(promisesBroken),
  },
  {
    title: 'Cost',
    align: 'right',
    legend: 'Cost: what waiting costs, over 50 rounds where it does not settle.',
    isNeeded: (rows) => rows.some(({ cost }) => cost > 0),
    show: ({ cost }, { organization }) => (cost > 0 ? formatMoney(cost, organization.currency) : '–'),
  },
  {
    title: 'Away',
    align: 'right',
    legend: 'Away: hand-offs to the nearest customer.',
    isNeeded: (rows) => rows.some(({ hops }) => hops !== null),
    show: ({ hops }) => (hops === null ? '–' : formatCount(hops)),
  },
];

/** Each team in turn: from where customers feel most, and how it gets to them. */
export function presentReportStress(context: ReportContext): Block[] {
  const { result, naming } = context;
  const { stress } = result;
  const felt = (stress.teams ?? []).filter((row) => row.teams > 0 || row.promisesBroken > 0);
  const rows = felt.some(hits) ? felt.filter(hits) : felt;
  const title = section('Where help would matter most');
  const places = countOf(stress.places, 'team');
  if (rows.length === 0)
    return [title, paragraph(`Each of ${places} in turn ${describeTried(context)}: nobody else feels it.`)];
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded(rows));
  return [
    title,
    paragraph(
      `Each of ${places} in turn ${describeTried(context)}, once, and nothing else goes wrong. ${describeReach(context)}`,
    ),
    {
      kind: 'table',
      columns: [{ title: 'Team', align: 'left' }, ...columns],
      rows: rows.map((row): Row => ({
        indent: 0,
        cells: [
          [{ text: naming.team(row.id), mark: 'strong' }],
          ...columns.map(({ show }) => show(row, context)),
        ],
      })),
    },
    ...remark(
      firstOf(rows.length, rows.some(hits) ? stress.hitCustomers : rows.length, 'team', ', the worst first'),
      ...columns.map(({ legend }) => legend),
    ),
    ...presentWays(context),
    ...presentHiddenHubs(context),
  ];
}

function describeReach({ result, customers }: ReportContext): string {
  const { hitCustomers, breakPromises, places } = result.stress;
  if (customers === 0) return '';
  const quiet = places - hitCustomers;
  const late =
    hitCustomers === 0
      ? 'At none of them a customer is late'
      : `At ${formatCount(hitCustomers)} of them a customer is late${quiet === 0 ? '' : `, at ${formatCount(quiet)} none is`}`;
  const breaks = result.glance.promises === 0 ? '' : `; at ${formatCount(breakPromises)} a promise breaks`;
  return `${late}${breaks}.`;
}

/** How it gets from the first places to the customer who waits longest, and why it grows on the way. */
function presentWays(context: ReportContext): Block[] {
  const { ways } = context.result;
  if (ways.length === 0) return [];
  return [
    subsection('How it gets to customers'),
    { kind: 'list', items: ways.map((way) => ({ text: describeWay(context, way) })) },
  ];
}

function describeWay({ result, naming, duration }: ReportContext, way: ReportWay): Inline {
  const names = way.chain.map((id) => naming.team(id));
  const waited = way.slots.reduce((sum, { hours }) => sum + hours, 0);
  const { delay } = result.stress.incident;
  const start: Inline = [
    { text: naming.team(way.team), mark: 'strong' },
    `: ${naming.team(way.customer)} waits `,
    { text: duration(way.late), mark: 'late' },
    names.length > 2 ? ` (${formatChain(names)})` : '',
  ];
  const waits = way.slots.map(
    ({ handoff, hours }) => `${duration(hours)} for the next slot of “${naming.what(handoff)}”`,
  );
  const takenUp =
    delay + waited - way.late > LEAST_HOURS
      ? '; slack, buffers and workarounds on the way take up a part of it'
      : '';
  if (way.late - delay > LEAST_HOURS && waits.length > 0)
    return [
      ...start,
      `. That is more than the delay itself because work waits ${joinPhrases(waits)}${takenUp}.`,
    ];
  if (way.late - delay > LEAST_HOURS && way.round > 1)
    return [...start, `, most in round ${way.round}: it comes back by a loop.`];
  return [...start, '.'];
}

/** Who is far from every customer and matters all the same. */
function presentHiddenHubs({ result, naming }: ReportContext): Block[] {
  const { hiddenHubs, teams = [] } = result.stress;
  const hubs = teams.filter(({ hidden }) => hidden);
  if (hiddenHubs === null || hubs.length === 0) return [];
  const names = hubs.map(({ id, hops }) => `${naming.team(id)} (${formatCount(hops ?? 0)} hand-offs away)`);
  return [
    subsection('Hidden hubs'),
    paragraph([
      { text: joinPhrases(names), mark: 'strong' },
      ` ${hubs.length === 1 ? 'is' : 'are'} far from any customer and yet ${hubs.length === 1 ? 'matters' : 'matter'} to them as much as few others: people there often don’t know.`,
    ]),
    ...remark(
      `Hidden: ${formatCount(hiddenHubs.hops)} or more hand-offs from the nearest customer, and at least ${formatShare(hiddenHubs.exposure)} of what the worst place does.`,
    ),
  ];
}
