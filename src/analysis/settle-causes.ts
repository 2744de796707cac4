import { isBrokenByChange } from '../model/broken-by-change.ts';
import type { IncidentChanges, PromisedChange } from '../model/diff-impact.ts';
import type { TriedChanges } from './gather-effects.ts';

/** Says of promises that only the head makes that they are newly made, and not that a change broke them. */
export function settleCauses(
  { usual, scenarios, stress }: TriedChanges,
  promised: readonly PromisedChange[],
): TriedChanges {
  const made = new Set(
    promised.flatMap(({ change, handoff, before }) =>
      change === 'made' && before.late === null && before.accurate === null ? [handoff] : [],
    ),
  );
  if (made.size === 0) return { usual, scenarios, stress };
  const settle = <T extends IncidentChanges>(changes: T): T => ({
    ...changes,
    promises: changes.promises.map((change) =>
      isBrokenByChange(change) && made.has(change.handoff) ? { ...change, because: 'made' as const } : change,
    ),
  });
  return { usual: settle(usual), scenarios: scenarios.map(settle), stress: stress.map(settle) };
}
