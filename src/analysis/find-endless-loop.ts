import type { LogEntry, RippleLog } from '../engine/ripple-log.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';

/**
 * The loop that keeps a ripple going: back from the latest team of the last round until a team comes again. The
 * team ids follow the work, the first one stands again at the end; undefined where 50 rounds show none.
 */
export function findEndlessLoop(model: OrgModel, log: RippleLog): string[] | undefined {
  const slots = findEndlessHandOffs(log);
  const [first] = slots ?? [];
  if (slots === undefined || first === undefined) return undefined;
  return [handoffAt(model, first).from, ...slots.map((slot) => handoffAt(model, slot).to)];
}

/** The slots of its hand-offs, in the order of the work. */
export function findEndlessHandOffs(log: RippleLog): number[] | undefined {
  const way: LogEntry[] = [];
  const seenAt = new Map<number, number>();
  for (let entry = latestOfLastRound(log); entry !== undefined; entry = log.entryAt(entry.parent)) {
    const first = seenAt.get(entry.team);
    if (first !== undefined)
      return way
        .slice(first)
        .toReversed()
        .map(({ via }) => via);
    seenAt.set(entry.team, way.length);
    way.push(entry);
  }
  return undefined;
}

function latestOfLastRound(log: RippleLog): LogEntry | undefined {
  const last = log.entryAt(log.length - 1);
  let latest = last;
  for (let i = log.length - 2; i >= 0; i--) {
    const entry = log.entryAt(i);
    if (entry === undefined || entry.round !== last?.round) break;
    if (latest === undefined || entry.lateHours > latest.lateHours) latest = entry;
  }
  return latest;
}
