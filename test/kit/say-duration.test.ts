import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayDuration } from '../../src/kit/say-duration.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { formatDuration } from '../../src/model/duration.ts';

function inWords(language: 'en' | 'de', hours: number, calendar = DEFAULT_CALENDAR): string {
  return sayDuration(language, hours, calendar).replaceAll('\u00a0', ' ');
}

/** A unit's first letters, back to the one that formatDuration writes. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/ (?:weeks?|Wochen?)/g, 'w'],
  [/ (?:days?|Tage?)/g, 'd'],
  [/ (?:hours?|Stunden?)/g, 'h'],
  [/ (?:minutes?|Minuten?)/g, 'm'],
];

describe('sayDuration', () => {
  it.each([
    [0, 'no time', 'keine Zeit'],
    [0.001, 'under a minute', 'unter einer Minute'],
    [0.25, '15 minutes', '15 Minuten'],
    [1 / 60, '1 minute', '1 Minute'],
    [1, '1 hour', '1 Stunde'],
    [9, '1 day 1 hour', '1 Tag 1 Stunde'],
    [59.5, '1 week 2 days 3 hours 30 minutes', '1 Woche 2 Tage 3 Stunden 30 Minuten'],
    [800, '20 weeks', '20 Wochen'],
  ])('%d hours in English and German', (hours, english, german) => {
    expect([inWords('en', hours), inWords('de', hours)]).toEqual([english, german]);
  });

  it('counts days and weeks as the calendar does', () => {
    expect(inWords('en', 31, { hoursPerDay: 6, daysPerWeek: 4 })).toBe('1 week 1 day 1 hour');
  });

  it('keeps a number with its unit', () => {
    expect(sayDuration('en', 12, DEFAULT_CALENDAR)).toBe('1\u00a0day 4\u00a0hours');
  });

  it('has exactly the parts that the other outputs write short', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.constantFrom('en' as const, 'de' as const),
        fc.record({
          hoursPerDay: fc.integer({ min: 1, max: 24 }),
          daysPerWeek: fc.integer({ min: 1, max: 7 }),
        }),
        (hours, language, calendar) => {
          const short = SHORT.reduce(
            (text, [words, unit]) => text.replaceAll(words, unit),
            inWords(language, hours, calendar),
          );
          expect(short).toBe(formatDuration(hours, calendar));
        },
      ),
    );
  });
});
