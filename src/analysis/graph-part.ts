import { itemAt } from '../model/indexed.ts';

/** Some teams of the map that can be opened, and can be one node of it. */
export interface GraphPart {
  /** No team's id: none holds a colon. */
  readonly id: string;
  /** As it is called inside the part that it was taken from, and elsewhere. */
  readonly name: string;
  readonly fullName: string;
  /** Numbers in document order. */
  readonly teams: readonly number[];
  /** How many groups around its teams are open: the outermost are common to all of them. */
  readonly depth: number;
  /** Whether it is what its group is called, with everything in it, and not a part that no group names. */
  readonly isGroup: boolean;
  /** The group that it is drawn in, inside the part that it was taken from; null: none. */
  readonly within: string | null;
}

/** What stands for teams without any group. */
const NO_GROUP = '(no group)';

/** What stands for the teams of a group that are in none of the groups inside it. */
const NO_SUBGROUP = '(no subgroup)';

/** All teams that a picture is to show. */
export function wholePart(teams: readonly number[]): GraphPart {
  return { id: '', name: '', fullName: '', teams, depth: 0, isGroup: true, within: null };
}

/** A group with everything in it, as far as it is in the part that is open. */
export function groupPart(open: GraphPart, groups: readonly string[], teams: readonly number[]): GraphPart {
  const group = groups.at(-1) ?? '';
  const fullName = open.isGroup ? group : `${open.fullName} / ${group}`;
  return {
    id: `${open.isGroup ? 'group' : 'part'}:${fullName}`,
    name: nameInside(groups, groups.length - 1),
    fullName,
    teams,
    depth: groups.length,
    isGroup: open.isGroup,
    within: groups.length - 1 > open.depth ? itemAt(groups, groups.length - 2) : null,
  };
}

/** The teams of a group, inside the part that is open, that are in none of the groups inside it. */
export function directPart(open: GraphPart, groups: readonly string[], teams: readonly number[]): GraphPart {
  const group = groups.at(-1) ?? '';
  const around = open.isGroup ? group : joinNames(open.fullName, group);
  return restOf(around, { teams, depth: groups.length, within: group });
}

/** The teams of the part that is open that are in none of the groups inside it. */
export function restPart(open: GraphPart, teams: readonly number[]): GraphPart {
  return restOf(open.fullName, { teams, depth: open.depth, within: null });
}

function restOf(around: string, part: Pick<GraphPart, 'teams' | 'depth' | 'within'>): GraphPart {
  const name = around === '' ? NO_GROUP : NO_SUBGROUP;
  const fullName = around === '' ? name : `${around} ${name}`;
  return { ...part, id: `rest:${around}`, name, fullName, isGroup: false };
}

/** Teams that have something in common for which the organization has no name. */
export function unnamedPart(open: GraphPart, name: string, teams: readonly number[]): GraphPart {
  const fullName = joinNames(open.fullName, name);
  return { id: `part:${fullName}`, name, fullName, teams, depth: open.depth, isGroup: false, within: null };
}

function joinNames(outer: string, inner: string): string {
  return outer === '' || inner === '' ? outer + inner : `${outer} / ${inner}`;
}

/** What a group is called inside the group next around it, which is drawn around it or open. */
export function nameInside(groups: readonly string[], at: number): string {
  const group = itemAt(groups, at);
  const outer = groups[at - 1];
  return outer === undefined ? group : group.slice(outer.length + ' / '.length);
}
