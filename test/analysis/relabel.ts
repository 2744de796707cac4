import type { Organization } from '../../src/model/organization.ts';

/** The same organization with other ids for its teams; default ids of hand-offs and names that are only ids follow. */
export function relabelTeams(organization: Organization, newId: (id: string) => string): Organization {
  return {
    ...organization,
    teams: organization.teams.map((team) => ({
      ...team,
      id: newId(team.id),
      name: team.name === team.id ? newId(team.id) : team.name,
    })),
    handoffs: organization.handoffs.map((handoff) => {
      const { from, to } = handoff;
      const base = `${from}->${to}`;
      const [newFrom, newTo] = [newId(from), newId(to)];
      const id = handoff.id.startsWith(base)
        ? `${newFrom}->${newTo}${handoff.id.slice(base.length)}`
        : handoff.id;
      return { ...handoff, id, from: newFrom, to: newTo };
    }),
  };
}
