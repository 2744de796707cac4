import { formatDuration } from '../model/duration.ts';
import type { ExposureGroup } from '../model/exposure-result.ts';
import { lastPartOf } from '../model/group-path.ts';
import type { Block, Column, Row } from './blocks.ts';
import type { ExposureContext } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { formatCount } from './phrases.ts';
import { NO_GROUP } from './present-list-groups.ts';

/** The groups upstream, nearest danger first, instead of the single teams. */
export function presentExposureGroups(context: ExposureContext): PresentedPart {
  const { answer, calendar } = context;
  const { groups = [], delay } = answer.result;
  if (groups.length === 0) return { blocks: [], isCut: false };
  const assumed = formatDuration(delay, calendar);
  const columns: Column[] = [
    { title: 'Group', align: 'left' },
    { title: 'Teams', align: 'right' },
    { title: 'Never', align: 'right' },
    { title: 'Holds out', align: 'right' },
    { title: 'Nearest', align: 'left' },
    { title: `At ${assumed}`, align: 'right' },
  ];
  const text = `Holds out: the longest delay of its nearest team that is not too long. At ${assumed}: how late it then gets at most. A group counts the groups inside it too.`;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'By group, nearest first' },
    { kind: 'table', columns, rows: groups.map((group) => presentGroup(context, group)) },
    { kind: 'paragraph', text: [{ text, mark: 'quiet' }] },
  ];
  return { blocks, isCut: false };
}

function presentGroup({ calendar, naming }: ExposureContext, group: ExposureGroup): Row {
  const name = group.group === '' ? NO_GROUP : lastPartOf(group.group);
  const { tolerance, nearest, worstLate } = group;
  const holdsOut = tolerance === null ? 'always' : formatDuration(tolerance, calendar);
  return {
    indent: group.depth,
    cells: [
      group.depth === 0 ? [{ text: name, mark: 'strong' }] : name,
      formatCount(group.sources),
      group.never === 0 ? '–' : formatCount(group.never),
      tolerance === null ? [{ text: holdsOut, mark: 'fine' }] : [{ text: holdsOut, mark: 'late' }],
      nearest === null ? '–' : naming.team(nearest),
      worstLate > LEAST_HOURS ? formatDuration(worstLate, calendar) : '–',
    ],
  };
}
