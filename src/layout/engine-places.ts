import { numberAt } from '../model/indexed.ts';

/** Where an engine puts what was planned: points from the top left, x and y in turn, in pixels. */
export interface EnginePlaces {
  readonly width: number;
  readonly height: number;
  /** Middle points, by node. */
  readonly nodes: ReadonlyMap<number, readonly number[]>;
  /** Left, top, right, bottom; by cluster. */
  readonly clusters: ReadonlyMap<number, readonly number[]>;
  /** A start and control points of cubic curves, from left to right; by arrow. */
  readonly links: ReadonlyMap<number, readonly number[]>;
}

/** The middle of a node; throws where the engine gave it no place. */
export function middleOf({ nodes }: EnginePlaces, node: number): readonly [number, number] {
  const point = nodes.get(node) ?? [];
  return [numberAt(point, 0), numberAt(point, 1)];
}
