import type { Calendar } from '../model/calendar.ts';
import { hoursPerUnit } from '../model/calendar.ts';
import type { Incident } from '../model/organization.ts';

/** A team that is a day late, with no word before: where whoever picks a team begins. */
export function dayLate(team: string, calendar: Calendar): Incident {
  const delayHours = hoursPerUnit('d', calendar);
  return { target: { team }, delayHours, outageHours: 0, qualityShare: 0, noticeHours: 0 };
}
