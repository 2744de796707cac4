import { itemAt, numberAt } from '../model/indexed.ts';
import type { GraphPart } from './graph-part.ts';
import { unnamedPart } from './graph-part.ts';
import type { TeamMap } from './team-map.ts';

/** So many parts have at most 380 arrows among them, so they always fit one picture. */
const MOST_PARTS = 20;

/** So many teams are a run: one picture takes them and their neighbors. */
const TEAMS_OF_RUN = 100;

/** The places of a map that distances are counted to, and how they are called. */
interface Goal {
  readonly hopsTo: (map: TeamMap) => Int32Array;
  readonly there: string;
  readonly away: string;
  readonly never: string;
}

const GOALS: readonly Goal[] = [
  {
    hopsTo: ({ hopsToCustomer }) => hopsToCustomer,
    there: 'Customers',
    away: 'from a customer',
    never: 'No way to a customer',
  },
  {
    hopsTo: ({ hopsToEnd }) => hopsToEnd,
    there: 'Where the work ends',
    away: 'from where the work ends',
    never: 'No way to where the work ends',
  },
];

/**
 * A part by how many hand-offs its teams are from the nearest customer, or else, where that is the same for all, from the nearest team
 * that hands nothing on; the nearest first. Undefined where neither tells its teams apart.
 */
export function divideByDistance(map: TeamMap, part: GraphPart): GraphPart[] | undefined {
  for (const goal of GOALS) {
    const teamsAt = sortByDistance(part.teams, goal.hopsTo(map));
    if (teamsAt.size < 2) continue;
    const distances = [...teamsAt.keys()].filter((distance) => distance >= 0).sort((a, b) => a - b);
    const runs = splitEvenly(distances, MOST_PARTS - 1).map((run) => {
      const teams = run.flatMap((distance) => teamsAt.get(distance) ?? []).sort((a, b) => a - b);
      return unnamedPart(part, nameDistances(run, goal), teams);
    });
    const never = teamsAt.get(-1);
    return never === undefined ? runs : [...runs, unnamedPart(part, goal.never, never)];
  }
  return undefined;
}

/** A part in runs of teams as they stand in the file, called by the first and the last. */
export function divideIntoRuns(map: TeamMap, part: GraphPart, fewest: number): GraphPart[] {
  const wanted = Math.max(2, fewest, Math.ceil(part.teams.length / TEAMS_OF_RUN));
  return splitEvenly(part.teams, Math.min(wanted, MOST_PARTS)).map((teams) => {
    const [first, last] = [teams[0], teams.at(-1)].map((team) => itemAt(map.teams, team ?? -1).name);
    return unnamedPart(part, `${first} to ${last}`, teams);
  });
}

function sortByDistance(teams: readonly number[], hops: Int32Array): Map<number, number[]> {
  const teamsAt = new Map<number, number[]>();
  for (const team of teams) {
    const distance = numberAt(hops, team);
    const there = teamsAt.get(distance);
    if (there === undefined) teamsAt.set(distance, [team]);
    else there.push(team);
  }
  return teamsAt;
}

function nameDistances(distances: readonly number[], { there, away }: Goal): string {
  const [nearest = 0, farthest = 0] = [distances[0], distances.at(-1)];
  if (farthest === 0) return there;
  const hops = nearest === farthest ? String(nearest) : `${nearest} to ${farthest}`;
  return `${hops} ${hops === '1' ? 'hand-off' : 'hand-offs'} ${away}`;
}

/** At most so many runs of about the same length, in order. */
function splitEvenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.min(most, items.length);
  return Array.from({ length: count }, (_none, i) =>
    items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)),
  );
}
