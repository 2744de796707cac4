import { formatDuration } from '../model/duration.ts';
import type { EngagementPromise, EngagementWay } from '../model/engagement-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import type { EngagementContext } from './engagement-view.ts';
import { isCalm } from './engagement-view.ts';
import { countOf, formatCount } from './phrases.ts';
import { presentCaution } from './present-engagement-gaps.ts';

const MOST_ROWS = 20;
const MOST_COMMANDS = 3;

/** All engagements, a row each, and how to ask for one. `cause` and `events` are what goes wrong; empty: nothing does. */
export function presentOverview(
  context: EngagementContext,
  cause: string,
  events: readonly Block[],
): Block[] {
  const { result, view } = context;
  const { engagements } = result;
  const shown = view.all ? engagements : engagements.slice(0, MOST_ROWS);
  const name = result.org === '' ? '' : `${result.org}: `;
  const title = `${name}${countOf(engagements.length, 'engagement')}${cause === '' ? '' : `, ${cause}`}.`;
  const table = isCalm(result) ? usualTable(context, shown) : hitTable(context, shown);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...events,
    ...table,
    ...presentCaution(shown),
  ];
  if (shown.length < engagements.length) {
    const text = `${formatCount(shown.length)} of ${countOf(engagements.length, 'engagement')}; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  const { commandFor } = view;
  if (commandFor === undefined) return blocks;
  const commands = shown.slice(0, MOST_COMMANDS).map((way) => ({
    command: commandFor(way.id, 'as asked'),
    tells: `${way.name}, stage by stage`,
  }));
  return [...blocks, { kind: 'commands', title: 'One of them, with its stages:', commands }];
}

function usualTable({ organization }: EngagementContext, ways: readonly EngagementWay[]): Block[] {
  const columns: Column[] = [
    { title: 'Engagement (customer)', align: 'left' },
    { title: 'Stages', align: 'right' },
    { title: 'Lead time', align: 'right' },
    { title: 'Active', align: 'right' },
    { title: '%C&A', align: 'right' },
    { title: 'Gaps', align: 'right' },
    { title: 'Promise', align: 'left' },
  ];
  const rows = ways.map((way): Row => {
    const { stages, totals, promise, gaps } = way;
    const cells: Inline[] = [
      nameWay(way),
      formatCount(stages.length),
      formatDuration(totals.leadTime, organization.calendar),
      totals.activityRatio === null ? '' : formatShare(totals.activityRatio),
      totals.rolled === null ? '' : formatShare(totals.rolled),
      gaps.length === 0 ? '0' : [{ text: formatCount(gaps.length), mark: 'late' }],
      describeState(promise),
    ];
    return { indent: 0, cells };
  });
  return [
    { kind: 'table', columns, rows },
    { kind: 'paragraph', text: [{ text: LEGEND, mark: 'quiet' }] },
  ];
}

/** The columns are narrow, so what they mean stands below. */
const LEGEND =
  'Active: activity ratio, hands-on time / lead time. %C&A: rolled, the product over the stages. Gaps: hand-offs that the stages count on and the map does not have.';

function hitTable({ organization }: EngagementContext, ways: readonly EngagementWay[]): Block[] {
  const columns: Column[] = [
    { title: 'Engagement (customer)', align: 'left' },
    { title: 'Usually', align: 'right' },
    { title: 'Late', align: 'right' },
    { title: 'Then', align: 'right' },
    { title: 'Promise', align: 'left' },
  ];
  const duration = (hours: number): string => formatDuration(hours, organization.calendar);
  const rows = ways.map((way): Row => {
    const { end, totals, promise } = way;
    const cells: Inline[] = [
      nameWay(way),
      duration(totals.leadTime),
      end === null || end.late === 0 ? 'on time' : [{ text: duration(end.late), mark: 'late' }],
      duration(totals.leadTimeWithIncident),
      describeState(promise),
    ];
    return { indent: 0, cells };
  });
  return [{ kind: 'table', columns, rows }];
}

function nameWay({ name, customerName }: EngagementWay): Inline {
  return [name, { text: ` (${customerName})`, mark: 'quiet' }];
}

function describeState(promise: EngagementPromise | null): Inline {
  if (promise === null) return 'none';
  if (promise.state === 'kept') return [{ text: 'kept', mark: 'fine' }];
  return [{ text: promise.state === 'broken' ? 'broken' : 'broken anyway', mark: 'late' }];
}

/** No engagement is wrong, only not there yet: what to add, in the organization's own ids. */
export function presentNoEngagement({ organization }: EngagementContext): Block[] {
  const { teams, name } = organization;
  const heading = {
    kind: 'heading',
    level: 1,
    text: `${name === '' ? '' : `${name}: `}no engagement is declared yet.`,
  } as const;
  // Without its teams there is no example in its own ids.
  if (teams.length === 0) return [heading];
  const customer = teams.find(({ kind }) => kind === 'customer') ?? teams.at(-1);
  const team = teams.find(({ kind }) => kind !== 'customer') ?? teams[0];
  const example = `engagements: { my-way: { customer: ${customer?.id ?? ''}, stages: [{ name: First step, team: ${team?.id ?? ''} }] } }`;
  return [
    heading,
    {
      kind: 'paragraph',
      text: 'An engagement is one customer’s way from beginning to end: its stages in order, each with the team that does it. Add it to the org file:',
    },
    { kind: 'paragraph', text: [{ text: example, mark: 'code' }] },
    {
      kind: 'list',
      items: [
        {
          text: [
            'A stage can say more: ',
            { text: 'takes: 2h', mark: 'code' },
            ' (hands-on), ',
            { text: 'waits: 1d', mark: 'code' },
            ', ',
            { text: `needs: [{ from: ${team?.id ?? ''}, what: … }]`, mark: 'code' },
            '.',
          ],
        },
        {
          text: [
            'The engagement can say its ',
            { text: 'name', mark: 'code' },
            ' and what is promised: ',
            { text: 'promise: { within: 10d }', mark: 'code' },
            '.',
          ],
        },
      ],
    },
  ];
}
