import { acceptKey, durationKey, itemsKey, keyTable, nameKey, shareKey, textKey } from './entity-key.ts';
import type { DeclaredIncident, Scenario } from './organization.ts';

const INCIDENT_KEYS = keyTable<DeclaredIncident>(
  { key: 'team', write: ({ target }) => ('team' in target ? target.team : undefined) },
  { key: 'handoff', write: ({ target }) => ('handoff' in target ? target.handoff : undefined) },
  durationKey('delay', ({ delayHours }) => delayHours),
  durationKey('outage', ({ outageHours }) => outageHours),
  shareKey('quality', ({ qualityShare }) => qualityShare, 0),
  durationKey('notice', ({ noticeHours }) => noticeHours),
);

const INCIDENT = {
  table: INCIDENT_KEYS,
  label: ({ target }: DeclaredIncident): string => ('team' in target ? target.team : target.handoff),
};

/** Every key of a scenario. */
export const SCENARIO_KEYS = keyTable<Scenario>(
  nameKey(),
  textKey('description', ({ description }) => description),
  itemsKey('incidents', ({ incidents }) => incidents, INCIDENT, { isRequired: true, isSet: true }),
  acceptKey(),
);
