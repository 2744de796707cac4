import type {
  GraphLayout,
  GraphShape,
  PlacedArrow,
  PlacedCluster,
  PlacedNode,
} from '../model/graph-layout.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';
import { middleOf } from './engine-places.ts';
import { planLayout } from './layout-plan.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { keepOuterClusters } from './outer-clusters.ts';
import { readDotPlaces } from './read-dot-places.ts';
import { spreadEnds } from './spread-ends.ts';
import { squeezeRows } from './squeeze-rows.ts';
import { stackLayers } from './stack-layers.ts';
import { staggerLayers } from './stagger-layers.ts';
import { writeDot } from './write-dot.ts';

/** Around the picture. */
const EDGE = 16;

/** Between layers, in pixels; more where the picture would be much higher than wide. */
const GAP = 36;
const WIDEST_GAP = 300;
const WIDTH_TO_HEIGHT = 0.9;

/** With more arrows or boxes than these the engine takes too long, see docs/performance.md, “Layout”. */
const MOST_ARROWS = 2500;
const MOST_NODES = 1000;

/** More arrows than these would take minutes to find their ways between boxes that stand by turns. */
const MOST_STAGGERED = 500;

/** Groups inside groups are drawn where the picture fits a screen with them, in pixels, or hardly grows by them. */
const SCREEN = 900 * 600;
const MOST_GROWTH = 1.25;

/**
 * Where everything of a picture stands: in layers, suppliers left, customers right, clusters as boxes, those inside others only
 * where there is room for them. The same shape gives the same layout.
 */
export async function layOutGraph(shape: GraphShape): Promise<GraphLayout> {
  const plan = planLayout(shape);
  if (plan.boxes.length === 0)
    return { width: 2 * EDGE, height: 2 * EDGE, nodes: [], arrows: [], clusters: [] };
  const isTooMuch = plan.links.length > MOST_ARROWS || plan.boxes.length > MOST_NODES;
  if (isTooMuch) return placeAll(plan, stackLayers(plan));
  const nested = placeAll(plan, await askEngine(plan));
  const outer = keepOuterClusters(plan.shape);
  if (outer === undefined) return nested;
  const outerPlan = planLayout(outer);
  const plain = placeAll(outerPlan, await askEngine(outerPlan));
  return areaOf(nested) <= Math.max(SCREEN, MOST_GROWTH * areaOf(plain)) ? nested : plain;
}

function areaOf({ width, height }: GraphLayout): number {
  return width * height;
}

async function askEngine(plan: LayoutPlan): Promise<EnginePlaces> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const engine = await Graphviz.load();
  const ask = (gap: number, columns?: readonly number[]): EnginePlaces =>
    readDotPlaces(engine.layout(writeDot(plan, gap, columns), 'json', 'dot'));
  const first = ask(GAP);
  const columns = plan.links.length > MOST_STAGGERED ? undefined : staggerLayers(plan, first, GAP);
  const places = columns === undefined ? first : ask(GAP, columns);
  const gap = widerGap(places);
  return squeezeRows(plan, gap > GAP ? ask(gap, columns) : places);
}

/** The gap with which the picture would be about as wide as high. */
function widerGap({ width, height, nodes }: EnginePlaces): number {
  const layers = new Set([...nodes.values()].map(([x]) => x)).size;
  if (layers < 2) return GAP;
  return Math.min(WIDEST_GAP, Math.round(GAP + (height * WIDTH_TO_HEIGHT - width) / (layers - 1)));
}

function placeAll(plan: LayoutPlan, places: EnginePlaces): GraphLayout {
  const nodes = plan.boxes.map((_, i) => placeNode(plan, places, i));
  return {
    width: tenths(places.width + 2 * EDGE),
    height: tenths(places.height + 2 * EDGE),
    nodes,
    arrows: placeArrows(plan, places, nodes),
    clusters: plan.titles.map((_, i) => placeCluster(plan, places, i)),
  };
}

function placeNode({ shape, boxes }: LayoutPlan, places: EnginePlaces, i: number): PlacedNode {
  const { width, height, lines } = itemAt(boxes, i);
  const [x, y] = middleOf(places, i);
  const left = tenths(x - width / 2 + EDGE);
  return { id: itemAt(shape.nodes, i).id, x: left, y: tenths(y - height / 2 + EDGE), width, height, lines };
}

function placeCluster({ shape, titles }: LayoutPlan, places: EnginePlaces, i: number): PlacedCluster {
  const box = places.clusters.get(i) ?? [];
  const [left, top] = [tenths(numberAt(box, 0) + EDGE), tenths(numberAt(box, 1) + EDGE)];
  return {
    id: itemAt(shape.clusters, i).id,
    x: left,
    y: top,
    width: tenths(numberAt(box, 2) + EDGE - left),
    height: tenths(numberAt(box, 3) + EDGE - top),
    lines: itemAt(titles, i).lines,
  };
}

function placeArrows(plan: LayoutPlan, places: EnginePlaces, nodes: readonly PlacedNode[]): PlacedArrow[] {
  const links = new Map(plan.links.map((link) => [link.arrow, link]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spread = spreadEnds(plan, places);
  return plan.shape.arrows.flatMap(({ id, from }, i) => {
    const link = links.get(i);
    if (link === undefined) {
      const node = byId.get(from);
      return node === undefined ? [] : [{ id, points: loopAbove(node) }];
    }
    const points = (places.links.get(i) ?? []).map((value) => tenths(value + EDGE));
    const sides = touchSides(points, itemAt(nodes, link.left), itemAt(nodes, link.right));
    const touching = moveEnds(sides, spread.get(i) ?? [0, 0]);
    return [{ id, points: link.runsBack ? turnRound(touching) : touching }];
  });
}

/** With its ends on the very sides of the boxes: the engine rounds what is far out. */
function touchSides(points: readonly number[], left: PlacedNode, right: PlacedNode): number[] {
  const start = [tenths(left.x + left.width), tenths(left.y + left.height / 2)];
  return [...start, ...points.slice(2, -2), right.x, tenths(right.y + right.height / 2)];
}

/** With its ends and the control points next to them higher or lower. */
function moveEnds(points: readonly number[], [start, end]: readonly [number, number]): number[] {
  const moved = [...points];
  for (const at of [1, 3]) moved[at] = tenths(numberAt(points, at) + start);
  for (const at of [points.length - 3, points.length - 1]) moved[at] = tenths(numberAt(points, at) + end);
  return moved;
}

/** From the top of a box back to it. */
function loopAbove({ x, y, width }: PlacedNode): number[] {
  const [left, right] = [x + width - 44, x + width - 14];
  return [left, y, left, y - 24, right, y - 24, right, y].map(tenths);
}

function turnRound(points: readonly number[]): number[] {
  const turned: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) turned.push(numberAt(points, i), numberAt(points, i + 1));
  return turned;
}

/** Rounded, and never -0. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
