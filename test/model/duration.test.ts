import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/model/calendar.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { LONGEST_DURATION_HOURS, formatDuration, parseDuration } from '../../src/model/duration.ts';

function hoursOf(text: string, calendar: Calendar = DEFAULT_CALENDAR): number {
  const reading = parseDuration(text, calendar);
  if ('problem' in reading) throw new Error(`${text}: ${reading.problem}`);
  return reading.hours;
}

describe('parseDuration', () => {
  it.each([
    ['0', 0],
    ['0h', 0],
    ['90m', 1.5],
    ['1w 2d 3h 30m', 59.5],
    ['4h 1d', 12],
    ['  1d  4h ', 12],
    ['1.5d', 12],
    ['.5h', 0.5],
    ['2 d', 16],
    ['1e2', 100],
    ['P1W', 40],
    ['P1W2DT3H30M', 59.5],
    ['PT.5H', 0.5],
  ])('%s is %d hours', (text, hours) => {
    expect(hoursOf(text)).toBeCloseTo(hours, 12);
  });

  it.each([
    ['', 'form'],
    ['h', 'form'],
    ['3 days', 'form'],
    ['90min', 'form'],
    ['1d,4h', 'form'],
    ['4h30', 'form'],
    ['1D', 'form'],
    ['0x10', 'form'],
    ['+4h', 'form'],
    ['NaN', 'form'],
    ['Infinity', 'form'],
    ['P', 'form'],
    ['PT', 'form'],
    ['P1DT', 'form'],
    ['P1M', 'form'],
    ['P1Y', 'form'],
    ['-1h', 'negative'],
    ['−1h', 'negative'],
    ['1h 2h', 'repeated-unit'],
    ['1e7', 'too-long'],
    ['99999999w', 'too-long'],
    ['1e999', 'too-long'],
  ])('%s is none: %s', (text, problem) => {
    expect(parseDuration(text, DEFAULT_CALENDAR)).toEqual({ problem });
  });

  it("takes days and weeks from the calendar, the ISO's too", () => {
    const calendar = { hoursPerDay: 6, daysPerWeek: 4 };
    expect([hoursOf('1d', calendar), hoursOf('1w', calendar), hoursOf('P1WT1H', calendar)]).toEqual([
      6, 24, 25,
    ]);
  });

  it('answers any text at once', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.wdhmPTe+- '.split('')) })),
        (text) => {
          const reading = parseDuration(text, DEFAULT_CALENDAR);
          return 'problem' in reading || (reading.hours >= 0 && reading.hours <= LONGEST_DURATION_HOURS);
        },
      ),
    );
    expect(parseDuration(`${'1'.repeat(1e6)}x`, DEFAULT_CALENDAR)).toEqual({ problem: 'form' });
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0h'],
    [0.25, '15m'],
    [4.5, '4h 30m'],
    [8, '1d'],
    [52, '1w 1d 4h'],
    [7.9999, '1d'],
    [0.001, '<1m'],
    [-0.001, '-<1m'],
    [1e-9, '0h'],
    [-12, '-1d 4h'],
  ])('says %d hours as %s', (hours, text) => {
    expect(formatDuration(hours, DEFAULT_CALENDAR)).toBe(text);
  });

  it('never says 60m where days are no whole minutes', () => {
    expect(formatDuration(1819 / 60, { hoursPerDay: 7.33, daysPerWeek: 5 })).toBe('4d 1h');
  });

  const calendars = fc.record({
    hoursPerDay: fc.oneof(fc.constantFrom(8, 7.5, 24, 7.33), fc.double({ min: 0.1, max: 24, noNaN: true })),
    daysPerWeek: fc.oneof(fc.constantFrom(5, 7, 4.5), fc.double({ min: 0.1, max: 7, noNaN: true })),
  });

  it('is read back to the minute, in any calendar', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), calendars, (hours, calendar) => {
        const text = formatDuration(hours, calendar);
        expect(text).not.toMatch(/\b(?:[6-9]\d|\d{3,})m/);
        if (text === '<1m') return hours < 1 / 60;
        return Math.abs(hoursOf(text, calendar) - hours) <= 1 / 60 + 1e-6;
      }),
      { numRuns: 500 },
    );
  });
});
