import { formatDuration } from '../model/duration.ts';
import { lastPartOf } from '../model/group-path.ts';
import type { ImpactGroup } from '../model/impact-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import type { ImpactContext, PresentedPart } from './impact-view.ts';
import { isNoticeable } from '../model/noticeable.ts';
import { countOf, formatCount, formatMoney } from './phrases.ts';
import { NO_GROUP } from './present-list-groups.ts';

/** A column, and whether any group has something to say there. */
interface GroupColumn extends Column {
  readonly isNeeded: (group: ImpactGroup) => boolean;
  readonly show: (group: ImpactGroup, context: ImpactContext) => Inline;
}

const COLUMNS: readonly GroupColumn[] = [
  { title: 'Group', align: 'left', isNeeded: () => true, show: showName },
  {
    title: 'Affected',
    align: 'right',
    isNeeded: () => true,
    show: ({ affected, teams }) => `${formatCount(affected)} of ${formatCount(teams)}`,
  },
  { title: 'Latest', align: 'left', isNeeded: ({ worstLate }) => worstLate > 0, show: showLatest },
  {
    title: 'Together',
    align: 'right',
    isNeeded: ({ teamLate }) => teamLate > 0,
    show: ({ teamLate }, { organization }) =>
      teamLate > 0 ? formatDuration(teamLate, organization.calendar) : '–',
  },
  {
    title: 'Customers',
    align: 'right',
    isNeeded: ({ customers }) => customers > 0,
    show: ({ customers }) => (customers > 0 ? formatCount(customers) : '–'),
  },
  { title: 'Not right (usually)', align: 'left', isNeeded: isSpoilt, show: showDefects },
  {
    title: 'Cost',
    align: 'right',
    isNeeded: ({ cost }) => cost > 0,
    show: ({ cost }, { organization }) => (cost > 0 ? formatMoney(cost, organization.currency) : '–'),
  },
];

/** The groups that feel it, each with what is inside it, instead of the single teams. */
export function presentGroups(context: ImpactContext): PresentedPart {
  const groups = context.answer.result.groups ?? [];
  const feeling = context.view.all
    ? groups
    : groups.filter(({ affected, origins }) => affected + origins > 0);
  if (feeling.length === 0) return { blocks: [], isCut: groups.length > 0 };
  const columns = COLUMNS.filter(({ isNeeded }) => feeling.some((group) => isNeeded(group)));
  const rows = feeling.map((group): Row => ({
    indent: group.depth,
    cells: columns.map(({ show }) => show(group, context)),
  }));
  const quiet = groups.length - feeling.length;
  const legend = 'A group counts the groups inside it too.';
  const text =
    quiet === 0
      ? legend
      : `${legend} ${countOf(quiet, 'more group')} ${quiet === 1 ? 'is' : 'are'} not affected.`;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'By group' },
    { kind: 'table', columns, rows },
    { kind: 'paragraph', text: [{ text, mark: 'quiet' }] },
  ];
  return { blocks, isCut: quiet > 0 };
}

function showName({ group, depth, origins }: ImpactGroup, { answer }: ImpactContext): Inline {
  const name = group === '' ? NO_GROUP : lastPartOf(group);
  // Where there is lateness, the column of the latest says it.
  const isSaidHere = origins > 0 && !answer.result.groups?.some(({ worstLate }) => worstLate > 0);
  const start: Inline = isSaidHere ? [{ text: ' (starts here)', mark: 'quiet' }] : [];
  return [depth === 0 ? { text: name, mark: 'strong' } : name, ...start];
}

function showLatest({ worstLate, worstLateTeam, origins }: ImpactGroup, context: ImpactContext): Inline {
  if (worstLateTeam === null) return origins > 0 ? [{ text: 'starts here', mark: 'quiet' }] : '–';
  const late = formatDuration(worstLate, context.organization.calendar);
  const start = origins > 0 ? ' (and starts here)' : '';
  return [{ text: late, mark: 'late' }, ` ${context.naming.team(worstLateTeam)}${start}`];
}

function isSpoilt(group: ImpactGroup): boolean {
  const { worstDefects, worstBaselineDefects } = group;
  return isNoticeable({ defects: worstDefects, baselineDefects: worstBaselineDefects });
}

function showDefects(group: ImpactGroup, { naming }: ImpactContext): Inline {
  if (!isSpoilt(group) || group.worstDefectsTeam === null) return '–';
  const { worstDefects, worstBaselineDefects } = group;
  const usually = ` (${formatShare(worstBaselineDefects)}) ${naming.team(group.worstDefectsTeam)}`;
  return [{ text: formatShare(worstDefects), mark: 'late' }, usually];
}
