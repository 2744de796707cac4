import { isMore } from '../engine/compare.ts';
import type { ImpactGroup, ImpactResult, ImpactTeam } from '../model/impact-result.ts';
import type { Team } from '../model/organization.ts';
import type { RolledUpGroup } from './roll-up-groups.ts';
import { rollUpGroups } from './roll-up-groups.ts';

/** The groups of some teams, with what the affected ones among them that a result lists come to. */
export function summarizeImpactGroups(
  teams: readonly Team[],
  { teams: listed, incidents }: Pick<ImpactResult, 'teams' | 'incidents'>,
): ImpactGroup[] {
  const affected = new Map(listed.map((team) => [team.id, team]));
  const origins = new Set(incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  return rollUpGroups(teams, ({ group }) => group).map((group) => summarizeGroup(group, affected, origins));
}

function summarizeGroup(
  { group, depth, members }: RolledUpGroup<Team>,
  affected: ReadonlyMap<string, ImpactTeam>,
  origins: ReadonlySet<string>,
): ImpactGroup {
  const felt = members.flatMap(({ id }) => affected.get(id) ?? []);
  const others = felt.filter(({ id }) => !origins.has(id));
  const latest = findMost(others, ({ late }) => late);
  const mostSpoilt = findMost(others, ({ defects, baselineDefects }) => defects - baselineDefects);
  return {
    group,
    depth,
    teams: members.length,
    affected: others.length,
    origins: members.filter(({ id }) => origins.has(id)).length,
    worstLate: latest?.late ?? 0,
    worstLateTeam: latest?.id ?? null,
    teamLate: sum(others, ({ late }) => late),
    customers: felt.filter(({ kind }) => kind === 'customer').length,
    worstDefects: mostSpoilt?.defects ?? 0,
    worstBaselineDefects: mostSpoilt?.baselineDefects ?? 0,
    worstDefectsTeam: mostSpoilt?.id ?? null,
    cost: sum(felt, ({ cost }) => cost),
    costPerRound: sum(felt, ({ costPerRound }) => costPerRound),
  };
}

/** The first of those that have most, undefined where nobody has any. */
function findMost(teams: readonly ImpactTeam[], size: (team: ImpactTeam) => number): ImpactTeam | undefined {
  let most: ImpactTeam | undefined;
  for (const team of teams) if (isMore(size(team), most === undefined ? 0 : size(most))) most = team;
  return most;
}

function sum(teams: readonly ImpactTeam[], size: (team: ImpactTeam) => number): number {
  return teams.reduce((total, team) => total + size(team), 0);
}
