import { formatDuration } from '../model/duration.ts';
import { lastPartOf } from '../model/group-path.ts';
import type { StressGroup } from '../model/stress-result.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { countOf, formatCount } from './phrases.ts';
import { NO_GROUP } from './present-list-groups.ts';
import type { StressContext } from './stress-view.ts';

/** A column, and whether any group has something to say there. */
interface GroupColumn extends Column {
  readonly isNeeded: (group: StressGroup) => boolean;
  readonly show: (group: StressGroup, context: StressContext) => Inline;
}

const COLUMNS: readonly GroupColumn[] = [
  { title: 'Group', align: 'left', isNeeded: () => true, show: showName },
  {
    title: 'Reach customers',
    align: 'right',
    isNeeded: ({ hitCustomers }) => hitCustomers > 0,
    show: ({ hitCustomers, places }) => `${formatCount(hitCustomers)} of ${formatCount(places)}`,
  },
  {
    title: 'Break promises',
    align: 'right',
    isNeeded: ({ breakPromises }) => breakPromises > 0,
    show: ({ breakPromises }) => (breakPromises === 0 ? '–' : formatCount(breakPromises)),
  },
  { title: 'Worst in it', align: 'left', isNeeded: () => true, show: showWorst },
  { title: 'Together', align: 'right', isNeeded: () => true, show: showTogether },
  {
    title: 'Exposure',
    align: 'right',
    isNeeded: ({ exposure }) => exposure > 0,
    show: ({ exposure }) => `${Math.round(exposure * 100)}%`,
  },
  {
    title: 'Mean',
    align: 'right',
    isNeeded: ({ exposure }) => exposure > 0,
    show: ({ meanExposure }) => `${Math.round(meanExposure * 100)}%`,
  },
];

/** The groups, that of the worst place first, each with what is inside it, instead of the single places. */
export function presentStressGroups(context: StressContext): Block[] {
  const groups = context.answer.result.groups ?? [];
  const mattering = context.view.all ? groups : groups.filter((group) => matters(group, context));
  if (mattering.length === 0) return [];
  const columns = COLUMNS.filter(({ isNeeded }) => mattering.some(isNeeded));
  const rows = mattering.map((group): Row => ({
    indent: group.depth,
    cells: columns.map(({ show }) => show(group, context)),
  }));
  const quiet = groups.length - mattering.length;
  const who = context.answer.result.hitCustomers > 0 ? 'no customer' : 'nobody else';
  const more =
    quiet === 0
      ? ''
      : ` From ${countOf(quiet, 'more group')} ${who} is made late; --all shows ${quiet === 1 ? 'it' : 'them'}.`;
  const mean = columns.some(({ title }) => title === 'Mean') ? ' Mean: exposure of all its places.' : '';
  return [
    { kind: 'heading', level: 2, text: 'Where help matters most, by group' },
    { kind: 'table', columns, rows },
    {
      kind: 'paragraph',
      text: [{ text: `A group counts the groups inside it too.${mean}${more}`, mark: 'quiet' }],
    },
  ];
}

function matters({ customerLate, teamLate }: StressGroup, { answer }: StressContext): boolean {
  return (answer.result.hitCustomers > 0 ? customerLate : teamLate) > 0;
}

function showName({ group, depth }: StressGroup): Inline {
  const name = group === '' ? NO_GROUP : lastPartOf(group);
  return depth === 0 ? [{ text: name, mark: 'strong' }] : name;
}

function showWorst({ worst }: StressGroup, { naming, answer }: StressContext): Inline {
  return answer.result.handoffs === undefined ? naming.team(worst) : naming.handoff(worst);
}

/** How late all customers are; where no customer of any group is, all teams. */
function showTogether(
  { customerLate, teamLate }: StressGroup,
  { answer, organization }: StressContext,
): Inline {
  const late = answer.result.hitCustomers > 0 ? customerLate : teamLate;
  return late > 0 ? [{ text: formatDuration(late, organization.calendar), mark: 'late' }] : '–';
}
