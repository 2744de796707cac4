import type { ReportPromise } from '../model/report-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, Row } from './blocks.ts';
import { countOf, describePromise, formatCount, joinSome } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { countCell, firstOf, paragraph, remark, section, subsection } from './report-context.ts';
import { nameGivers } from './describe-defeated-group.ts';

const MOST_NAMED = 1;
const MOST_SHARING = 3;

/** What can be counted on, what cannot, and who stands alone behind it. */
export function presentReportPromises(context: ReportContext): Block[] {
  const { result } = context;
  const { promises } = result.glance;
  const title = section('Promises');
  if (promises === 0)
    return [
      title,
      paragraph(
        'No hand-off carries a promise. Once people have agreed what “too late” means, hand-off by hand-off, this part tells which of it holds.',
      ),
      ...presentFakeChoices(context),
    ];
  return [
    title,
    paragraph(describeCounts(context)),
    ...presentBroken(context),
    ...presentSources(context),
    ...presentFakeChoices(context),
  ];
}

function describeCounts({ result }: ReportContext): string {
  const { promises, handoffs, promisesBrokenAnyway, scenarios } = result.glance;
  const carry = `${formatCount(promises)} of ${countOf(handoffs, 'hand-off')} ${promises === 1 ? 'carries' : 'carry'} a promise of how late it may come or how much of it is right.`;
  const anyway =
    promisesBrokenAnyway === 0
      ? 'With nothing going wrong, all of them are kept.'
      : `With nothing going wrong, ${formatCount(promises - promisesBrokenAnyway)} are kept and ${formatCount(promisesBrokenAnyway)} ${promisesBrokenAnyway === 1 ? 'is' : 'are'} not.`;
  if (scenarios === 0) return `${carry} ${anyway}`;
  const newly = result.promises.brokenCount - promisesBrokenAnyway;
  const some =
    newly === 0
      ? 'No declared scenario breaks any other.'
      : `${formatCount(newly)} ${promisesBrokenAnyway === 0 ? 'of them' : 'more'} ${newly === 1 ? 'breaks' : 'break'} in at least one of ${countOf(scenarios, 'declared scenario')}.`;
  return `${carry} ${anyway} ${some}`;
}

/** Promises that do not always hold, those first that never do. */
function presentBroken(context: ReportContext): Block[] {
  const { broken, brokenCount } = context.result.promises;
  if (broken.length === 0) return [];
  const hasScenarios = context.result.glance.scenarios > 0;
  return [
    subsection('Promises that do not always hold'),
    {
      kind: 'table',
      columns: [
        { title: 'Hand-off', align: 'left' },
        { title: 'Promised', align: 'left' },
        { title: 'When nothing goes wrong', align: 'left' },
        ...(hasScenarios ? [{ title: 'Breaks in', align: 'left' } as const] : []),
      ],
      rows: broken.map((promise) => rowOf(context, promise, hasScenarios)),
    },
    ...remark(firstOf(broken.length, brokenCount, 'such promise')),
  ];
}

function rowOf(context: ReportContext, promise: ReportPromise, hasScenarios: boolean): Row {
  const { naming, organization, scenario } = context;
  const promised = naming.handoffOf(promise.handoff)?.promise;
  const names = promise.scenarios.map((id) => scenario(id));
  const usual: Inline = promise.anyway
    ? [{ text: `${formatShare(promise.usuallyRight)} right`, mark: 'late' }]
    : 'kept';
  const cells: Inline[] = [
    naming.handoff(promise.handoff),
    promised === undefined ? '' : describePromise(promised, organization.calendar),
    usual,
    ...(hasScenarios ? [names.length === 0 ? '–' : joinSome(names, MOST_NAMED)] : []),
  ];
  return { indent: 0, cells };
}

/** The teams that cannot be gone around. */
function presentSources({ result, naming }: ReportContext): Block[] {
  const { singleSources } = result.promises;
  if (singleSources.length === 0) return [];
  return [
    subsection('Promises that hang on one team'),
    paragraph(
      'If one of these teams stopped, these promises would not be kept in the same round, since nobody else can stand in.',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Team', align: 'left' },
        { title: 'Promises', align: 'right' },
        { title: 'Its own', align: 'right' },
        { title: 'Customers', align: 'right' },
      ],
      rows: singleSources.map(({ team, promises, own, customers }): Row => ({
        indent: 0,
        cells: [
          [{ text: naming.team(team), mark: 'strong' }],
          formatCount(promises),
          countCell(own),
          countCell(customers),
        ],
      })),
    },
    ...remark(
      `Promises: of ${countOf(result.glance.promises, 'promised hand-off')}, those that would not come. Customers: how many would miss one.`,
    ),
  ];
}

/** Choices that are none. */
function presentFakeChoices({ result, naming }: ReportContext): Block[] {
  const { fakeChoices, glance } = result;
  if (fakeChoices.length === 0) return [];
  const items = fakeChoices.map((group) => {
    const givers = nameGivers(group, naming);
    const names = group.sharedBy.map(({ team }) => naming.team(team));
    const choice =
      givers.length === 1
        ? `everything it can choose from (${group.anyOf}) comes from ${givers[0] ?? ''}`
        : `it can choose between ${joinSome(givers, MOST_SHARING)} (${group.anyOf})`;
    return {
      text: [
        { text: naming.team(group.to), mark: 'strong' } as const,
        `: ${choice}, and all of it depends on `,
        { text: joinSome(names, MOST_SHARING), mark: 'late' } as const,
        '.',
      ],
    };
  });
  return [
    subsection('Choices that are none'),
    { kind: 'list', items },
    ...remark(firstOf(fakeChoices.length, glance.fakeChoices, 'such choice')),
  ];
}
