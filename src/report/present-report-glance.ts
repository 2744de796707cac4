import type { Block, Row } from './blocks.ts';
import { countOf, formatCount, joinPhrases } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { remark, section } from './report-context.ts';

/** How much there is of everything. */
export function presentReportGlance(context: ReportContext): Block[] {
  const { glance } = context.result;
  const rows = [
    ['Inside', describeInside(context)],
    ['Suppliers', countOrNone(glance.kinds.supplier)],
    ['Customers', countOrNone(glance.kinds.customer)],
    ['Hand-offs', describeHandOffs(context)],
    ['Promises', describePromises(context)],
    ['Loops', describeLoops(context)],
    ['Declared scenarios', countOrNone(glance.scenarios)],
    ['Engagements', describeEngagements(context)],
  ].map(([what = '', many = '']): Row => ({
    indent: 0,
    cells: [[{ text: what, mark: 'strong' }], many],
  }));
  return [
    section('The organization at a glance'),
    {
      kind: 'table',
      columns: [
        { title: 'What', align: 'left' },
        { title: 'How many', align: 'left' },
      ],
      rows,
    },
    ...remark(
      'A hand-off is work that goes from one team to another. Upstream is suppliers, downstream is receivers, towards customers.',
      glance.kinds.customer === 0
        ? 'No team is marked as a customer, so what is counted here is what teams inside feel.'
        : '',
    ),
  ];
}

function countOrNone(count: number): string {
  return count === 0 ? 'none' : formatCount(count);
}

function describeInside({ result }: ReportContext): string {
  const { kinds, groups } = result.glance;
  const parts = [
    ...(kinds.team > 0 ? [countOf(kinds.team, 'team')] : []),
    ...(kinds.role > 0 ? [countOf(kinds.role, 'role')] : []),
    ...(kinds.system > 0 ? [countOf(kinds.system, 'system')] : []),
  ];
  return `${parts.length === 0 ? 'nobody' : joinPhrases(parts)}${groups === 0 ? '' : `; ${countOf(groups, 'group')} in all`}`;
}

function describeHandOffs({ result }: ReportContext): string {
  const { handoffs, feedback } = result.glance;
  const back = `${formatCount(feedback)} of them ${feedback === 1 ? 'feeds' : 'feed'} the receiver’s next round`;
  return `${formatCount(handoffs)}${feedback === 0 ? '' : `; ${back}`}`;
}

function describePromises({ result }: ReportContext): string {
  const { promises, promisesBrokenAnyway } = result.glance;
  if (promises === 0) return 'none';
  const broken =
    promisesBrokenAnyway === 0
      ? 'all kept when nothing goes wrong'
      : `${formatCount(promisesBrokenAnyway)} broken with nothing going wrong`;
  return `${formatCount(promises)}; ${broken}`;
}

function describeLoops({ result }: ReportContext): string {
  const { loops, endlessLoops } = result.glance;
  if (loops === 0) return 'none';
  const never =
    endlessLoops === 0
      ? 'a day lost in one is made up'
      : `in ${formatCount(endlessLoops)} of them a day lost is never made up`;
  return `${formatCount(loops)}; ${never}`;
}

function describeEngagements({ result, duration }: ReportContext): string {
  const times = result.engagements.map(({ totals }) => totals.leadTime).filter((hours) => hours > 0);
  const [first] = times;
  const count = countOrNone(result.glance.engagements);
  if (first === undefined) return count;
  const [least, most] = [
    times.reduce((a, b) => Math.min(a, b), first),
    times.reduce((a, b) => Math.max(a, b), first),
  ];
  const [from, to] = [duration(least), duration(most)];
  return `${count}; lead time ${from === to ? from : `${from} to ${to}`}`;
}
