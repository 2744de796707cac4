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
  const places = happensOnlyThere ? [] : placeWords({ team: asked.teams, handoff: asked.handoff });
  const telling = [
    ...(asked.told === true ? ['--told'] : []),
    ...(asked.untold === true ? ['--untold'] : []),
  ];
  const words = [start, to, ...places, ...sizeWords(asked), ...telling, ...fileWords(asked.file)];
  return ['ripple', 'why', ...words].map(quoteWord).join(' ');
}

/** Where it happens, as flags. */
export function placeWords({ team = [], handoff }: Pick<IncidentOptions, 'team' | 'handoff'>): string[] {
  return [...team.flatMap((id) => ['--team', id]), ...handoff.flatMap((id) => ['--handoff', id])];
}

/** What happens, as flags. */
export function sizeWords(options: IncidentOptions): string[] {
  return (['scenario', 'delay', 'outage', 'quality', 'notice'] as const).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
}

/** The files that are asked about, as flags. */
export function fileWords(files: readonly string[]): string[] {
  return files.flatMap((path) => ['-f', path]);
}
