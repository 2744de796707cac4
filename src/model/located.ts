import type { Place } from './source-file.ts';

/** What a YAML text says, node by node, each with its place. Anchors and merge keys are resolved. */
export type LocatedNode = ScalarNode | ListNode | MapNode;

/** A single value. `plain` is true where it stands without quotes, so that `true` and `5` are no texts. */
export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly text: string;
  readonly plain: boolean;
}

/** A sequence of values in the order of the text. */
export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: Iterable<LocatedNode>;
  readonly isEmpty: boolean;
}

/**
 * A mapping as parallel arrays in the order of the text: nodes for keys, or a Map, would cost much more memory. Maps
 * with the same keys share the list of them.
 */
export interface MapNode extends Place {
  readonly kind: 'map';
  readonly keys: readonly string[];
  /** Where each key begins. */
  readonly keyStarts: readonly number[];
  readonly values: readonly LocatedNode[];
}

/** The range of a node alone: a place that is kept must not keep the whole tree. */
export function placeOfNode({ file, start, end }: Place): Place {
  return { file, start, end };
}

/** Where a key stands; of a quoted one, as much as its text is long. */
export function placeOfKey(map: MapNode, index: number): Place {
  const start = map.keyStarts[index] ?? map.start;
  return { file: map.file, start, end: start + (map.keys[index]?.length ?? 1) };
}

/** The value of a key in a map, if it has that key. */
export function valueOf(map: MapNode, key: string): LocatedNode | undefined {
  return map.values[map.keys.indexOf(key)];
}

/** Whether a node is a plain YAML null: nothing, `~` or `null`. */
export function isNull(node: LocatedNode): boolean {
  return node.kind === 'scalar' && node.plain && NULLS.has(node.text);
}

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
