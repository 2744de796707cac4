import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShare, formatSharesApart, parseShare } from '../../src/model/share.ts';

describe('parseShare', () => {
  it.each([
    ['20%', 0.2],
    ['0.2', 0.2],
    ['.2', 0.2],
    ['0', 0],
    ['1', 1],
    ['100%', 1],
    ['0%', 0],
    ['2.5 %', 0.025],
    [' 20% ', 0.2],
    ['2e-1', 0.2],
  ])('%s is %d', (text, share) => {
    const reading = parseShare(text);
    expect('share' in reading && reading.share).toBeCloseTo(share, 15);
  });

  it.each([
    ['', 'form'],
    ['%', 'form'],
    ['half', 'form'],
    ['20 percent', 'form'],
    ['20,5%', 'form'],
    ['1/2', 'form'],
    ['NaN', 'form'],
    ['.inf', 'form'],
    ['-20%', 'negative'],
    ['−0.2', 'negative'],
    ['101%', 'over-one'],
    ['1e999%', 'over-one'],
    ['20', 'needs-percent'],
    ['1.01', 'needs-percent'],
    ['1e999', 'needs-percent'],
  ])('%s is none: %s', (text, problem) => {
    expect(parseShare(text)).toEqual({ problem });
  });

  it('gives a share for any text, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.e+-% '.split('')) })),
        (text) => {
          const reading = parseShare(text);
          return 'problem' in reading || (reading.share >= 0 && reading.share <= 1);
        },
      ),
    );
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.2, '20%'],
    [0.025, '2.5%'],
    [0.0004, '0.04%'],
    [0.00001, '<0.01%'],
    [-0.00001, '>-0.01%'],
    [0.12345, '12.3%'],
    [0.012345, '1.23%'],
    [1, '100%'],
  ])('says %d as %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  it('is read back to a twentieth of a percent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), (share) => {
        const reading = parseShare(formatShare(share));
        return 'share' in reading && Math.abs(reading.share - share) <= 0.0005 + 1e-12;
      }),
    );
  });
});

describe('formatSharesApart', () => {
  it.each([
    [0.9496, 0.95, '94.96%', '95%'],
    [0.94999, 0.95, '94.999%', '95%'],
    [0.95, 0.95, '95%', '95%'],
    [0.9, 0.95, '90%', '95%'],
  ])('writes %d beside %d so that they differ if they do', (share, other, first, second) => {
    expect(formatSharesApart(share, other)).toEqual([first, second]);
  });
});
