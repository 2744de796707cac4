import { isMore } from '../engine/compare.ts';
import { itemAt } from '../model/indexed.ts';
import type { StressFigures, StressRanking } from '../model/stress-result.ts';

type Figure = 'promisesBroken' | 'customers' | 'teams' | 'customerLate' | 'cost' | 'teamLate';

const BY_LATENESS: readonly Figure[] = ['customerLate', 'cost', 'teamLate'];

const KEYS: Readonly<Record<StressRanking, readonly Figure[]>> = {
  late: BY_LATENESS,
  promises: ['promisesBroken', 'customers', 'teams', ...BY_LATENESS],
};

/** Positions of places in their ranking, the largest first; the sort is stable, so document order stays. */
export function rankPlaces(figures: readonly StressFigures[], ranking: StressRanking): number[] {
  return figures
    .map((_, i) => i)
    .sort((i, k) => compareFigures(itemAt(figures, i), itemAt(figures, k), KEYS[ranking]));
}

/** Below 0 where `a` comes first, 0 where both are as bad. */
function compareFigures(a: StressFigures, b: StressFigures, keys: readonly Figure[]): number {
  for (const key of keys) {
    if (isMore(a[key], b[key])) return -1;
    if (isMore(b[key], a[key])) return 1;
  }
  return 0;
}
