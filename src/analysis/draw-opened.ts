import type { GraphSize } from '../model/graph-size.ts';
import { MOST_NEIGHBORS } from '../model/graph-size.ts';
import type { GraphNode, GraphView } from '../model/graph-view.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { arrowsBetween, clustersAround, nodeOfTeams, nodesInside, teamNode } from './draw-members.ts';
import type { OpenPart } from './open-parts.ts';
import type { TeamMap } from './team-map.ts';

/** Teams outside an open part, and which of its sides they are on. */
interface Neighbors {
  readonly givers: ReadonlySet<number>;
  readonly receivers: ReadonlySet<number>;
  /** Both, in document order. */
  readonly all: readonly number[];
  /** The hand-offs that touch the part, in document order. */
  readonly handoffs: readonly number[];
}

/** How neighbors stand in a picture: the node of each; several have the same one where they are rolled up. */
type Roll = (team: number) => GraphNode;

/** What else an open part is drawn by: the innermost part of each team, and how much a picture takes. */
interface Surroundings {
  readonly homes: readonly OpenPart[];
  readonly size: GraphSize;
}

/** The picture of an open part with its neighbors, by themselves or rolled up until the picture takes them. */
export function drawOpened(map: TeamMap, open: OpenPart, { homes, size }: Surroundings): GraphView {
  const neighbors = findNeighbors(map, open.part.teams);
  const draw = drawerOf(map, open, neighbors);
  const around = new Set<OpenPart>();
  for (let at: OpenPart | undefined = open; at !== undefined; at = at.parent) around.add(at);
  const own: Roll = (team) => teamNode(map, team, true);
  const finest: Roll = (team) => partNode(map, team, innermostHome(homes, team, around));
  const coarsest: Roll = (team) => partNode(map, team, outermostHome(homes, team, around));
  for (const roll of [own, finest, coarsest]) {
    if (!isReadable(neighbors, roll)) continue;
    const view = draw(roll);
    if (fitsPicture(view, size)) return view;
  }
  const view = draw(coarsest);
  return fitsPicture(view, size) ? view : draw(bundle(neighbors));
}

function drawerOf(map: TeamMap, open: OpenPart, neighbors: Neighbors): (roll: Roll) => GraphView {
  const { part, members, parent } = open;
  const inside = nodesInside(map, part, members);
  const clusters = clustersAround(map, part, members);
  return (roll) => {
    const nodeOf = nodeOfTeams(inside);
    const outside = new Map<string, GraphNode>();
    for (const team of neighbors.all) {
      const rolled = roll(team);
      const node = outside.get(rolled.id) ?? rolled;
      outside.set(node.id, node);
      nodeOf.set(team, node);
    }
    const arrows = arrowsBetween(map, nodeOf, neighbors.handoffs);
    return {
      id: part.id,
      name: part.fullName,
      parent: parent?.part.id ?? null,
      nodes: [...inside, ...outside.values()],
      arrows,
      clusters,
    };
  };
}

/** The innermost open part of each team. `opened` has every part before those inside it. */
export function homesOf(opened: readonly OpenPart[]): OpenPart[] {
  const homes: OpenPart[] = [];
  for (const open of opened) for (const team of open.part.teams) homes[team] = open;
  return homes;
}

function findNeighbors({ from, to, given, received }: TeamMap, teams: readonly number[]): Neighbors {
  const inside = new Set(teams);
  const giving = teams.flatMap((team) => itemAt(given, team));
  const receiving = teams.flatMap((team) =>
    itemAt(received, team).filter((handoff) => !inside.has(numberAt(from, handoff))),
  );
  const givers = new Set(receiving.map((handoff) => numberAt(from, handoff)));
  const receivers = new Set(
    giving.map((handoff) => numberAt(to, handoff)).filter((team) => !inside.has(team)),
  );
  return {
    givers,
    receivers,
    all: [...new Set([...givers, ...receivers])].sort((a, b) => a - b),
    handoffs: [...giving, ...receiving].sort((a, b) => a - b),
  };
}

/** The part that a team outside is in and that holds neither what is open nor other parts; undefined: it stands by itself. */
function innermostHome(
  homes: readonly OpenPart[],
  team: number,
  around: ReadonlySet<OpenPart>,
): OpenPart | undefined {
  const home = homes[team];
  if (home === undefined || around.has(home)) return undefined;
  return home.members.some(({ part }) => part !== undefined) ? undefined : home;
}

/** The largest part that a team outside is in and that does not hold what is open; undefined: it stands beside that. */
function outermostHome(
  homes: readonly OpenPart[],
  team: number,
  around: ReadonlySet<OpenPart>,
): OpenPart | undefined {
  let home = homes[team];
  if (home === undefined || around.has(home)) return undefined;
  while (home.parent !== undefined && !around.has(home.parent)) home = home.parent;
  return home;
}

function partNode(map: TeamMap, team: number, home: OpenPart | undefined): GraphNode {
  if (home === undefined) return teamNode(map, team, true);
  const { id, fullName, teams } = home.part;
  return { id, kind: 'group', name: fullName, cluster: null, teams, outside: true };
}

/** All who give, all who receive and all who do both. */
function bundle({ givers, receivers, all }: Neighbors): Roll {
  const sideOf = (team: number): string =>
    [...(givers.has(team) ? ['suppliers'] : []), ...(receivers.has(team) ? ['receivers'] : [])].join(' and ');
  const teamsOf = new Map<string, number[]>();
  for (const team of all) {
    const together = teamsOf.get(sideOf(team));
    if (together === undefined) teamsOf.set(sideOf(team), [team]);
    else together.push(team);
  }
  return (team) => {
    const side = sideOf(team);
    const teams = teamsOf.get(side) ?? [];
    return {
      id: `outside:${side}`,
      kind: 'group',
      name: `Other ${side}`,
      cluster: null,
      teams,
      outside: true,
    };
  };
}

/** Whether there are few enough on each side. */
function isReadable({ givers, receivers }: Neighbors, roll: Roll): boolean {
  return [givers, receivers].every(
    (side) => new Set(Array.from(side, (team) => roll(team).id)).size <= MOST_NEIGHBORS,
  );
}

function fitsPicture({ nodes, arrows }: GraphView, { mostTeams, mostHandoffs }: GraphSize): boolean {
  return nodes.length <= mostTeams && arrows.length <= mostHandoffs;
}
