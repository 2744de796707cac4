import { itemAt, numberAt } from '../model/indexed.ts';
import type { ListNode, LocatedNode, MapNode, ScalarNode } from '../model/located.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Tape } from './tape.ts';
import { ON_TAPE } from './tape.ts';

/** The node at an index, made anew: whoever has read it lets it go, so that there is never a whole tree of them. */
export function nodeAt(tape: Tape, index: number): LocatedNode {
  switch (tape.kind[index]) {
    case ON_TAPE.list:
      return new ListOnTape(tape, index);
    case ON_TAPE.map:
      return new MapOnTape(tape, index);
    case ON_TAPE.mergedMap:
      return tape.mergedMaps.get(index) ?? new MapOnTape(tape, index);
    case ON_TAPE.alias:
      return nodeAt(tape, numberAt(tape.end, index));
    default:
      return scalarAt(tape, index);
  }
}

function scalarAt(tape: Tape, index: number): ScalarNode {
  const { file } = tape;
  const start = numberAt(tape.start, index);
  const end = numberAt(tape.end, index);
  const text = (tape.texts.size === 0 ? undefined : tape.texts.get(index)) ?? file.text.slice(start, end);
  return { kind: 'scalar', file, start, end, text, plain: tape.kind[index] === ON_TAPE.plain };
}

/** Whether a scalar stands at an index, or an alias of one. */
export function isScalarAt(tape: Tape, index: number): boolean {
  const kind = tape.kind[index];
  if (kind === ON_TAPE.alias) return isScalarAt(tape, numberAt(tape.end, index));
  return kind === ON_TAPE.plain || kind === ON_TAPE.quoted;
}

/** A map with only those pairs on the tape whose keys stand at these indices. */
export function mapWith(tape: Tape, index: number, keyIndices: readonly number[]): MapNode {
  return {
    kind: 'map',
    file: tape.file,
    start: numberAt(tape.start, index),
    end: numberAt(tape.start, index) + 1,
    keys: itemAt(tape.keyLists, numberAt(tape.end, index)),
    keyStarts: keyIndices.map((key) => startOfKey(tape, key)),
    values: keyIndices.map((key) => nodeAt(tape, numberAt(tape.next, key))),
  };
}

/** Of an alias, where the text begins that it stands for: a key's place is as long as its text. */
function startOfKey({ kind, start, end }: Tape, key: number): number {
  return numberAt(start, kind[key] === ON_TAPE.alias ? numberAt(end, key) : key);
}

class ListOnTape implements ListNode {
  readonly kind = 'list';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly items: Iterable<LocatedNode>;
  readonly isEmpty: boolean;

  constructor(tape: Tape, index: number) {
    this.file = tape.file;
    this.start = numberAt(tape.start, index);
    this.end = this.start + 1;
    this.items = { [Symbol.iterator]: () => itemsOf(tape, index) };
    this.isEmpty = numberAt(tape.next, index) === index + 1;
  }
}

function* itemsOf(tape: Tape, list: number): Generator<LocatedNode, void> {
  const end = numberAt(tape.next, list);
  for (let item = list + 1; item < end; item = numberAt(tape.next, item)) yield nodeAt(tape, item);
}

class MapOnTape implements MapNode {
  readonly kind = 'map';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  private readonly tape: Tape;
  private readonly index: number;
  private knownValues: readonly LocatedNode[] | undefined = undefined;
  private knownKeyStarts: readonly number[] | undefined = undefined;

  constructor(tape: Tape, index: number) {
    this.file = tape.file;
    this.start = numberAt(tape.start, index);
    this.end = this.start + 1;
    this.keys = itemAt(tape.keyLists, numberAt(tape.end, index));
    this.tape = tape;
    this.index = index;
  }

  get values(): readonly LocatedNode[] {
    return (this.knownValues ??= this.eachKey((key) => nodeAt(this.tape, key + 1)));
  }

  get keyStarts(): readonly number[] {
    return (this.knownKeyStarts ??= this.eachKey((key) => startOfKey(this.tape, key)));
  }

  /** What is read of each key by its index on the tape; its value comes right behind it. */
  private eachKey<T>(read: (key: number) => T): readonly T[] {
    const { next } = this.tape;
    let following = this.index + 1;
    return this.keys.map(() => {
      const key = following;
      following = numberAt(next, key + 1);
      return read(key);
    });
  }
}
