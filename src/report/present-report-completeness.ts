import type { ReportOpenEnds } from '../model/report-result.ts';
import type { StressAnswer } from '../model/stress-result.ts';
import type { Block, ListItem, Row } from './blocks.ts';
import { countOf, formatCount, joinPhrases } from './phrases.ts';
import { presentMeasure } from './present-stress-measure.ts';
import { PLAIN_STRESS_VIEW } from './stress-view.ts';
import type { ReportContext } from './report-context.ts';
import { paragraph, remark, section, subsection } from './report-context.ts';

/** Which numbers the outcome hangs on, and what nobody has written yet. */
export function presentReportCompleteness(context: ReportContext): Block[] {
  return [
    section('What to measure better'),
    ...presentNumbers(context),
    ...presentWritten(context),
    ...presentOpenEnds(context),
  ];
}

/** The numbers that move the first results, all that are there: the result is cut already. */
function presentNumbers({ result, organization, naming }: ReportContext): Block[] {
  const { teams = [], measure = [] } = result.stress;
  const answer: StressAnswer = { rows: teams, result: result.stress, measure };
  const view = { ...PLAIN_STRESS_VIEW, all: true };
  const [, list, ...explained] = presentMeasure({ answer, organization, naming, view });
  if (list === undefined)
    return [paragraph('What is tried makes nobody else late, so no number moves anything.')];
  return [
    ...(measure.some(({ numbers }) => numbers.length > 0)
      ? [
          paragraph(
            'Many numbers in a map are somebody’s guess. For most of them a guess will do; told here is what the first results hang on, with the file and line where it stands.',
          ),
        ]
      : []),
    ...explained,
    list,
  ];
}

/** How much of what the numbers hang on has been written. */
function presentWritten({ result }: ReportContext): Block[] {
  const { written, handoffs, kinds } = result.glance;
  const inside = kinds.team + kinds.role + kinds.system + kinds.supplier;
  const ofHandOffs = (count: number): string => `${formatCount(count)} of ${countOf(handoffs, 'hand-off')}`;
  const ofTeams = (count: number): string => `${formatCount(count)} of ${countOf(inside, 'team')}`;
  const rows = [
    ['How late it may come before anyone feels it (slack)', ofHandOffs(written.slack), 'every hour is felt'],
    ['What is promised', ofHandOffs(written.promise), 'nobody can tell what is too late'],
    ['What the receiver needs of it', ofHandOffs(written.needs), 'changes nothing in the numbers'],
    ['What the receiver does to help itself (workaround)', ofHandOffs(written.workaround), 'there is none'],
    ['How much late work a team makes up for (buffer)', ofTeams(written.buffer), 'none'],
    ['How much of its work is right', ofTeams(written.accurate), 'all of it'],
    ['How long an outage lasts (recovery)', ofTeams(written.recovery), 'a day'],
  ].map((cells): Row => ({ indent: 0, cells }));
  return [
    subsection('What is written down'),
    {
      kind: 'table',
      columns: [
        { title: 'What', align: 'left' },
        { title: 'Written for', align: 'left' },
        { title: 'Where it is not', align: 'left' },
      ],
      rows,
    },
  ];
}

/** Where the map ends without a customer: something may be missing. */
function presentOpenEnds({ result, naming, customers }: ReportContext): Block[] {
  const { openEnds } = result;
  const line = (kind: keyof ReportOpenEnds['counts'], words: (names: string) => string): ListItem[] => {
    const ids = openEnds[kind];
    const more = openEnds.counts[kind] - ids.length;
    const names = ids.map((id) => naming.team(id));
    const all = more > 0 ? [...names, `${formatCount(more)} more`] : names;
    return ids.length === 0 ? [] : [{ text: words(joinPhrases(all)) }];
  };
  const items = [
    ...line('unservedCustomers', (names) => `Nobody hands anything to ${names}, customers all the same.`),
    ...line('ends', (names) => `Nothing leads on from ${names}: perhaps a receiver is missing.`),
    ...(customers === 0
      ? []
      : line('noWayToCustomers', (names) => `No way leads to a customer from ${names}.`)),
    ...line('alone', (names) => `No hand-off leads to or from ${names}.`),
  ];
  if (items.length === 0) return [];
  return [
    subsection('Where the map may go on'),
    { kind: 'list', items },
    ...remark('Where a way ends that is no customer, a ripple ends too.'),
  ];
}
