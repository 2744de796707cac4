import { describe, expect, it } from 'vitest';
import { formatChain, joinSome } from '../../src/report/phrases.ts';

describe('what is left out of a long list', () => {
  it('is counted with a comma at every thousand', () => {
    const names = Array.from({ length: 2450 }, (_, i) => `t${i}`);
    expect(joinSome(names, 2)).toBe('t0, t1 and 2,448 more');
    expect(formatChain(names)).toBe('t0 → t1 → t2 → (2,444 more) → t2447 → t2448 → t2449');
  });
});
