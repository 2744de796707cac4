/** How the organization counts working time. */
export interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** A day of 8 hours, a week of 5 days. */
export const DEFAULT_CALENDAR: Calendar = { hoursPerDay: 8, daysPerWeek: 5 };

/** The hours that one `m`, `h`, `d` or `w` stands for. */
export function hoursPerUnit(unit: string, calendar: Calendar): number {
  switch (unit) {
    case 'm':
      return 1 / 60;
    case 'h':
      return 1;
    case 'd':
      return calendar.hoursPerDay;
    case 'w':
      return calendar.hoursPerDay * calendar.daysPerWeek;
    default:
      throw new RangeError(`no unit of time: ${unit}`);
  }
}
