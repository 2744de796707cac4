import type { EngagementPromise } from '../model/engagement-result.ts';
import type { ReportEngagement } from '../model/report-result.ts';
import type { Block, Inline, ListItem, Row } from './blocks.ts';
import { formatCount } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { firstOf, remark, section } from './report-context.ts';

/** Customers' ways from beginning to end; nothing where none is declared. */
export function presentReportEngagements(context: ReportContext): Block[] {
  const { engagements, glance } = context.result;
  if (engagements.length === 0) return [];
  const hits = engagements.flatMap((way) => presentHits(context, way));
  return [
    section('Customers’ ways from beginning to end'),
    {
      kind: 'table',
      columns: [
        { title: 'Engagement (customer)', align: 'left' },
        { title: 'Stages', align: 'right' },
        { title: 'Lead time', align: 'right' },
        { title: 'Hands-on', align: 'right' },
        { title: 'Promise', align: 'left' },
        { title: 'Gaps', align: 'right' },
      ],
      rows: engagements.map((way) => rowOf(context, way)),
    },
    ...remark(
      firstOf(engagements.length, glance.engagements, 'engagement'),
      'Lead time: from beginning to end when nothing goes wrong; hands-on: the part of it in which somebody works on it. Gaps: hand-offs that the stages count on and the map does not have; lateness cannot cross those, so it can be worse than it looks here.',
    ),
    ...(hits.length === 0 ? [] : [{ kind: 'list', items: hits } as const]),
  ];
}

function rowOf(context: ReportContext, { id, stages, totals, promise, gaps }: ReportEngagement): Row {
  const { organization, naming, duration } = context;
  const declared = organization.engagements.find((one) => one.id === id);
  const cells: Inline[] = [
    [
      { text: declared?.name ?? id, mark: 'strong' },
      { text: ` (${naming.team(declared?.customer ?? '')})`, mark: 'quiet' },
    ],
    formatCount(stages),
    duration(totals.leadTime),
    duration(totals.takes),
    describePromise(context, promise),
    formatCount(gaps),
  ];
  return { indent: 0, cells };
}

function describePromise({ duration }: ReportContext, promise: EngagementPromise | null): Inline {
  if (promise === null) return 'none';
  const within = `within ${duration(promise.within)}: `;
  if (promise.state === 'kept') return [within, { text: 'kept', mark: 'fine' }];
  const text = promise.state === 'broken' ? 'broken' : 'broken with nothing going wrong';
  return [within, { text, mark: 'late' }];
}

/** What the scenarios make of one, the longest first. */
function presentHits(context: ReportContext, way: ReportEngagement): ListItem[] {
  if (way.scenarios.length === 0) return [];
  const { organization, duration, scenario } = context;
  const name = organization.engagements.find(({ id }) => id === way.id)?.name ?? way.id;
  return [
    {
      text: [
        { text: name, mark: 'strong' },
        ` takes ${duration(way.totals.leadTime)} as usual, and longer in:`,
      ],
      details: way.scenarios.map((hit) => {
        const state = hit.promise?.state;
        const kept: Inline =
          state === undefined
            ? ''
            : state === 'kept'
              ? ', promise kept'
              : state === 'broken'
                ? ', promise broken'
                : ', promise broken anyway';
        return [`${scenario(hit.scenario)}: `, { text: duration(hit.leadTime), mark: 'late' } as const, kept];
      }),
    },
  ];
}
