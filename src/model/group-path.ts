/** What stands between a group and the one inside it. */
const NESTING = ' / ';

/** Nobody's groups lie deeper in each other; what does is one group, or a file of a megabyte would take minutes. */
const MOST_LEVELS = 100;

/** A group and all groups that it lies in, the outermost first; none for a team without a group. */
export function groupsAround(group: string): string[] {
  if (group === '') return [];
  const groups: string[] = [];
  let at = group.indexOf(NESTING);
  while (at >= 0 && groups.length < MOST_LEVELS - 1) {
    groups.push(group.slice(0, at));
    at = group.indexOf(NESTING, at + NESTING.length);
  }
  return [...groups, group];
}

/** The last part of a group's name: `Claims` of `Operations / Claims`. */
export function lastPartOf(group: string): string {
  const at = group.lastIndexOf(NESTING);
  return at < 0 ? group : group.slice(at + NESTING.length);
}
