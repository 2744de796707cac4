import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import { LEAST_TOLERANCE_HOURS } from '../report/exposure-view.ts';

/** From when on somebody's lateness is felt: `any delay at all`, `more than 2d late`, `never, however late`. */
export function sayTolerance(hours: number, calendar: Calendar): string {
  if (hours === Infinity) return 'never, however late';
  if (hours < LEAST_TOLERANCE_HOURS) return 'any delay at all';
  return `more than ${formatDuration(hours, calendar)} late`;
}
