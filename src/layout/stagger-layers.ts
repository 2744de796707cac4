import { itemAt, numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Higher than so many widths is too high for a page. */
const TOO_HIGH = 1.25;

/** Below these a layer stays one column. */
const LEAST_ROWS = 8;

/**
 * The column of each node where one column a layer makes the picture much higher than wide: nodes of a high layer stand by
 * turns in two or more. Undefined where the picture is fine as it is.
 */
export function staggerLayers(plan: LayoutPlan, places: EnginePlaces, gap: number): number[] | undefined {
  if (places.height <= places.width * TOO_HIGH) return undefined;
  const layers = layersIn(places);
  const rows = chooseRows(plan, layers, gap);
  const columns: number[] = [];
  let first = 0;
  for (const layer of layers) {
    const beside = Math.ceil(layer.length / rows);
    layer.forEach((node, i) => (columns[node] = first + (i % beside)));
    first += beside;
  }
  return first > layers.length ? columns : undefined;
}

/** The nodes of each layer from top to bottom, the layers from left to right. */
function layersIn({ nodes }: EnginePlaces): number[][] {
  const byX = new Map<number, number[]>();
  for (const [node, point] of nodes) {
    const x = numberAt(point, 0);
    const layer = byX.get(x);
    if (layer === undefined) byX.set(x, [node]);
    else layer.push(node);
  }
  const yOf = (node: number): number => numberAt(nodes.get(node) ?? [], 1);
  return [...byX]
    .toSorted(([a], [b]) => a - b)
    .map(([, layer]) => layer.toSorted((a, b) => yOf(a) - yOf(b) || a - b));
}

/** With how many rows the picture is about as wide as high. */
function chooseRows({ boxes }: LayoutPlan, layers: readonly (readonly number[])[], gap: number): number {
  const highest = Math.max(...layers.map((layer) => layer.length));
  const mean = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const height = mean(boxes.map((box) => box.height)) + BETWEEN_ROWS;
  const width = mean(boxes.map((_, i) => itemAt(boxes, i).width)) + gap;
  for (let rows = highest; rows > LEAST_ROWS; rows--) {
    const columns = layers.reduce((sum, layer) => sum + Math.ceil(layer.length / rows), 0);
    if (rows * height <= columns * width) return rows;
  }
  return Math.min(highest, LEAST_ROWS);
}

/** Boxes, and lines that pass between them. */
const BETWEEN_ROWS = 24;
