import type { ListHandOff, ListTeam } from '../model/list-result.ts';
import type { ListColumn, Units } from './list-column.ts';
import { HANDOFF_COLUMNS } from './list-handoff-columns.ts';
import { TEAM_COLUMNS } from './list-team-columns.ts';

/** What of the answer is shown. */
export type ListShape = 'teams' | 'handoffs' | 'tree' | 'groups';

/** How the answer to `list` is shown. */
export interface ListView {
  readonly shape: ListShape;
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** Names of the columns that were asked for; undefined: those that say most. */
  readonly columns: readonly string[] | undefined;
  readonly units: Units;
}

/** What `--columns` can name for a shape; the tree and the groups have columns of their own. */
export function columnNamesOf(shape: ListShape): readonly string[] {
  const columns: readonly { readonly name: string }[] =
    shape === 'handoffs' ? HANDOFF_COLUMNS : shape === 'teams' ? TEAM_COLUMNS : [];
  return columns.map(({ name }) => name);
}

/** The columns of teams of these names, in the order of the names; all where none are named. */
export function teamColumns(names: readonly string[] | undefined): readonly ListColumn<ListTeam>[] {
  return chooseColumns(TEAM_COLUMNS, names);
}

/** The same of hand-offs. */
export function handoffColumns(names: readonly string[] | undefined): readonly ListColumn<ListHandOff>[] {
  return chooseColumns(HANDOFF_COLUMNS, names);
}

function chooseColumns<T>(
  columns: readonly ListColumn<T>[],
  names: readonly string[] | undefined,
): readonly ListColumn<T>[] {
  return names?.flatMap((wanted) => columns.find(({ name }) => name === wanted) ?? []) ?? columns;
}
