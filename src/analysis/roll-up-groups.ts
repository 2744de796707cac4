import { groupsAround } from '../model/group-path.ts';

/** A group with everything that belongs to it or to a group inside it. */
export interface RolledUpGroup<T> {
  /** Its full name; empty: what has no group. */
  readonly group: string;
  /** How many groups it lies in. */
  readonly depth: number;
  /** In their order. */
  readonly members: readonly T[];
}

/**
 * The groups of some things, each before those inside it, siblings in the order in which they first come up; what has
 * no group comes last. O(things x depth of the groups).
 */
export function rollUpGroups<T>(things: readonly T[], groupOf: (thing: T) => string): RolledUpGroup<T>[] {
  const membersOf = new Map<string, T[]>();
  const inside = new Map<string, string[]>();
  const top: string[] = [];
  const alone: T[] = [];
  for (const thing of things) {
    const groups = groupsAround(groupOf(thing));
    if (groups.length === 0) alone.push(thing);
    groups.forEach((group, depth) => {
      const members = membersOf.get(group);
      if (members === undefined) {
        membersOf.set(group, [thing]);
        const siblings = depth === 0 ? top : inside.get(groups[depth - 1] ?? '');
        siblings?.push(group);
        inside.set(group, []);
      } else {
        members.push(thing);
      }
    });
  }
  const rolledUp = inTreeOrder(top, inside).map(([group, depth]) => ({
    group,
    depth,
    members: membersOf.get(group) ?? [],
  }));
  return alone.length === 0 ? rolledUp : [...rolledUp, { group: '', depth: 0, members: alone }];
}

function inTreeOrder(
  top: readonly string[],
  inside: ReadonlyMap<string, readonly string[]>,
): [group: string, depth: number][] {
  const order: [string, number][] = [];
  const waiting = top.toReversed().map((group): [string, number] => [group, 0]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    const [group, depth] = next;
    for (const child of (inside.get(group) ?? []).toReversed()) waiting.push([child, depth + 1]);
  }
  return order;
}
