import { describe, expect, it } from 'vitest';
import { hiddenHubRule, isHiddenHub } from '../../src/analysis/find-hidden-hubs.ts';
import type { StressFigures } from '../../src/model/stress-result.ts';

/** What is of no meaning for the rule is nothing. */
function place(hops: number | null, customerLate: number, exposure = 0): StressFigures {
  const none = { teams: 0, customers: 0, promisesBroken: 0, worstCustomerLate: 0, teamLate: 0, cost: 0 };
  return { ...none, customerLate, status: 'settled', hops, exposure };
}

describe('the rule for hidden hubs', () => {
  it('is one hand-off more than half of those have that make a customer late', () => {
    expect(hiddenHubRule([place(1, 3), place(2, 3), place(4, 3)])).toEqual({ exposure: 0.5, hops: 3 });
    expect(hiddenHubRule([place(4, 3), place(1, 3)])).toEqual({ exposure: 0.5, hops: 2 });
  });

  it('leaves out places that make no customer late', () => {
    expect(hiddenHubRule([place(1, 3), place(5, 0), place(6, 0), place(null, 0)])).toEqual({
      exposure: 0.5,
      hops: 2,
    });
    expect(hiddenHubRule([place(5, 0), place(null, 3)])).toBeUndefined();
  });

  it('takes in what is just as far and just as bad as it says', () => {
    const rule = { exposure: 0.5, hops: 3 };
    expect(isHiddenHub(place(3, 3, 0.5), rule)).toBe(true);
    expect(isHiddenHub(place(3, 3, 0.49), rule)).toBe(false);
    expect(isHiddenHub(place(2, 3, 1), rule)).toBe(false);
    expect(isHiddenHub(place(null, 3, 1), rule)).toBe(false);
    expect(isHiddenHub(place(9, 3, 1), undefined)).toBe(false);
  });
});
