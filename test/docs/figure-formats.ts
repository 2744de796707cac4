import { expect } from 'vitest';
import { formatDuration } from '../../src/model/duration.ts';
import { formatShare } from '../../src/model/share.ts';

/** A number is exact, times in hours and shares as fractions; a text is rounded as the prose has it: `6h 22m`, `1.48%`. */
export type Figure = number | string;

/** Hours and minutes, however many: `30h`, `6h 22m`. */
function inHours(hours: number): string {
  return formatDuration(hours, { hoursPerDay: 1e6, daysPerWeek: 1 });
}

/** That a number is what the prose says, which writes it as hours or, with a percent sign, as a share. */
export function expectFigure(found: number | undefined, figure: Figure, what: string): void {
  if (typeof figure === 'number') expect(found, what).toBeCloseTo(figure, 9);
  else if (figure.endsWith('%')) expect(found === undefined ? '' : formatShare(found), what).toBe(figure);
  else expect(found === undefined ? '' : inHours(found), what).toBe(figure);
}
