/** Longer than anybody's: what does not arrive with such a delay never does. */
export const HOWEVER_LONG_HOURS = 1e9;

/** Seconds are what a file is written in, and fine enough for what people say of hours. */
const SECONDS_AN_HOUR = 3600;

/** So much smaller is still the same answer; a share above 1 h. */
const SAME = 5e-7;

/**
 * The whole number of seconds just below a largest bearable time, where one is within 5e-7 of it (1e-9 in every
 * comparison and 1e-6 h of grace at a slot leave such dust); else the number itself. In hours, never larger.
 */
export function toCleanHours(hours: number): number {
  if (hours === Infinity) return hours;
  const clean = Math.floor(hours * SECONDS_AN_HOUR) / SECONDS_AN_HOUR;
  return hours - clean <= SAME * Math.max(1, hours) ? clean : hours;
}

/** The whole number of seconds nearest to a time, in hours, where it is within 5e-7 of it; else the time itself. */
export function nearestCleanHours(hours: number): number {
  const clean = Math.round(hours * SECONDS_AN_HOUR) / SECONDS_AN_HOUR;
  return Math.abs(hours - clean) <= SAME * Math.max(1, hours) ? clean : hours;
}
