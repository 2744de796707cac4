import { createNearestFinder } from '../model/nearest.ts';

/** Aliases share their nodes, but a decoder walks them once per use: a bomb of them must not go off there. */
export const MOST_ALIASED_NODES = 5_000_000;

/** A node that aliases can stand for. */
export interface Anchor {
  /** Where it stands on the tape. */
  readonly index: number;
  /** Nodes in it, aliases counted in full; undefined while it is still open. */
  weight: number | undefined;
}

/** The anchors of a document by their names, and how much a decoder will have to walk because of them. */
export class Anchors {
  /** Nodes so far, aliases counted in full. */
  weight = 0;
  /** How many of them only stand there by an alias or a merge. */
  private aliased = 0;
  private readonly byName = new Map<string, Anchor>();
  /** The name that an unknown one most likely meant. */
  readonly findNearest = createNearestFinder({ [Symbol.iterator]: () => this.byName.keys() });

  /** Names a node. A name that is used again means the later node from there on. */
  add(name: string, index: number, weight?: number): Anchor {
    const anchor: Anchor = { index, weight };
    this.byName.set(name, anchor);
    return anchor;
  }

  find(name: string): Anchor | undefined {
    return this.byName.get(name);
  }

  /** Counts nodes that stand there once more. */
  repeat(weight: number): void {
    this.weight += weight;
    this.aliased += weight;
  }

  areTooMany(): boolean {
    return this.aliased > MOST_ALIASED_NODES;
  }
}
