import { DEFAULT_CALENDAR } from './calendar.ts';
import { keyTable, textKey } from './entity-key.ts';
import type { Organization } from './organization.ts';

/** Every key that an organization has beside its entities. */
export const ORGANIZATION_KEYS = keyTable<Organization>(
  textKey('org', ({ name }) => name),
  textKey('currency', ({ currency }) => currency),
  {
    key: 'calendar.hours-per-day',
    write: ({ calendar: { hoursPerDay } }) =>
      hoursPerDay === DEFAULT_CALENDAR.hoursPerDay ? undefined : hoursPerDay,
  },
  {
    key: 'calendar.days-per-week',
    write: ({ calendar: { daysPerWeek } }) =>
      daysPerWeek === DEFAULT_CALENDAR.daysPerWeek ? undefined : daysPerWeek,
  },
);
