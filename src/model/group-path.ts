/** What stands between a group and the one inside it. */
const NESTING = ' / ';

/** A group and all groups that it lies in, the outermost first; none for a team without a group. */
export function groupsAround(group: string): string[] {
  if (group === '') return [];
  const groups: string[] = [];
  for (let at = group.indexOf(NESTING); at >= 0; at = group.indexOf(NESTING, at + NESTING.length))
    groups.push(group.slice(0, at));
  return [...groups, group];
}

/** The last part of a group's name: `Claims` of `Operations / Claims`. */
export function lastPartOf(group: string): string {
  const at = group.lastIndexOf(NESTING);
  return at < 0 ? group : group.slice(at + NESTING.length);
}
