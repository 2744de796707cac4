import type { IncidentTarget } from '../model/organization.ts';
import { quoteWord } from './command-line.ts';
import type { IncidentOptions } from './incident-options.ts';

/** What a call says of its incidents, to be said again. */
export interface AskedIncidents extends IncidentOptions {
  readonly file: readonly string[];
  readonly told?: boolean;
  readonly untold?: boolean;
  /** Ids of the teams that it happens to; none with a scenario. */
  readonly teams: readonly string[];
}

/** The call that asks how the same incidents get from a place to a team. */
export function whyCommand(asked: AskedIncidents, from: IncidentTarget, to: string): string {
  const start = 'team' in from ? from.team : from.handoff;
  const happensOnlyThere = asked.teams.length + asked.handoff.length === 1;
  const places = happensOnlyThere
    ? []
    : [...asked.teams.flatMap((id) => ['--team', id]), ...asked.handoff.flatMap((id) => ['--handoff', id])];
  const sizes = (['scenario', 'delay', 'outage', 'quality', 'notice'] as const).flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const telling = [
    ...(asked.told === true ? ['--told'] : []),
    ...(asked.untold === true ? ['--untold'] : []),
  ];
  const files = asked.file.flatMap((path) => ['-f', path]);
  return ['ripple', 'why', start, to, ...places, ...sizes, ...telling, ...files].map(quoteWord).join(' ');
}
