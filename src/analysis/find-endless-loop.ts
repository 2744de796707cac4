import type { RippleLog } from '../engine/ripple-log.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/**
 * The loop that keeps a ripple going: back from the latest team of the last round until a team comes again. The
 * team ids follow the work, the first one stands again at the end; undefined where 50 rounds show none.
 */
export function findEndlessLoop(model: OrgModel, log: RippleLog): string[] | undefined {
  const last = log.round.length - 1;
  let start = last;
  for (let entry = last; entry >= 0 && log.round[entry] === log.round[last]; entry--) {
    if ((log.lateHours[entry] ?? 0) > (log.lateHours[start] ?? 0)) start = entry;
  }
  const way: number[] = [];
  for (let entry = start; entry >= 0; entry = log.parent[entry] ?? -1) {
    const team = log.team[entry] ?? -1;
    const seen = way.indexOf(team);
    way.push(team);
    if (seen >= 0)
      return way
        .slice(seen)
        .toReversed()
        .map((rank) => teamAt(model, rank).id);
  }
  return undefined;
}
