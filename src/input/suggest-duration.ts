import type { Calendar } from '../model/calendar.ts';
import { parseDuration } from '../model/duration.ts';

/** A text that is longer says more than a duration. */
const LONGEST_TEXT = 60;

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/w(?:eeks?|ks?)/, 'w'],
  [/d(?:ays?)?/, 'd'],
  [/h(?:ours?|rs?)/, 'h'],
  [/m(?:inutes?|ins?)/, 'm'],
];

/** The duration that was meant by units in words or capitals, or by a comma in a number; undefined if it is none. */
export function suggestDuration(text: string, calendar: Calendar): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const lower = text
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/,|\band\b/g, ' ');
  const short = WORDS.reduce(
    (words, [unit, letter]) =>
      words.replace(new RegExp(String.raw`(\d)\s*${unit.source}\b\.?`, 'g'), `$1${letter}`),
    lower,
  );
  const tidy = short.trim().replace(/\s+/g, ' ');
  return 'hours' in parseDuration(tidy, calendar) ? tidy : undefined;
}
