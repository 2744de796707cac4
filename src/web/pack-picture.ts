import type { GraphLayout, PlacedArrow, PlacedCluster, PlacedNode } from '../model/graph-layout.ts';
import type { GraphArrow, GraphNode, GraphView } from '../model/graph-view.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Organization } from '../model/organization.ts';
import { packRuns, unpackRuns } from './pack-values.ts';
import type { PagePicture } from './page-picture.ts';

/** A picture as the page carries it: what follows from the organization is left out, and pixels are tenths. */
export interface PackedPicture {
  readonly view: readonly [id: string, name: string, parent: string | null];
  /** No box where the layout draws none around what is in it. */
  readonly clusters: readonly (readonly [id: string, name: string, parent: number, PackedBox | 0])[];
  readonly nodes: readonly (readonly [PackedNode, cluster: number, outside: 0 | 1, PackedBox])[];
  readonly arrows: readonly PackedArrow[];
  readonly size: readonly [width: number, height: number];
}

/** A team by its number; a group by its id, its name where that is another, and its teams. */
type PackedNode = number | readonly [id: string, name: string, teams: readonly number[]];
/** Left, top, width and height; then how many characters the lines of the name have, or the lines where they are others. */
type PackedBox = readonly [...(number | string)[]];
/** Points: the first one, then how far it is from each to the next. No id where it is the usual one. */
type PackedArrow = readonly [
  from: number,
  to: number,
  HandOffs,
  feedback: 0 | 1,
  points: readonly number[],
  id: string | 0,
];
/** A hand-off's number; all that go from the one node to the other; or runs. */
type HandOffs = number | 'all' | readonly number[];

/** A picture without what follows from the organization. */
export function packPicture({ view, layout }: PagePicture, organization: Organization): PackedPicture {
  const between = handoffsBetween(view, organization);
  const numbers = new Map(view.nodes.map(({ id }, i) => [id, i]));
  const clusters = new Map(view.clusters.map(({ id }, i) => [id, i]));
  const clusterOf = (id: string | null): number => (id === null ? -1 : (clusters.get(id) ?? -1));
  return {
    view: [view.id, view.name, view.parent],
    clusters: view.clusters.map(({ id, name, parent }) => {
      const placed = layout.clusters.find((cluster) => cluster.id === id);
      return [id, name, clusterOf(parent), placed === undefined ? 0 : packBox(placed, name)];
    }),
    nodes: view.nodes.map((node, i) => [
      packNode(node, organization),
      clusterOf(node.cluster),
      node.outside ? 1 : 0,
      packBox(itemAt(layout.nodes, i), node.name),
    ]),
    arrows: view.arrows.map((arrow, i) => {
      const { from, to, id, feedback } = arrow;
      const handoffs = packHandOffs(arrow, between.get(keyOf(from, to)) ?? []);
      const isUsual = id === usualId(arrow, organization);
      const points = packPoints(itemAt(layout.arrows, i).points);
      const ends = [numbers.get(from) ?? -1, numbers.get(to) ?? -1] as const;
      return [...ends, handoffs, feedback ? 1 : 0, points, isUsual ? 0 : id];
    }),
    size: [toTenths(layout.width), toTenths(layout.height)],
  };
}

/** The picture again. */
export function unpackPicture(packed: PackedPicture, organization: Organization): PagePicture {
  const [id, name, parent] = packed.view;
  const clusterId = (i: number): string | null => packed.clusters[i]?.[0] ?? null;
  const nodes = packed.nodes.map(([node, cluster, outside]) => ({
    ...unpackNode(node, organization),
    cluster: clusterId(cluster),
    outside: outside === 1,
  }));
  const clusters = packed.clusters.map((cluster) => ({
    id: cluster[0],
    name: cluster[1],
    parent: clusterId(cluster[2]),
  }));
  const bare = { id, name, parent, nodes, arrows: [], clusters };
  const view = { ...bare, arrows: unpackArrows(packed, bare, organization) };
  return { view, layout: unpackLayout(packed, view) };
}

function unpackLayout({ nodes, arrows, clusters, size }: PackedPicture, view: GraphView): GraphLayout {
  return {
    width: numberAt(size, 0) / 10,
    height: numberAt(size, 1) / 10,
    nodes: nodes.map(([, , , box], i) => unpackBox(box, itemAt(view.nodes, i))),
    arrows: arrows.map((arrow, i): PlacedArrow => ({
      id: itemAt(view.arrows, i).id,
      points: unpackPoints(arrow[4]),
    })),
    clusters: clusters.flatMap(([id, name, , box]) => (box === 0 ? [] : [unpackBox(box, { id, name })])),
  };
}

function packNode({ id, kind, name, teams }: GraphNode, organization: Organization): PackedNode {
  const [team = -1] = teams;
  const isTeam = kind !== 'group' && teams.length === 1 && organization.teams[team]?.id === id;
  return isTeam ? team : [id, name, packRuns(teams)];
}

function unpackNode(packed: PackedNode, { teams }: Organization): Omit<GraphNode, 'cluster' | 'outside'> {
  if (typeof packed === 'number') {
    const { id, kind, name } = itemAt(teams, packed);
    return { id, kind, name, teams: [packed] };
  }
  const [id, name, runs] = packed;
  return { id, kind: 'group', name, teams: unpackRuns(runs) };
}

function packHandOffs({ handoffs }: GraphArrow, between: readonly number[]): HandOffs {
  if (handoffs.length === 1) return itemAt(handoffs, 0);
  const isAll = between.length === handoffs.length && between.every((number, i) => number === handoffs[i]);
  return isAll ? 'all' : packRuns(handoffs);
}

function unpackArrows(packed: PackedPicture, view: GraphView, organization: Organization): GraphArrow[] {
  const between = handoffsBetween(view, organization);
  return packed.arrows.map(([fromNumber, toNumber, numbers, feedback, , id]) => {
    const [from, to] = [itemAt(view.nodes, fromNumber).id, itemAt(view.nodes, toNumber).id];
    const all = (): readonly number[] => between.get(keyOf(from, to)) ?? [];
    const handoffs =
      typeof numbers === 'number' ? [numbers] : numbers === 'all' ? all() : unpackRuns(numbers);
    const arrow = { from, to, handoffs, feedback: feedback === 1 };
    return { id: id === 0 ? usualId(arrow, organization) : id, ...arrow };
  });
}

/** The hand-offs from one node of a view to another, in document order, by both ids. */
function handoffsBetween(view: GraphView, { teams, handoffs }: Organization): Map<string, number[]> {
  const homes = new Map<string, string>();
  for (const node of view.nodes) for (const team of node.teams) homes.set(itemAt(teams, team).id, node.id);
  const between = new Map<string, number[]>();
  handoffs.forEach(({ from, to }, number) => {
    const [giver, receiver] = [homes.get(from), homes.get(to)];
    if (giver === undefined || receiver === undefined) return;
    const key = keyOf(giver, receiver);
    const known = between.get(key);
    if (known === undefined) between.set(key, [number]);
    else known.push(number);
  });
  return between;
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function usualId({ from, to, handoffs }: Omit<GraphArrow, 'id'>, organization: Organization): string {
  const [first = -1] = handoffs;
  const handoff = organization.handoffs[first];
  const isOwn = handoffs.length === 1 && handoff?.from === from && handoff.to === to;
  return isOwn ? handoff.id : `${from} -> ${to}`;
}

function packBox({ x, y, width, height, lines }: PlacedNode | PlacedCluster, name: string): PackedBox {
  const isName = lines.join(' ') === name;
  const box = [x, y, width, height].map(toTenths);
  return [...box, ...(isName ? lines.slice(0, -1).map(({ length }) => length) : lines)];
}

function unpackBox(packed: PackedBox, named: { readonly id: string; readonly name: string }): PlacedNode {
  const [x = 0, y = 0, width = 0, height = 0, ...breaks] = packed.map((part) =>
    typeof part === 'number' ? part : Number.NaN,
  );
  const written = packed.filter((part) => typeof part === 'string');
  return {
    id: named.id,
    x: x / 10,
    y: y / 10,
    width: width / 10,
    height: height / 10,
    lines: written.length > 0 ? written : breakAt(named.name, breaks),
  };
}

function breakAt(name: string, lengths: readonly number[]): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const length of lengths) {
    lines.push(name.slice(start, start + length));
    start += length + 1;
  }
  return [...lines, name.slice(start)];
}

function packPoints(points: readonly number[]): number[] {
  const tenths = points.map(toTenths);
  return tenths.map((value, i) => (i < 2 ? value : value - numberAt(tenths, i - 2)));
}

function unpackPoints(packed: readonly number[]): number[] {
  const tenths: number[] = [];
  packed.forEach((value, i) => tenths.push(i < 2 ? value : value + numberAt(tenths, i - 2)));
  return tenths.map((value) => value / 10);
}

function toTenths(pixels: number): number {
  return Math.round(pixels * 10);
}
