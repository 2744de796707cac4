import type { Calendar } from './calendar.ts';
import { hoursPerUnit } from './calendar.ts';
import { formatDuration, parseDuration } from './duration.ts';
import type { Workaround } from './organization.ts';
import { formatShare, parseShare } from './share.ts';

// How a file says a number: as people write it where that is exact, so that reading it gives the very same number.

/** `1d 4h`; the bare number of hours where that would not be exact. */
export function writeDuration(hours: number, calendar: Calendar): string | number {
  const text = formatDuration(hours, calendar);
  return isExactly(text, hours, calendar) ? text : hours;
}

/** The same with its unit always: `1d 4h`, `0.3333333333333333h`. */
export function writeDurationWithUnit(hours: number, calendar: Calendar): string {
  const written = writeDuration(hours, calendar);
  return typeof written === 'string' ? written : `${written}h`;
}

function isExactly(text: string, hours: number, calendar: Calendar): boolean {
  const reading = parseDuration(text, calendar);
  return 'hours' in reading && reading.hours === hours;
}

/** `95%`; the bare share of 1 where a percentage would not be exact. */
export function writeShare(share: number): string | number {
  return [formatShare(share), ...percentagesNear(share)].find((text) => isExactShare(text, share)) ?? share;
}

/** Multiplying loses the last bit of some; one of the neighbors gives it back. */
function percentagesNear(share: number): string[] {
  const percent = share * 100;
  return [percent, percent * (1 + Number.EPSILON), percent * (1 - Number.EPSILON / 2)].map(
    (number) => `${number}%`,
  );
}

function isExactShare(text: string, share: number): boolean {
  const reading = parseShare(text);
  return 'share' in reading && reading.share === share;
}

/** What a workaround saves, always with its unit. A share that no percentage comes to is never read; it is near. */
export function writeSaves({ savesHours, savesShare }: Workaround, calendar: Calendar): string {
  if (savesShare === 0) return writeDurationWithUnit(savesHours, calendar);
  const written = writeShare(savesShare);
  // Whatever came from a percentage is exact by now.
  return typeof written === 'string' ? written : `${savesShare * 100}%`;
}

/** `500/d`: per day, hour or week, whichever makes it a plain amount; else the exact number per hour. */
export function writeRate(perHour: number, calendar: Calendar): string | number {
  for (const unit of ['d', 'h', 'w']) {
    const hours = hoursPerUnit(unit, calendar);
    const amount = Math.round(perHour * hours * 100) / 100;
    if (amount > 0 && amount < LARGEST_AMOUNT && amount / hours === perHour) return `${amount}/${unit}`;
  }
  return perHour;
}

/** Cents are lost beyond it, and digits would have an exponent. */
const LARGEST_AMOUNT = 1e12;
