import type { ReportCustomer, ReportFelt, ReportSource } from '../model/report-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, ListItem, Row } from './blocks.ts';
import { LEAST_TOLERANCE_HOURS } from './exposure-view.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatChain, formatCount, joinPhrases } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { firstOf, paragraph, remark, section, subsection } from './report-context.ts';

/** Who upstream can make each customer wait, how soon, and what the scenarios bring them. */
export function presentReportCustomers(context: ReportContext): Block[] {
  const { result, customers, duration } = context;
  const title = section('What each customer stands to feel');
  if (customers === 0)
    return [title, paragraph('No team is marked as a customer, so nothing says who feels it in the end.')];
  return [
    title,
    paragraph(
      `For each customer: how many teams stand upstream, from how many of them a delay of ${duration(result.delay)} is felt, who is nearest to making them wait, and who would make them wait longest.`,
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Customer', align: 'left' },
        { title: 'Upstream', align: 'right' },
        { title: 'Felt from', align: 'right' },
        { title: 'Nearest', align: 'left' },
        { title: 'Latest', align: 'left' },
      ],
      rows: result.customers.map((customer) => rowOf(context, customer)),
    },
    ...remark(
      firstOf(result.customers.length, customers, 'customer', ': those whom the worst teams hit most'),
      `Nearest: who makes them wait first, and how late that team can be before they do. Latest: whose delay of ${duration(result.delay)} makes them wait longest, and how long.`,
    ),
    ...result.customers.flatMap((customer) => presentMore(context, customer)),
  ];
}

function rowOf({ naming, duration }: ReportContext, customer: ReportCustomer): Row {
  const [nearest] = customer.nearest;
  const [worst] = customer.worst;
  const cells: Inline[] = [
    [{ text: naming.team(customer.id), mark: 'strong' }],
    formatCount(customer.upstream),
    formatCount(customer.hit),
    nearest === undefined
      ? 'nobody'
      : `${naming.team(nearest.id)} (${isAtOnce(nearest) ? 'any delay' : duration(nearest.tolerance)})`,
    worst === undefined
      ? 'nobody'
      : [`${naming.team(worst.id)} (`, { text: duration(worst.late), mark: 'late' }, ')'],
  ];
  return { indent: 0, cells };
}

function isAtOnce({ tolerance }: ReportSource): boolean {
  return tolerance < LEAST_TOLERANCE_HOURS;
}

/** The nearest teams and the scenarios, for whoever asks about this customer. */
function presentMore(context: ReportContext, customer: ReportCustomer): Block[] {
  const items: ListItem[] = [
    ...customer.nearest.map((source) => ({ text: describeNearest(context, source) })),
    ...customer.scenarios.map((felt) => ({ text: describeFelt(context, felt) })),
  ];
  if (items.length === 0) return [];
  const { naming } = context;
  const more = customer.near - customer.nearest.length;
  const left =
    more > 0
      ? `${countOf(more, 'more team')} upstream can make them wait, after these.`
      : customer.near < customer.upstream
        ? `The other ${countOf(customer.upstream - customer.near, 'team')} upstream never can, however late.`
        : '';
  const asked = joinPhrases([
    ...(customer.nearest.length > 0 ? ['who is nearest'] : []),
    ...(customer.scenarios.length > 0 ? ['what the scenarios bring'] : []),
  ]);
  return [
    subsection(naming.team(customer.id)),
    {
      kind: 'details',
      summary: `${asked.charAt(0).toUpperCase()}${asked.slice(1)}`,
      blocks: [{ kind: 'list', items }, ...remark(left)],
    },
  ];
}

function describeNearest({ result, naming, duration }: ReportContext, source: ReportSource): Inline {
  const through = source.chain.slice(1, -1).map((id) => naming.team(id));
  const way = through.length === 0 ? '' : `, by way of ${formatChain(through)}`;
  const enough = isAtOnce(source)
    ? 'any delay at all is felt'
    : `more than ${duration(source.tolerance)} late is felt`;
  const then =
    source.late > LEAST_HOURS
      ? `; ${duration(result.delay)} there makes them wait ${duration(source.late)}`
      : '';
  return [{ text: naming.team(source.id), mark: 'strong' }, `: ${enough}${way}${then}.`];
}

function describeFelt({ scenario, duration }: ReportContext, felt: ReportFelt): Inline {
  const [now, usual] = [formatShare(felt.defects), formatShare(felt.baselineDefects)];
  const parts = [
    ...(felt.late > LEAST_HOURS ? [`they wait ${duration(felt.late)}`] : []),
    ...(now === usual ? [] : [`${now} of what they get is not right, instead of ${usual}`]),
  ];
  return [
    `In ${scenario(felt.scenario)} `,
    { text: parts.length === 0 ? 'they feel it a little' : joinPhrases(parts), mark: 'late' },
    '.',
  ];
}
