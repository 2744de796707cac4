import { formatDuration } from '../model/duration.ts';
import type { StressAnswer, StressRow } from '../model/stress-result.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { formatCount, formatMoney } from './phrases.ts';
import type { StressContext } from './stress-view.ts';
import { countPlaces, hitsCustomers, isTie, makesLate, nameOfRow } from './stress-view.ts';

const MOST_ROWS = 8;

/** A column, and whether it has anything to say of some rows. */
interface RankingColumn extends Column {
  readonly isNeeded: (rows: readonly StressRow[]) => boolean;
  readonly show: (row: StressRow, context: StressContext) => Inline;
  /** What the title means, where it does not say so itself. */
  readonly legend?: string;
}

const COLUMNS: readonly RankingColumn[] = [
  {
    title: 'Out for',
    align: 'right',
    isNeeded: (rows) => rows.some((row) => 'outage' in row),
    show: (row, context) => ('outage' in row && row.outage !== undefined ? hours(row.outage, context) : '–'),
    legend: 'Out for: its own recovery.',
  },
  {
    title: 'Customers',
    align: 'right',
    isNeeded: (rows) => rows.some(({ customers }) => customers > 0) && !rows.some(hasTolerance),
    show: ({ customers }) => countOrDash(customers),
    legend: 'Customers: how many feel it.',
  },
  {
    title: 'Together',
    align: 'right',
    isNeeded: (rows) => rows.some(hitsCustomers),
    show: ({ customerLate }, context) => lateOrDash(customerLate, context),
    legend: 'Together: how late they all are, in sum.',
  },
  {
    title: 'Latest',
    align: 'right',
    isNeeded: (rows) => rows.some(hitsCustomers) && !rows.some(hasTolerance),
    show: ({ worstCustomerLate }, context) =>
      worstCustomerLate > 0 ? hours(worstCustomerLate, context) : '–',
  },
  {
    title: 'Broken',
    align: 'right',
    isNeeded: (rows) => rows.some(({ promisesBroken }) => promisesBroken > 0) && !rows.some(hasTolerance),
    show: ({ promisesBroken }) => countOrDash(promisesBroken),
    legend: 'Broken: promises.',
  },
  {
    title: 'Teams',
    align: 'right',
    isNeeded: (rows) => !rows.some(hitsCustomers) && rows.some(({ teams }) => teams > 0),
    show: ({ teams }) => countOrDash(teams),
    legend: 'Teams: how many others feel it.',
  },
  {
    title: 'Teams together',
    align: 'right',
    isNeeded: (rows) => !rows.some(hitsCustomers) && rows.some(makesLate),
    show: ({ teamLate }, context) => lateOrDash(teamLate, context),
    legend: 'Teams together: how late they all are, in sum.',
  },
  {
    title: 'Cost',
    align: 'right',
    isNeeded: (rows) => !rows.some(hitsCustomers) && rows.some(({ cost }) => cost > 0),
    show: ({ cost }, { organization }) => (cost > 0 ? formatMoney(cost, organization.currency) : '–'),
  },
  {
    title: 'Tolerance',
    align: 'right',
    isNeeded: (rows) => rows.some(hasTolerance),
    show: showTolerance,
    legend: 'Tolerance: the longest delay there that leaves all customers on time.',
  },
  {
    title: 'Single point',
    align: 'right',
    isNeeded: (rows) => rows.some(hasTolerance),
    show: (row) => countOrDash(customersBy(row, false)),
    legend: 'Single point: customers that some delay there makes late, as nothing else covers for it.',
  },
  {
    title: 'Covered',
    align: 'right',
    isNeeded: (rows) => rows.some((row) => customersBy(row, true) > 0),
    show: (row) => countOrDash(customersBy(row, true)),
    legend: 'Covered: customers that a way leads to and that no delay there ever makes late.',
  },
  {
    title: 'Away',
    align: 'right',
    isNeeded: (rows) => rows.some(({ hops }) => hops !== null),
    show: ({ hops }) => (hops === null ? '–' : formatCount(hops)),
    legend: 'Away: hand-offs to the nearest customer.',
  },
  {
    title: 'Exposure',
    align: 'right',
    isNeeded: (rows) => rows.some(hitsCustomers),
    show: ({ exposure }) => `${Math.round(exposure * 100)}%`,
    legend: 'Exposure: Together, as a share of the worst.',
  },
];

/** The places in their order, the worst first, with what an incident there comes to; and what was left out. */
export function presentRanking(context: StressContext): Block[] {
  const { answer } = context;
  const rows = chooseRows(context);
  if (rows.length === 0) return [];
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded(rows));
  const ranks = rankNumbers(answer);
  const first: Column = { title: answer.result.handoffs === undefined ? 'Team' : 'Hand-off', align: 'left' };
  const cells = rows.map((row): Row => ({
    indent: 0,
    cells: [
      [
        { text: `${ranks.get(row)}. `, mark: 'quiet' },
        { text: nameOfRow(row, context.naming), mark: 'strong' },
      ],
      ...columns.map(({ show }) => show(row, context)),
    ],
  }));
  const legend = columns.flatMap((column) => column.legend ?? []).join(' ');
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Where help matters most' },
    { kind: 'table', columns: [first, ...columns], rows: cells },
  ];
  const text = [leftOut(context, rows.length), legend].filter((part) => part !== '').join(' ');
  if (text !== '') blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  return blocks;
}

/** Which rows are shown: those that were asked for, or else the first of those that matter. */
function chooseRows({ answer, view }: StressContext): readonly StressRow[] {
  if (view.top !== undefined) return answer.rows.slice(0, view.top);
  return view.all ? answer.rows : mattering(answer).slice(0, MOST_ROWS);
}

/** Whether the view leaves rows out that `--all` shows. */
export function isRankingCut(context: StressContext): boolean {
  return context.view.top === undefined && chooseRows(context).length < context.answer.rows.length;
}

/** Those that do what they are ranked by: make customers late or, where none does, others, or are felt at all. */
export function mattering({ rows, result }: StressAnswer): readonly StressRow[] {
  const isFelt = ({ teams, promisesBroken }: StressRow): boolean => teams > 0 || promisesBroken > 0;
  const measures = result.rankedBy === 'late' ? [hitsCustomers, makesLate, isFelt] : [isFelt];
  const measure = measures.find((matters) => rows.some(matters));
  return measure === undefined ? [] : rows.filter(measure);
}

/** From 1; places that are as bad share the number of the first of them. */
function rankNumbers(answer: StressAnswer): ReadonlyMap<StressRow, number> {
  const ranks = new Map<StressRow, number>();
  let rank = 1;
  answer.rows.forEach((row, i) => {
    const before = answer.rows[i - 1];
    if (before !== undefined && !isTie(answer, before, row)) rank = i + 1;
    ranks.set(row, rank);
  });
  return ranks;
}

function leftOut({ answer, view }: StressContext, shown: number): string {
  const all = answer.result.places;
  if (shown === all) return '';
  if (view.top !== undefined) return `The first ${formatCount(shown)} of ${countPlaces(all, answer)}.`;
  const matter = mattering(answer);
  const from = matter.every(hitsCustomers)
    ? ' from which a customer is late'
    : ' from which somebody else feels it';
  return matter.length === shown
    ? ''
    : `The first ${formatCount(shown)} of ${countPlaces(matter.length, answer)}${from}; --all shows all.`;
}

function hours(time: number, { organization }: StressContext): string {
  return formatDuration(time, organization.calendar);
}

function lateOrDash(time: number, context: StressContext): Inline {
  return time > 0 ? [{ text: hours(time, context), mark: 'late' }] : '–';
}

function countOrDash(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}

function hasTolerance(row: StressRow): boolean {
  return 'tolerances' in row;
}

function showTolerance(row: StressRow, context: StressContext): Inline {
  if (!('tolerance' in row) || row.tolerance === undefined || row.tolerance === null) return 'any';
  return hours(row.tolerance, context);
}

/** How many customers are covered against a team, or are not. */
function customersBy(row: StressRow, isCovered: boolean): number {
  if (!('tolerances' in row) || row.tolerances === undefined) return 0;
  return row.tolerances.filter(({ tolerance }) => (tolerance === null) === isCovered).length;
}
