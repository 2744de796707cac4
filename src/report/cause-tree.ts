import type { ImpactResult, ImpactTeam } from '../model/impact-result.ts';

/** For each team that was held up by another one of the list, that other one. */
export type Causes = ReadonlyMap<ImpactTeam, ImpactTeam>;

/** Who held up whom. A team with an incident of its own begins there, even if a loop hit it harder later. */
export function findCauses(
  teams: readonly ImpactTeam[],
  { incidents, handoffs }: Pick<ImpactResult, 'incidents' | 'handoffs'>,
): Causes {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const origins = new Set(incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  // Not from the chains: to read them all takes the square of a long one.
  const givers = new Map(handoffs.map(({ id, from }) => [id, from]));
  const causes = new Map<ImpactTeam, ImpactTeam>();
  for (const team of teams) {
    const cause =
      team.via === null || origins.has(team.id) ? undefined : byId.get(givers.get(team.via) ?? '');
    if (cause !== undefined) causes.set(team, cause);
  }
  return causes;
}

/** As many of the first teams as there is room for, each together with those that held it up. */
export function chooseWithCauses(
  wanted: readonly ImpactTeam[],
  causes: Causes,
  most: number,
): ReadonlySet<ImpactTeam> {
  const chosen = new Set<ImpactTeam>();
  for (const team of wanted) {
    const missing = missingCauses(team, causes, chosen, most - chosen.size);
    for (const cause of missing ?? []) chosen.add(cause);
    if (chosen.size === most) break;
  }
  return chosen;
}

/** Teams in their order, each under the one that held it up, with its depth there. */
export function nestUnderCauses(
  teams: readonly ImpactTeam[],
  causes: Causes,
): [team: ImpactTeam, depth: number][] {
  const listed = new Set(teams);
  const consequences = new Map<ImpactTeam | undefined, ImpactTeam[]>();
  for (const team of teams) {
    const cause = causes.get(team);
    const parent = cause !== undefined && listed.has(cause) ? cause : undefined;
    const siblings = consequences.get(parent);
    if (siblings === undefined) consequences.set(parent, [team]);
    else siblings.push(team);
  }
  const depths = new Map<ImpactTeam, number>();
  const add = (root: ImpactTeam): void => {
    const waiting: [ImpactTeam, number][] = [[root, 0]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [team, depth] = next;
      if (depths.has(team)) continue;
      depths.set(team, depth);
      for (const child of (consequences.get(team) ?? []).toReversed()) waiting.push([child, depth + 1]);
    }
  };
  for (const root of consequences.get(undefined) ?? []) add(root);
  // What is left holds each other up in a circle; the worst of it begins.
  for (const team of teams) if (!depths.has(team)) add(team);
  return [...depths];
}

/**
 * A team and those that held it up, back to an origin, to one that is chosen (with all of its own) or until a circle
 * closes; undefined if they are more than there is room for.
 */
function missingCauses(
  team: ImpactTeam,
  causes: Causes,
  chosen: ReadonlySet<ImpactTeam>,
  room: number,
): ReadonlySet<ImpactTeam> | undefined {
  const line = new Set<ImpactTeam>();
  for (let at: ImpactTeam | undefined = team; at !== undefined; at = causes.get(at)) {
    if (line.has(at) || chosen.has(at)) break;
    if (line.size === room) return undefined;
    line.add(at);
  }
  return line;
}
