import type { Organization } from '../model/organization.ts';

/** What stands for a map that did not exist yet: without anybody in it, and otherwise as the one that came of it. */
export function emptyOrganization({ name, currency, calendar }: Organization): Organization {
  const place = { file: { path: '', text: '' }, start: 0, end: 0 };
  return {
    place,
    name,
    currency,
    calendar,
    teams: [],
    handoffs: [],
    scenarios: [],
    engagements: [],
    rules: [],
    files: [],
    extra: {},
  };
}
