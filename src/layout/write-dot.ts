import { itemAt, numberAt } from '../model/indexed.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Pixels in the unit of the engine: an inch. */
const INCH = 72;

/** Above and below a box from which an arrow goes back to itself. */
export const LOOP_ROOM = 22;

/** The plan in the language of Graphviz: nodes `n0`, clusters `cluster_0`, arrows with their number as id; no name. */
export function writeDot(plan: LayoutPlan): string {
  const links = plan.links.map(
    ({ arrow, left, right, feedback }) =>
      `n${left}:e->n${right}:w[id=${arrow}${feedback ? ',weight=0' : ''}]`,
  );
  return [
    'digraph{rankdir=LR;newrank=true;nodesep=0.22;ranksep=0.85;remincross=true',
    'node[shape=box,fixedsize=true,label=""];edge[dir=none]',
    ...writeInside(-1, plan),
    ...pinEnds(plan),
    ...links,
    '}',
  ].join('\n');
}

/** What lies in a cluster, -1 for the picture itself. */
function writeInside(cluster: number, plan: LayoutPlan): string[] {
  const nodes = plan.boxes.flatMap(({ width, height }, i) => {
    if (plan.clusterOf[i] !== cluster) return [];
    const room = plan.hasLoop[i] === true ? 2 * LOOP_ROOM : 0;
    return [`n${i}[width=${width / INCH},height=${(height + room) / INCH}]`];
  });
  const clusters = plan.titles.flatMap((title, i) =>
    plan.parentOf[i] === cluster
      ? [`subgraph cluster_${i}{margin=12;labeljust=l;label=${labelOf(title)}`, ...writeInside(i, plan), '}']
      : [],
  );
  return [...nodes, ...clusters];
}

/** Room for a title, of which the engine needs no text. */
function labelOf({ width, height }: { readonly width: number; readonly height: number }): string {
  return `<<table border="0" cellborder="0" fixedsize="true" width="${width}" height="${height}"><tr><td></td></tr></table>>`;
}

/** Suppliers that get nothing stand first, customers that give nothing last. */
function pinEnds({ shape, links }: LayoutPlan): string[] {
  const rights = new Set(links.map(({ right }) => right));
  const lefts = new Set(links.map(({ left }) => left));
  const first = shape.nodes.flatMap(({ kind }, i) =>
    kind === 'supplier' && lefts.has(i) && !rights.has(i) ? [`n${i}`] : [],
  );
  const last = shape.nodes.flatMap(({ kind }, i) =>
    kind === 'customer' && rights.has(i) && !lefts.has(i) ? [`n${i}`] : [],
  );
  return [...pin('min', first), ...pin('max', last)];
}

function pin(rank: 'min' | 'max', nodes: readonly string[]): string[] {
  return nodes.length === 0 ? [] : [`{rank=${rank};${nodes.join(';')}}`];
}

/** What the engine puts where, in its own numbers; throws where the answer lacks something. */
export interface DotPlaces {
  readonly height: number;
  readonly width: number;
  /** Middle points. */
  readonly nodes: ReadonlyMap<number, readonly number[]>;
  /** Left, top, right, bottom. */
  readonly clusters: ReadonlyMap<number, readonly number[]>;
  /** Start and control points from left to right, by arrow. */
  readonly links: ReadonlyMap<number, readonly number[]>;
}

interface DotAnswer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/** Reads the `json` of Graphviz; its y axis goes up, that of a picture down. */
export function readDotPlaces(text: string): DotPlaces {
  const { bb, objects = [], edges = [] }: DotAnswer = JSON.parse(text);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(bb);
  const flip = (points: readonly number[]): number[] =>
    points.map((value, i) => (i % 2 === 0 ? value - left : top - value));
  const nodes = new Map<number, readonly number[]>();
  const clusters = new Map<number, readonly number[]>();
  for (const { name, pos, bb: box } of objects) {
    if (pos !== undefined) nodes.set(Number(name.slice(1)), flip(numbersIn(pos)));
    if (box !== undefined && name.startsWith('cluster_'))
      clusters.set(Number(name.slice(8)), turnBox(flip(numbersIn(box))));
  }
  const links = new Map(edges.map(({ id, pos }) => [Number(id), flip(numbersIn(pos))]));
  return { width: right - left, height: top - bottom, nodes, clusters, links };
}

function numbersIn(text: string): number[] {
  return text.split(/[ ,]/).map(Number);
}

function turnBox(box: readonly number[]): number[] {
  return [numberAt(box, 0), numberAt(box, 3), numberAt(box, 2), numberAt(box, 1)];
}

/** The middle of a node, which every answer has. */
export function middleOf(places: DotPlaces, node: number): readonly [number, number] {
  const point = itemAt([...(places.nodes.get(node) ?? [])], 0);
  return [point, numberAt(places.nodes.get(node) ?? [], 1)];
}
