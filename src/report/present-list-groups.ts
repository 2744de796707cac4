import { lastPartOf } from '../model/group-path.ts';
import type { ListGroup, ListResult } from '../model/list-result.ts';
import type { Block, Column, Row } from './blocks.ts';
import { formatCount } from './phrases.ts';

/** What stands for teams without a group wherever groups are listed. */
export const NO_GROUP = '(no group)';

const COLUMNS: readonly Column[] = [
  { title: 'Group', align: 'left' },
  { title: 'Teams', align: 'right' },
  { title: 'Customers', align: 'right' },
  { title: 'Hand-offs inside', align: 'right' },
  { title: 'In', align: 'right' },
  { title: 'Out', align: 'right' },
];

/** The selected teams by group, each group with what is inside it. */
export function presentListGroups({ groups = [], totals }: ListResult): Block[] {
  const total: Row = {
    indent: 0,
    cells: [
      [{ text: 'All', mark: 'strong' }],
      formatCount(totals.teams),
      countOrDash(totals.customers),
      countOrDash(totals.handoffsInside),
      '',
      '',
    ],
  };
  const text = 'A group counts the groups inside it too. In and Out are hand-offs from and to others.';
  return [
    { kind: 'table', columns: COLUMNS, rows: [...groups.map(presentGroup), total] },
    { kind: 'paragraph', text: [{ text, mark: 'quiet' }] },
  ];
}

function presentGroup({ group, depth, ...counts }: ListGroup): Row {
  const name = group === '' ? NO_GROUP : lastPartOf(group);
  return {
    indent: depth,
    cells: [
      depth === 0 ? [{ text: name, mark: 'strong' }] : name,
      formatCount(counts.teams),
      countOrDash(counts.customers),
      countOrDash(counts.handoffsInside),
      countOrDash(counts.handoffsIn),
      countOrDash(counts.handoffsOut),
    ],
  };
}

function countOrDash(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}
