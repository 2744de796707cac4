import { groupsAround, lastPartOf } from '../model/group-path.ts';
import type { ListResult, ListTeam } from '../model/list-result.ts';
import type { Block, Column, Row } from './blocks.ts';
import type { ListView } from './list-view.ts';
import { countOf, formatCount } from './phrases.ts';
import { NO_GROUP } from './present-list-groups.ts';

/** Rows of teams and groups that fit a screen or two; with more, the groups stand alone. */
const MOST_ROWS = 60;

const COLUMNS: readonly Column[] = [
  { title: 'Group and team', align: 'left' },
  { title: 'Id', align: 'left' },
  { title: 'Kind', align: 'left' },
  { title: 'In', align: 'right' },
  { title: 'Out', align: 'right' },
];

/** A group, the groups inside it and its own teams. */
interface Branch {
  readonly name: string;
  readonly branches: Map<string, Branch>;
  readonly teams: ListTeam[];
  count: number;
}

/** The selected teams under their groups, each with how many teams it holds. */
export function presentListTree({ teams }: ListResult, view: ListView): Block[] {
  const root = growTree(teams);
  const rows = listRows(root, true);
  if (view.all || rows.length <= MOST_ROWS) return [{ kind: 'table', columns: COLUMNS, rows }];
  const groups = listRows(root, false);
  const shown = groups.slice(0, MOST_ROWS);
  const cut = shown.length < groups.length ? `${formatCount(shown.length)} of ` : '';
  const text = `${cut}${countOf(groups.length, 'group')} without their teams; --all shows all.`;
  return [
    { kind: 'table', columns: COLUMNS.slice(0, 1), rows: shown },
    { kind: 'paragraph', text: [{ text, mark: 'quiet' }] },
  ];
}

function growTree(teams: readonly ListTeam[]): Branch {
  const root = createBranch('');
  for (const team of teams) {
    let branch = root;
    const groups = groupsAround(team.group);
    for (const group of groups.length === 0 ? [''] : groups) {
      const next = branch.branches.get(group) ?? createBranch(group === '' ? NO_GROUP : lastPartOf(group));
      branch.branches.set(group, next);
      branch = next;
      branch.count += 1;
    }
    branch.teams.push(team);
  }
  const alone = root.branches.get('');
  // Whoever has no group comes last.
  if (alone !== undefined && root.branches.delete('')) root.branches.set('', alone);
  return root;
}

function createBranch(name: string): Branch {
  return { name, branches: new Map(), teams: [], count: 0 };
}

/** A branch's own teams come before the groups inside it. */
function listRows(root: Branch, withTeams: boolean): Row[] {
  const rows: Row[] = [];
  const waiting = [...root.branches.values()].reverse().map((branch) => ({ branch, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { branch, depth } = next;
    const counted = ` (${countOf(branch.count, 'team')})`;
    rows.push({ indent: depth, cells: [[{ text: branch.name, mark: 'strong' }, counted]] });
    if (withTeams) rows.push(...branch.teams.map((team) => teamRow(team, depth + 1)));
    for (const inner of [...branch.branches.values()].reverse())
      waiting.push({ branch: inner, depth: depth + 1 });
  }
  return rows;
}

function teamRow({ id, name, kind, ...counts }: ListTeam, indent: number): Row {
  const cells = [name, [{ text: id, mark: 'code' as const }], kind];
  return { indent, cells: [...cells, formatCount(counts.in), formatCount(counts.out)] };
}
