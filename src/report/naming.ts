import type { HandOff, Organization, Team } from '../model/organization.ts';

/** The people's own names for ids. */
export interface Naming {
  team(id: string): string;
  /** What is handed over; the hand-off's id where that is not written. */
  what(id: string): string;
  /** What is handed over, by whom to whom. */
  handoff(id: string): string;
  teamOf(id: string): Team | undefined;
  handoffOf(id: string): HandOff | undefined;
}

/** Looks up names in an organization; an id that it does not know stands for itself. */
export function createNaming({ teams, handoffs }: Organization): Naming {
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const handoffById = new Map(handoffs.map((handoff) => [handoff.id, handoff]));
  const teamName = (id: string): string => teamById.get(id)?.name ?? id;
  return {
    team: teamName,
    what: (id) => handoffById.get(id)?.what || id,
    handoff(id) {
      const handoff = handoffById.get(id);
      if (handoff === undefined) return id;
      const way = `${teamName(handoff.from)} → ${teamName(handoff.to)}`;
      return handoff.what === '' ? way : `${handoff.what} (${way})`;
    },
    teamOf: (id) => teamById.get(id),
    handoffOf: (id) => handoffById.get(id),
  };
}
