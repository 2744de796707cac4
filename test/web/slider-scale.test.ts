import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { formatDuration } from '../../src/model/duration.ts';
import { SHARE_SCALE, durationScale, positionOn, valueAt } from '../../src/web/slider-scale.ts';

describe('the stops of a slider', () => {
  it('go from minutes to weeks in round numbers of the calendar', () => {
    const written = durationScale(DEFAULT_CALENDAR).map((hours) => formatDuration(hours, DEFAULT_CALENDAR));
    expect(written.join(' ')).toBe('0h 15m 30m 1h 2h 4h 1d 2d 3d 4d 1w 2w 3w 4w 6w 8w');
  });

  it('always grow, also where a day is shorter than four hours or a week is a day', () => {
    for (const calendar of [
      { hoursPerDay: 3, daysPerWeek: 5 },
      { hoursPerDay: 8, daysPerWeek: 1 },
      { hoursPerDay: 24, daysPerWeek: 7 },
      { hoursPerDay: 0.5, daysPerWeek: 2 },
    ]) {
      const scale = durationScale(calendar);
      expect(scale).toEqual([...new Set(scale)].sort((a, b) => a - b));
      expect(scale[0]).toBe(0);
    }
  });

  it('are where the slider stands for whatever lies between them', () => {
    const scale = durationScale(DEFAULT_CALENDAR);
    for (const [i, hours] of scale.entries()) {
      expect(positionOn(scale, hours)).toBe(i);
      expect(positionOn(scale, hours + 0.01)).toBe(i);
      expect(valueAt(scale, i)).toBe(hours);
    }
    expect(positionOn(scale, 1e6)).toBe(scale.length - 1);
    expect(valueAt(scale, -3)).toBe(0);
    expect(valueAt(scale, 99)).toBe(scale.at(-1));
    expect([SHARE_SCALE[0], SHARE_SCALE.at(-1)]).toEqual([0, 1]);
  });
});
