import type { EnginePlaces } from './engine-places.ts';

/** What is read of the engine's `json`. */
interface DotAnswer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/**
 * Reads the places in the `json` of Graphviz. Its y axis goes up, that of a picture down; it is not turned, because the engine
 * puts what comes first at the bottom.
 */
export function readDotPlaces(text: string): EnginePlaces {
  const { bb, objects = [], edges = [] }: DotAnswer = JSON.parse(text);
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(bb);
  const read = (points: string): number[] =>
    numbersIn(points).map((value, i) => value - (i % 2 === 0 ? left : top));
  const nodes = new Map<number, readonly number[]>();
  const clusters = new Map<number, readonly number[]>();
  for (const { name, pos, bb: box } of objects) {
    if (pos !== undefined) nodes.set(Number(name.slice('n'.length)), read(pos));
    if (box === undefined || !name.startsWith(CLUSTER)) continue;
    clusters.set(Number(name.slice(CLUSTER.length)), read(box));
  }
  // lines between boxes without arrows have no id: nobody sees them
  const links = new Map(
    edges.filter(({ id }) => /^\d+$/.test(id)).map(({ id, pos }) => [Number(id), read(pos)]),
  );
  return { width: right - left, height: bottom - top, nodes, clusters, links };
}

const CLUSTER = 'cluster_';

function numbersIn(text: string): number[] {
  return text.split(/[ ,]/).map(Number);
}
