import { suggestDuration } from '../input/suggest-duration.ts';
import type { Calendar } from '../model/calendar.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { DiagnosticList } from '../model/diagnostic-list.ts';
import { parseDuration } from '../model/duration.ts';
import { parseShare } from '../model/share.ts';
import { placeInCommandLine } from './command-line.ts';

/** Reads the sizes of a call; what is wrong with one is kept with its place, and 0 is given for it. */
export interface SizeReader {
  hours(text: string, option: string): number;
  share(text: string, option: string): number;
}

/** A reader for a calendar, which tells a list what is wrong. */
export function createSizeReader(
  calendar: Calendar,
  argv: readonly string[],
  diagnostics: DiagnosticList,
): SizeReader {
  return {
    hours(text, option) {
      const reading = parseDuration(text, calendar);
      if ('hours' in reading) return reading.hours;
      const details = { text, problem: reading.problem, nearest: suggestDuration(text, calendar) };
      diagnostics.push(createDiagnostic('bad-duration', details, placeInCommandLine(argv, text, option)));
      return 0;
    },
    share(text, option) {
      const reading = parseShare(text);
      if ('share' in reading) return reading.share;
      const details = { text, problem: reading.problem };
      diagnostics.push(createDiagnostic('bad-share', details, placeInCommandLine(argv, text, option)));
      return 0;
    },
  };
}
