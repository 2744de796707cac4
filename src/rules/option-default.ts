import type { Calendar } from '../model/calendar.ts';
import { parseDuration } from '../model/duration.ts';
import type { RuleOption } from '../model/rule-catalogue.ts';
import { parseShare } from '../model/share.ts';

/** What an option is where nobody says it: hours by the organization's own calendar, a fraction or a count. */
export function defaultOf({ kind, default: text }: RuleOption, calendar: Calendar): number {
  const number = kind === 'count' ? Number(text) : readWithUnit(kind, text, calendar);
  if (Number.isFinite(number)) return number;
  throw new Error(`the catalogue of rules has no ${kind} in ${text}`);
}

function readWithUnit(kind: 'duration' | 'share', text: string, calendar: Calendar): number {
  if (kind === 'share') {
    const reading = parseShare(text);
    return 'share' in reading ? reading.share : Number.NaN;
  }
  const reading = parseDuration(text, calendar);
  return 'hours' in reading ? reading.hours : Number.NaN;
}
