import type { Incident } from '../model/organization.ts';

/** An incident, and which of those at its place it is. */
export interface CountedIncident {
  readonly incident: Incident;
  /** From 1, in the order of the incidents. */
  readonly count: number;
  /** How many there are at its place. */
  readonly of: number;
  /** Its own: no other incident has it. */
  readonly key: string;
}

/** Tells incidents at one place apart by counting them, each place for itself. */
export function countByPlace(incidents: readonly Incident[]): readonly CountedIncident[] {
  const counts = new Map<string, number>();
  const counted = incidents.map((incident) => {
    const { target } = incident;
    const place = 'team' in target ? `team ${target.team}` : `handoff ${target.handoff}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return { incident, count, place, key: `${count} ${place}` };
  });
  return counted.map(({ place, ...each }) => ({ ...each, of: counts.get(place) ?? 0 }));
}
