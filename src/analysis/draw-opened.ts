import { MOST_NEIGHBORS, PICTURE_SIZE } from '../model/graph-size.ts';
import type { GraphNode, GraphView } from '../model/graph-view.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { arrowsBetween, clustersAround, nodesInside, teamNode } from './draw-members.ts';
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

/** How neighbors stand in a picture: the node of each. */
type Roll = (team: number) => GraphNode;

/** The picture of an open part with its neighbors, by themselves or rolled up until the picture takes them. */
export function drawOpened(map: TeamMap, open: OpenPart, homes: readonly OpenPart[]): GraphView {
  const { part, members } = open;
  const inside = nodesInside(map, part, members);
  const neighbors = findNeighbors(map, part.teams);
  const draw = (roll: Roll): GraphView => {
    const nodes = [...inside, ...distinctNodes(neighbors.all, roll)];
    const arrows = arrowsBetween(map, nodes, neighbors.handoffs);
    const clusters = clustersAround(map, part, members);
    return {
      id: part.id,
      name: part.fullName,
      parent: open.parent?.part.id ?? null,
      nodes,
      arrows,
      clusters,
    };
  };
  const around = new Set<OpenPart>();
  for (let at: OpenPart | undefined = open; at !== undefined; at = at.parent) around.add(at);
  const own: Roll = (team) => teamNode(map, team, true);
  const finest: Roll = (team) => partNode(map, team, homeOf(homes, team, around, 'innermost'));
  const coarsest: Roll = (team) => partNode(map, team, homeOf(homes, team, around, 'outermost'));
  for (const roll of [own, finest, coarsest]) {
    if (!isReadable(neighbors, roll)) continue;
    const view = draw(roll);
    if (fitsPicture(view)) return view;
  }
  const view = draw(coarsest);
  return fitsPicture(view) ? view : draw((team) => bundleNode(neighbors, team));
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

/** The part that a team outside is in which does not hold what is open; undefined where the team stands beside it. */
function homeOf(
  homes: readonly OpenPart[],
  team: number,
  around: ReadonlySet<OpenPart>,
  which: 'innermost' | 'outermost',
): OpenPart | undefined {
  let home: OpenPart | undefined = homes[team];
  if (home === undefined || around.has(home)) return undefined;
  while (which === 'outermost' && home.parent !== undefined && !around.has(home.parent)) home = home.parent;
  return home;
}

function partNode(map: TeamMap, team: number, home: OpenPart | undefined): GraphNode {
  if (home === undefined) return teamNode(map, team, true);
  const { id, fullName, teams } = home.part;
  return { id, kind: 'group', name: fullName, cluster: null, teams, outside: true };
}

/** All who give, all who receive and all who do both. */
function bundleNode({ givers, receivers, all }: Neighbors, team: number): GraphNode {
  const sideOf = (other: number): string =>
    `${givers.has(other) ? 'suppliers' : ''}${receivers.has(other) ? 'receivers' : ''}`;
  const side = sideOf(team);
  const name = side === 'suppliersreceivers' ? 'Other suppliers and receivers' : `Other ${side}`;
  const teams = all.filter((other) => sideOf(other) === side);
  return { id: `outside:${side}`, kind: 'group', name, cluster: null, teams, outside: true };
}

function distinctNodes(teams: readonly number[], roll: Roll): GraphNode[] {
  return [...new Map(teams.map((team) => roll(team)).map((node) => [node.id, node])).values()];
}

/** Whether there are few enough on each side. */
function isReadable({ givers, receivers }: Neighbors, roll: Roll): boolean {
  return [givers, receivers].every((side) => distinctNodes([...side], roll).length <= MOST_NEIGHBORS);
}

function fitsPicture({ nodes, arrows }: GraphView): boolean {
  return nodes.length <= PICTURE_SIZE.mostTeams && arrows.length <= PICTURE_SIZE.mostHandoffs;
}
