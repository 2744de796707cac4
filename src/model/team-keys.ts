import type { EntityKey } from './entity-key.ts';
import {
  acceptKey,
  durationKey,
  givenKey,
  keyTable,
  nameKey,
  promisedDurationKey,
  shareKey,
  textKey,
  wordKey,
} from './entity-key.ts';
import type { RiskEstimate, Team } from './organization.ts';
import { writeDuration, writeRate } from './write-values.ts';

/** Every key of a team. */
export const TEAM_KEYS = keyTable<Team>(
  nameKey(),
  wordKey('kind', ({ kind }) => kind, 'team'),
  textKey('group', ({ group }) => group),
  { key: 'tags', write: ({ tags }) => (tags.length === 0 ? undefined : tags), isSet: true },
  textKey('description', ({ description }) => description),
  textKey('contact', ({ contact }) => contact),
  durationKey('lead', ({ leadHours }) => leadHours),
  durationKey('work', ({ workHours }) => workHours),
  durationKey('buffer', ({ bufferHours }) => bufferHours),
  givenKey(
    shareKey('accurate', ({ accurateShare }) => accurateShare, 1),
    shareKey('accurate', ({ accurateShare }) => accurateShare),
  ),
  {
    key: 'cost-of-delay',
    write: ({ costPerHour }, { calendar }) =>
      costPerHour === 0 ? undefined : writeRate(costPerHour, calendar),
  },
  givenKey(
    {
      key: 'recovery',
      write: ({ recoveryHours }, { calendar }) =>
        recoveryHours === calendar.hoursPerDay ? undefined : writeDuration(recoveryHours, calendar),
    },
    promisedDurationKey('recovery', ({ recoveryHours }) => recoveryHours),
  ),
  ...riskKeys('delay', ({ risk }) => risk?.delay),
  ...riskKeys('quality', ({ risk }) => risk?.quality),
  acceptKey(),
);

function riskKeys(
  what: 'delay' | 'quality',
  get: (team: Team) => RiskEstimate | undefined,
): EntityKey<Team>[] {
  const amount = what === 'delay' ? promisedDurationKey<Team> : shareKey<Team>;
  return [
    shareKey(`risk.${what}.chance`, (team) => get(team)?.chanceShare),
    amount(`risk.${what}.low`, (team) => get(team)?.low),
    amount(`risk.${what}.likely`, (team) => get(team)?.likely),
    amount(`risk.${what}.high`, (team) => get(team)?.high),
  ];
}
