import { numberAt } from '../model/indexed.ts';
import type { EnginePlaces } from './engine-places.ts';

/** What is read of the engine's `json`. */
interface DotAnswer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/** Reads the places in the `json` of Graphviz; its y axis goes up, that of a picture down. */
export function readDotPlaces(text: string): EnginePlaces {
  const { bb, objects = [], edges = [] }: DotAnswer = JSON.parse(text);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(bb);
  const flip = (points: readonly number[]): number[] =>
    points.map((value, i) => (i % 2 === 0 ? value - left : top - value));
  const nodes = new Map<number, readonly number[]>();
  const clusters = new Map<number, readonly number[]>();
  for (const { name, pos, bb: box } of objects) {
    if (pos !== undefined) nodes.set(Number(name.slice('n'.length)), flip(numbersIn(pos)));
    if (box === undefined || !name.startsWith(CLUSTER)) continue;
    clusters.set(Number(name.slice(CLUSTER.length)), turnBox(flip(numbersIn(box))));
  }
  const links = new Map(edges.map(({ id, pos }) => [Number(id), flip(numbersIn(pos))]));
  return { width: right - left, height: top - bottom, nodes, clusters, links };
}

const CLUSTER = 'cluster_';

function numbersIn(text: string): number[] {
  return text.split(/[ ,]/).map(Number);
}

/** From left, bottom, right, top. */
function turnBox(box: readonly number[]): number[] {
  return [numberAt(box, 0), numberAt(box, 3), numberAt(box, 2), numberAt(box, 1)];
}
