import type { MapNode } from '../model/located.ts';
import type { SourceFile } from '../model/source-file.ts';

/** What stands at an index of a tape. Of the scalars, the plain ones come without quotes. */
export const ON_TAPE = { plain: 0, quoted: 1, list: 2, map: 3, mergedMap: 4, alias: 5 } as const;
/** One of `ON_TAPE`. */
export type KindOnTape = (typeof ON_TAPE)[keyof typeof ON_TAPE];

/**
 * What a YAML text says, as plain numbers in the order of the text: a collection, then what is in it, of a map each
 * key before its value. Thirteen bytes a node, and nothing that the garbage collector has to look at; nodes are made
 * of it when they are asked for (tape-nodes.ts).
 */
export class Tape {
  length = 0;
  readonly file: SourceFile;
  /** Where a node begins in the text. */
  start: Int32Array;
  /** Where a scalar ends in the text; of a map its list of keys, of an alias the index of what it stands for. */
  end: Int32Array;
  /** The index behind a node and all that is in it. */
  next: Int32Array;
  kind: Uint8Array;
  readonly keyLists: (readonly string[])[] = [];
  /** Scalars that say something else than the text between their ends. */
  readonly texts = new Map<number, string>();
  /** Maps whose pairs are not simply those on the tape. */
  readonly mergedMaps = new Map<number, MapNode>();

  constructor(file: SourceFile) {
    this.file = file;
    const room = file.text.length / CHARACTERS_A_NODE + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.next = new Int32Array(room);
    this.kind = new Uint8Array(room);
  }

  /** Adds a node; returns its index. Collections get their `next` when they are closed. */
  add(kind: KindOnTape, start: number, end: number): number {
    const index = this.length;
    if (index === this.kind.length) this.grow();
    this.kind[index] = kind;
    this.start[index] = start;
    this.end[index] = end;
    this.next[index] = index + 1;
    this.length += 1;
    return index;
  }

  private grow(): void {
    const room = this.length * 2;
    this.start = enlarge(this.start, new Int32Array(room));
    this.end = enlarge(this.end, new Int32Array(room));
    this.next = enlarge(this.next, new Int32Array(room));
    this.kind = enlarge(this.kind, new Uint8Array(room));
  }
}

/** Of a common file; room that is not used is never taken from the system. */
const CHARACTERS_A_NODE = 8;

function enlarge<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
