import { formatDuration } from '../model/duration.ts';
import type { ListHandOff } from '../model/list-result.ts';
import { formatShare } from '../model/share.ts';
import type { ListColumn, Units } from './list-column.ts';
import { flagColumn, hoursColumn, placeColumn, shareColumn, textColumn } from './list-column.ts';
import { describePromise } from './phrases.ts';

/** All columns of hand-offs, in the order of the CSV file. */
export const HANDOFF_COLUMNS: readonly ListColumn<ListHandOff>[] = [
  textColumn('id', 'Id', ({ id }) => id, 'code'),
  textColumn('from', 'From', ({ from }) => from),
  textColumn('to', 'To', ({ to }) => to),
  textColumn('what', 'What', ({ what }) => what, 'strong'),
  textColumn('type', 'Type', ({ type }) => type),
  hoursColumn('slack', 'Slack', ({ slack }) => slack),
  hoursColumn('every', 'Every', ({ every }) => every),
  shareColumn('blocks', 'Blocks', ({ blocks }) => blocks),
  flagColumn('tells', 'Tells', ({ tells }) => tells),
  {
    name: 'workaround',
    title: 'Workaround',
    align: 'left',
    show: (handoff, units) => describeWorkaround(handoff, units) || '–',
    csv: [
      { name: 'workaround_saves_hours', value: ({ workaround }) => workaround?.savesHours ?? null },
      { name: 'workaround_saves_share', value: ({ workaround }) => workaround?.savesShare ?? null },
      { name: 'workaround_notice_hours', value: ({ workaround }) => workaround?.notice ?? null },
    ],
  },
  textColumn('any-of', 'Any of', ({ anyOf }) => anyOf),
  {
    name: 'feedback',
    title: 'Feedback',
    align: 'left',
    show: ({ feedback, feedbackAssumed }) => (feedback ? (feedbackAssumed ? 'assumed' : 'yes') : '–'),
    csv: [
      { name: 'feedback', value: ({ feedback }) => feedback },
      { name: 'feedback_assumed', value: ({ feedbackAssumed }) => feedbackAssumed },
    ],
  },
  shareColumn('needed', 'Needed', ({ needed }) => needed),
  shareColumn('catches', 'Catches', ({ catches }) => catches),
  shareColumn('taints', 'Taints', ({ taints }) => taints),
  hoursColumn('rework', 'Rework', ({ rework }) => rework),
  {
    name: 'promise',
    title: 'Promise',
    align: 'left',
    show: (handoff, units) => describeListedPromise(handoff, units) || '–',
    csv: [
      { name: 'promise_late_hours', value: ({ promise }) => promise?.late ?? null },
      { name: 'promise_accurate_share', value: ({ promise }) => promise?.accurate ?? null },
    ],
  },
  flagColumn('inside', 'Inside', ({ inside }) => inside),
  placeColumn(),
];

/** What is agreed about a hand-off, as far as it is not what is taken anyway; empty where nothing is. */
export function describeTerms(handoff: ListHandOff, units: Units): string {
  const { calendar } = units;
  const { slack, every, blocks, tells, anyOf, feedback, feedbackAssumed } = handoff;
  const { needed, catches, taints, rework } = handoff;
  const workaround = describeWorkaround(handoff, units);
  const parts = [
    slack > 0 && `slack ${formatDuration(slack, calendar)}`,
    every !== null && `every ${formatDuration(every, calendar)}`,
    blocks < 1 && `blocks ${formatShare(blocks)}`,
    tells && 'tells',
    workaround !== '' && `workaround ${workaround}`,
    anyOf !== '' && `any of ${anyOf}`,
    feedback && (feedbackAssumed ? 'feedback (assumed)' : 'feedback'),
    needed < 1 && `needed ${formatShare(needed)}`,
    catches > 0 && `catches ${formatShare(catches)}`,
    taints < 1 && `taints ${formatShare(taints)}`,
    rework > 0 && `rework ${formatDuration(rework, calendar)}`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** What the receiver may count on; empty where nothing is promised. */
export function describeListedPromise({ promise }: ListHandOff, { calendar }: Units): string {
  const { late = null, accurate = null } = promise ?? {};
  return describePromise({ lateHours: late ?? undefined, accurateShare: accurate ?? undefined }, calendar);
}

function describeWorkaround({ workaround }: ListHandOff, { calendar }: Units): string {
  if (workaround === null) return '';
  const { savesHours, savesShare, notice } = workaround;
  const saves = savesShare === null ? formatDuration(savesHours ?? 0, calendar) : formatShare(savesShare);
  return notice > 0 ? `saves ${saves} if known ${formatDuration(notice, calendar)} ahead` : `saves ${saves}`;
}
