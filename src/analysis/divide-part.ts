import type { GraphSize } from '../model/graph-size.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { divideByDistance, divideIntoRuns } from './divide-without-groups.ts';
import type { GraphPart } from './graph-part.ts';
import { directPart, groupPart, restPart } from './graph-part.ts';
import type { TeamMap } from './team-map.ts';
import { handoffsAmong } from './team-map.ts';

/** What stands in the picture of a part: its teams, or smaller parts of it. Never empty for a part with teams. */
export interface PartMember {
  /** Numbers in document order. */
  readonly teams: readonly number[];
  /** Undefined for a team that stands by itself. */
  readonly part: GraphPart | undefined;
}

/** So few teams are never divided, however many hand-offs there are among them. */
const TEAMS_ENOUGH = 20;

/**
 * The members of a part so that one picture takes them, in document order of their first team: its teams, else the finest
 * level of its groups that fits, else its teams by how many hand-offs they are from a customer, else runs of teams as
 * they stand in the file.
 */
export function dividePart(map: TeamMap, part: GraphPart, size: GraphSize): PartMember[] {
  const inside = handoffsAmong(map, part.teams);
  const isSmall = part.teams.length <= size.mostTeams && inside.length <= size.mostHandoffs;
  if (isSmall || part.teams.length <= TEAMS_ENOUGH) return teamMembers(part);
  const byGroups = divideByGroups(map, part, (members) => fits(map, members, inside, size));
  if (byGroups !== undefined) return byGroups;
  const parts =
    divideByDistance(map, part) ?? divideIntoRuns(map, part, Math.ceil(inside.length / size.mostHandoffs));
  return inOrder(parts.map(memberOf));
}

/** Every team by itself. */
export function teamMembers({ teams }: Pick<GraphPart, 'teams'>): PartMember[] {
  return teams.map((team) => ({ teams: [team], part: undefined }));
}

/** The teams rolled up to the groups that they are in, also where that is one team; those in none stand by themselves. */
export function groupMembers(map: TeamMap, part: GraphPart): PartMember[] {
  const { alone, parts } = rollUpTo(map, part, Infinity);
  return inOrder([
    ...teamMembers({ teams: alone }),
    ...parts.map((group) => ({ teams: group.teams, part: group })),
  ]);
}

/** The finest level that fits and divides at all; teams in no group are one part where they are too many. */
function divideByGroups(
  map: TeamMap,
  open: GraphPart,
  doesFit: (members: readonly PartMember[]) => boolean,
): PartMember[] | undefined {
  const deepest = open.teams.reduce((most, team) => Math.max(most, itemAt(map.groups, team).length), 0);
  for (const isRestTogether of [false, true]) {
    for (let level = deepest; level > open.depth; level--) {
      const { alone, parts } = rollUpTo(map, open, level);
      const rest = isRestTogether && alone.length > 0 ? [restPart(open, alone)] : [];
      const single = isRestTogether ? [] : teamMembers({ teams: alone });
      const members = inOrder([...single, ...[...parts, ...rest].map(memberOf)]);
      if (members.length > 1 && members.length < open.teams.length && doesFit(members)) return members;
    }
  }
  return undefined;
}

/** A part rolled up to groups of a level, or to shallower ones where there are none so deep, and its teams in none. */
function rollUpTo(
  map: TeamMap,
  open: GraphPart,
  level: number,
): { readonly alone: readonly number[]; readonly parts: readonly GraphPart[] } {
  const teamsOf = new Map<string, number[]>();
  const alone: number[] = [];
  for (const team of open.teams) {
    const groups = itemAt(map.groups, team);
    if (groups.length === open.depth) alone.push(team);
    else {
      const group = itemAt(groups, Math.min(groups.length, level) - 1);
      const together = teamsOf.get(group);
      if (together === undefined) teamsOf.set(group, [team]);
      else together.push(team);
    }
  }
  const parts = [...teamsOf].map(([group, teams]) => {
    const groups = itemAt(map.groups, itemAt(teams, 0)).slice(0, level);
    const isWhole = groups.length === level || !map.outerGroups.has(group);
    return isWhole ? groupPart(open, groups, teams) : directPart(open, groups, teams);
  });
  return { alone, parts };
}

/** A part of one team is that team. */
function memberOf(part: GraphPart): PartMember {
  return { teams: part.teams, part: part.teams.length === 1 ? undefined : part };
}

function inOrder(members: readonly PartMember[]): PartMember[] {
  return members.toSorted((a, b) => numberAt(a.teams, 0) - numberAt(b.teams, 0));
}

/** Whether one picture takes the members with the hand-offs among them. */
export function fits(
  map: TeamMap,
  members: readonly PartMember[],
  handoffs: readonly number[],
  { mostTeams, mostHandoffs }: GraphSize,
): boolean {
  if (members.length > mostTeams) return false;
  const memberOfTeam = new Map(members.flatMap(({ teams }, i) => teams.map((team) => [team, i])));
  const arrows = new Set<string>();
  let single = 0;
  for (const handoff of handoffs) {
    const from = memberOfTeam.get(numberAt(map.from, handoff)) ?? -1;
    const to = memberOfTeam.get(numberAt(map.to, handoff)) ?? -1;
    const isSingle = isTeam(members, from) && isTeam(members, to);
    if (isSingle) single++;
    else if (from !== to) arrows.add(`${from} ${to}`);
    if (single + arrows.size > mostHandoffs) return false;
  }
  return true;
}

function isTeam(members: readonly PartMember[], at: number): boolean {
  return itemAt(members, at).part === undefined;
}
