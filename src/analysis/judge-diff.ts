import { isBrokenByChange } from '../model/broken-by-change.ts';
import type { DiffImpact } from '../model/diff-impact.ts';
import type { DiffVerdict } from '../model/diff-result.ts';
import type { DiffStructure } from '../model/diff-structure.ts';

/**
 * Whether customers and promises are worse off: a customer is no longer served, a promise to one no longer made, a promise is
 * newly broken, a customer's way takes longer, a customer is later or gets more that is not right, a promise has a new single
 * source, a choice is newly none, a loop newly never recovers, or somebody's delay makes a customer late sooner. What a
 * scenario does that is only now declared, or made harder, is no change for anybody, and neither is a promise that is newly
 * made.
 */
export function isWorse({
  promises,
  customers,
  engagements,
  service,
  promised,
  singleSources,
  choices,
  loops,
  tolerances,
}: DiffImpact): boolean {
  return (
    service.some(({ change }) => change === 'no-longer-served') ||
    promised.some(({ change, toCustomer }) => change === 'dropped' && toCustomer) ||
    promises.some(isBrokenByChange) ||
    engagements.some(
      ({ change }) => change === 'newly-broken' || change === 'longer' || change === 'dropped',
    ) ||
    customers.some(({ change }) => change === 'later' || change === 'more-defects') ||
    singleSources.some(({ change }) => change === 'new') ||
    choices.some(({ change }) => change === 'new') ||
    loops.some(({ change, after }) => change === 'endless' || (change === 'new' && after !== 'settled')) ||
    tolerances.some(({ change }) => change === 'lost')
  );
}

/**
 * The opposite of all that. What is newly promised or served is neither, and a promise that is kept only because it was
 * loosened is no merit.
 */
export function isBetter({
  promises,
  customers,
  engagements,
  singleSources,
  choices,
  loops,
  tolerances,
}: DiffImpact): boolean {
  return (
    promises.some(({ change, because }) => change === 'newly-kept' && because === 'ripple') ||
    engagements.some(({ change }) => change === 'newly-kept' || change === 'shorter') ||
    customers.some(({ change }) => change === 'earlier' || change === 'fewer-defects') ||
    singleSources.some(({ change }) => change === 'gone') ||
    choices.some(({ change }) => change === 'gone') ||
    loops.some(
      ({ change, before }) => change === 'recovers' || (change === 'gone' && before !== 'settled'),
    ) ||
    tolerances.some(({ change }) => change === 'gained')
  );
}

/** What the two maps come to in a word; `isSameInside` where no number that anything rests on is another one. */
export function judgeDiff(structure: DiffStructure, impact: DiffImpact, isSameInside: boolean): DiffVerdict {
  const [worse, better] = [isWorse(impact), isBetter(impact)];
  if (worse) return better ? 'mixed' : 'worse';
  if (better) return 'better';
  const isSameFile = Object.values(structure).every((changes) => changes.length === 0);
  const sameScenarios = impact.scenarios.every(({ change }) => change === 'none');
  return isSameFile && isSameInside && sameScenarios ? 'same' : 'changed';
}
