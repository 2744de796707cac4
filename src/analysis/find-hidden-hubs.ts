import { isMore } from '../engine/compare.ts';
import { itemAt } from '../model/indexed.ts';
import type { HiddenHubRule, StressFigures } from '../model/stress-result.ts';

/** As bad for customers as this share of the worst place is bad enough. */
const LEAST_EXPOSURE = 0.5;

/**
 * What makes one of some places a hidden hub: half the exposure of the worst place or more, and farther from the
 * nearest customer than half of the places from which a customer is late. Undefined where there are none of those.
 */
export function hiddenHubRule(figures: readonly StressFigures[]): HiddenHubRule | undefined {
  const hops = figures
    .flatMap((place) => (isMore(place.customerLate, 0) && place.hops !== null ? [place.hops] : []))
    .sort((a, b) => a - b);
  if (hops.length === 0) return undefined;
  const median = itemAt(hops, (hops.length - 1) >> 1);
  return { exposure: LEAST_EXPOSURE, hops: median + 1 };
}

/** Whether a place is a hidden hub after a rule. */
export function isHiddenHub({ exposure, hops }: StressFigures, rule: HiddenHubRule | undefined): boolean {
  return rule !== undefined && !isMore(rule.exposure, exposure) && hops !== null && hops >= rule.hops;
}
