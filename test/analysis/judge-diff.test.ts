import { describe, expect, it } from 'vitest';
import { isBetter, isWorse } from '../../src/analysis/judge-diff.ts';
import type { DiffImpact, LoopChange } from '../../src/model/diff-impact.ts';

const NOTHING: DiffImpact = {
  incident: { delay: 8, outage: 0, quality: 0, notice: 0 },
  worseBy: 0,
  promises: [],
  customers: [],
  engagements: [],
  service: [],
  promised: [],
  usual: { promises: [], customers: [] },
  scenarios: [],
  stress: { teams: 0, breakMore: 0, makeLater: 0, rows: [] },
  singleSources: [],
  choices: [],
  loops: [],
  tolerances: [],
};

function withLoop(loop: Pick<LoopChange, 'change' | 'before' | 'after'>): DiffImpact {
  return { ...NOTHING, loops: [{ teams: ['a', 'b'], worst: 'a', ...loop }] };
}

describe('a loop', () => {
  it('is worse where it newly never recovers, also one that was not there, and not where it recovers', () => {
    expect(isWorse(NOTHING)).toBe(false);
    expect(isWorse(withLoop({ change: 'endless', before: 'settled', after: 'persistent' }))).toBe(true);
    expect(isWorse(withLoop({ change: 'new', before: null, after: 'persistent' }))).toBe(true);
    expect(isWorse(withLoop({ change: 'new', before: null, after: 'settled' }))).toBe(false);
  });

  it('is better where it recovers again or is gone, unless it always recovered', () => {
    expect(isBetter(NOTHING)).toBe(false);
    expect(isBetter(withLoop({ change: 'recovers', before: 'unsettled', after: 'settled' }))).toBe(true);
    expect(isBetter(withLoop({ change: 'gone', before: 'persistent', after: null }))).toBe(true);
    expect(isBetter(withLoop({ change: 'gone', before: 'settled', after: null }))).toBe(false);
  });
});
