import type { HandOff } from '../model/organization.ts';
import type { HandOffGroups } from './group-handoffs.ts';

/**
 * The fewest hand-offs that lead from a team to another one, in their order; undefined if none do. Of several ways
 * that are as short, the one whose hand-offs stand first in the document. O(teams + hand-offs).
 */
export function findShortestWay(byGiver: HandOffGroups, from: string, to: string): HandOff[] | undefined {
  const cameBy = new Map<string, HandOff>();
  const queue = [from];
  for (const giver of queue) {
    for (const handoff of byGiver.get(giver) ?? []) {
      if (handoff.to === from || cameBy.has(handoff.to)) continue;
      cameBy.set(handoff.to, handoff);
      if (handoff.to === to) return walkBack(cameBy, to);
      queue.push(handoff.to);
    }
  }
  return undefined;
}

function walkBack(cameBy: ReadonlyMap<string, HandOff>, to: string): HandOff[] {
  const way: HandOff[] = [];
  for (let handoff = cameBy.get(to); handoff !== undefined; handoff = cameBy.get(handoff.from))
    way.push(handoff);
  return way.reverse();
}
