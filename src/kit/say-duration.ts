import type { Calendar } from '../model/calendar.ts';
import { isNoTime, splitDuration } from '../model/duration.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

const WORDS = {
  w: CATALOGUE.time.weeks,
  d: CATALOGUE.time.days,
  h: CATALOGUE.time.hours,
  m: CATALOGUE.time.minutes,
} as const;

/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00a0';

/** Working time (hours, not negative) in long words, with exactly the parts that the other outputs write short. */
export function sayDuration(language: Language, hours: number, calendar: Calendar): string {
  const parts = splitDuration(hours, calendar);
  if (parts.length === 0) {
    const { none, underAMinute } = CATALOGUE.time;
    return say(language, isNoTime(hours) ? none : underAMinute);
  }
  return parts
    .map(({ unit, count }) => say(language, WORDS[unit], { count }).replaceAll(' ', NO_BREAK))
    .join(' ');
}
