import { itemAt, numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';
import type { LayoutPlan } from './layout-plan.ts';

const BESIDE_LAYER = 160;
const BESIDE_BOX = 24;
const LEAST_IN_COLUMN = 30;
const ABOVE = 12;
const AROUND_CLUSTER = 10;
const SWEEPS = 6;

/**
 * The plain layout, for what is too much for an engine: columns by the longest way of hand-offs, clusters under each other as
 * bands, boxes near to those they give to and get from, lines straight through whatever lies between.
 */
export function stackLayers(plan: LayoutPlan): EnginePlaces {
  const layers = layersOf(plan);
  const columns = columnsOf(plan, layers);
  const weights = balance(plan);
  const nodes = new Map<number, readonly number[]>();
  const clusters = new Map<number, readonly number[]>();
  const bottom = stackBand(-1, 0, { plan, layers, columns, weights, nodes, clusters });
  const width = Math.max(...columns.map(({ left, width: own }) => left + own));
  const links = new Map(
    plan.links.map(({ arrow, left, right }) => [arrow, curveBetween(plan, nodes, left, right)]),
  );
  const edge = clusterDepth(plan) * AROUND_CLUSTER;
  return moveRight({ width: width + 2 * edge, height: bottom, nodes, clusters, links }, edge);
}

/** How many hand-offs the longest way to a node has, which no arrow that runs back is part of. */
function layersOf({ boxes, links, shape }: LayoutPlan): number[] {
  const layers = boxes.map(() => 0);
  const missing = boxes.map(() => 0);
  const next = boxes.map((): number[] => []);
  for (const { left, right } of links) {
    next[left]?.push(right);
    missing[right] = numberAt(missing, right) + 1;
  }
  const ready = boxes.flatMap((_, i) => (missing[i] === 0 ? [i] : []));
  for (const left of ready) {
    for (const right of itemAt(next, left)) {
      layers[right] = Math.max(numberAt(layers, right), numberAt(layers, left) + 1);
      missing[right] = numberAt(missing, right) - 1;
      if (missing[right] === 0) ready.push(right);
    }
  }
  const last = layers.reduce((most, layer) => Math.max(most, layer), 0);
  return layers.map((layer, i) => {
    const isEnd = shape.nodes[i]?.kind === 'customer' && layer > 0 && itemAt(next, i).length === 0;
    return isEnd ? last : layer;
  });
}

/** Where the boxes of a layer stand: side by side where they are many. */
interface Column {
  readonly left: number;
  /** Of all that stand side by side. */
  readonly width: number;
  readonly beside: number;
}

function columnsOf({ boxes }: LayoutPlan, layers: readonly number[]): Column[] {
  const highest = Math.max(LEAST_IN_COLUMN, Math.ceil(Math.sqrt(boxes.length)));
  const widest = Math.max(...boxes.map(({ width }) => width));
  const last = layers.reduce((most, layer) => Math.max(most, layer), 0);
  const counts = Array.from({ length: last + 1 }, () => 0);
  for (const layer of layers) counts[layer] = numberAt(counts, layer) + 1;
  let left = 0;
  return counts.map((count) => {
    const beside = Math.max(1, Math.ceil(count / highest));
    const column = { left, width: beside * widest + (beside - 1) * BESIDE_BOX, beside };
    left += column.width + BESIDE_LAYER;
    return column;
  });
}

/** Numbers by which neighbors come near to each other: each sweep takes the mean of all neighbors. */
function balance({ boxes, links }: LayoutPlan): number[] {
  let weights = boxes.map((_, i) => i);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const sums = boxes.map((_, i) => numberAt(weights, i));
    const counts = boxes.map(() => 1);
    for (const { left, right } of links) {
      sums[left] = numberAt(sums, left) + numberAt(weights, right);
      sums[right] = numberAt(sums, right) + numberAt(weights, left);
      counts[left] = numberAt(counts, left) + 1;
      counts[right] = numberAt(counts, right) + 1;
    }
    weights = sums.map((sum, i) => sum / numberAt(counts, i));
  }
  return weights;
}

interface Stacking {
  readonly plan: LayoutPlan;
  readonly layers: readonly number[];
  readonly columns: readonly Column[];
  readonly weights: readonly number[];
  readonly nodes: Map<number, readonly number[]>;
  readonly clusters: Map<number, readonly number[]>;
}

/** Places what lies in a cluster (-1: the picture) from `top` down, its own nodes before the clusters in it; the bottom. */
function stackBand(cluster: number, top: number, stacking: Stacking): number {
  const { plan, layers, columns, weights, nodes, clusters } = stacking;
  const own = plan.boxes.flatMap((_, i) => (plan.clusterOf[i] === cluster ? [i] : []));
  const bottoms = columns.map(({ beside }) => Array.from({ length: beside }, () => top));
  const placed = columns.map(() => 0);
  for (const i of own.toSorted((a, b) => numberAt(weights, a) - numberAt(weights, b) || a - b)) {
    const layer = numberAt(layers, i);
    const { left, width, beside } = itemAt(columns, layer);
    const at = numberAt(placed, layer) % beside;
    placed[layer] = numberAt(placed, layer) + 1;
    const box = itemAt(plan.boxes, i);
    const step = (width + BESIDE_BOX) / beside;
    const below = itemAt(bottoms, layer);
    const y = numberAt(below, at) + (plan.hasLoop[i] === true ? 2 * ABOVE : ABOVE);
    nodes.set(i, [left + at * step + (step - BESIDE_BOX) / 2, y + box.height / 2]);
    below[at] = y + box.height;
  }
  let bottom = Math.max(...bottoms.map((below) => Math.max(...below))) + ABOVE;
  plan.titles.forEach((title, inner) => {
    if (plan.parentOf[inner] !== cluster) return;
    const innerTop = bottom + ABOVE;
    const innerBottom = stackBand(inner, innerTop + title.height, stacking);
    const [left, right] = spanOf(inner, title.width, stacking);
    clusters.set(inner, [left, innerTop, right, innerBottom]);
    bottom = innerBottom;
  });
  return bottom + (cluster < 0 ? 0 : AROUND_CLUSTER);
}

/** From the leftmost to the rightmost of what lies in a cluster, and around it. */
function spanOf(cluster: number, least: number, { plan, nodes, clusters }: Stacking): [number, number] {
  const boxes = plan.boxes.flatMap(({ width }, i) => {
    if (plan.clusterOf[i] !== cluster) return [];
    const x = numberAt(nodes.get(i) ?? [], 0);
    return [[x - width / 2, x + width / 2] as const];
  });
  const inner = plan.parentOf.flatMap((parent, i) => {
    const box = clusters.get(i) ?? [];
    return parent === cluster ? [[numberAt(box, 0), numberAt(box, 2)] as const] : [];
  });
  const all = [...boxes, ...inner];
  const left = all.reduce((most, [x]) => Math.min(most, x), Number.POSITIVE_INFINITY) - AROUND_CLUSTER;
  const right = all.reduce((most, [, x]) => Math.max(most, x), 0) + AROUND_CLUSTER;
  return [left, Math.max(right, left + least + 2 * AROUND_CLUSTER)];
}

function curveBetween(
  { boxes }: LayoutPlan,
  nodes: ReadonlyMap<number, readonly number[]>,
  left: number,
  right: number,
): number[] {
  const [from, to] = [nodes.get(left) ?? [], nodes.get(right) ?? []];
  const [x1, y1] = [numberAt(from, 0) + itemAt(boxes, left).width / 2, numberAt(from, 1)];
  const [x2, y2] = [numberAt(to, 0) - itemAt(boxes, right).width / 2, numberAt(to, 1)];
  const bend = BESIDE_LAYER / 2;
  return [x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2];
}

function clusterDepth({ parentOf }: LayoutPlan): number {
  const depths: number[] = [];
  for (const parent of parentOf) depths.push(parent < 0 ? 1 : numberAt(depths, parent) + 1);
  return Math.max(0, ...depths);
}

function moveRight(places: EnginePlaces, by: number): EnginePlaces {
  const move = (points: readonly number[]): number[] =>
    points.map((value, i) => (i % 2 === 0 ? value + by : value));
  const moveAll = (all: ReadonlyMap<number, readonly number[]>): Map<number, readonly number[]> =>
    new Map([...all].map(([i, points]) => [i, move(points)]));
  return {
    ...places,
    nodes: moveAll(places.nodes),
    clusters: moveAll(places.clusters),
    links: moveAll(places.links),
  };
}
