import type { HandOff } from '../model/organization.ts';

/** Hand-offs that have something in common, in document order. */
export type HandOffGroups = ReadonlyMap<string, readonly HandOff[]>;

/** Sorts hand-offs by what they have in common: a team that gives them, or a pair of teams. */
export function groupHandOffs(
  handoffs: readonly HandOff[],
  keyOf: (handoff: HandOff) => string,
): HandOffGroups {
  const groups = new Map<string, HandOff[]>();
  for (const handoff of handoffs) {
    const key = keyOf(handoff);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [handoff]);
    else group.push(handoff);
  }
  return groups;
}
