import type { LocatedNode, ScalarNode } from './located.ts';
import { isNull } from './located.ts';

/** A value as a file says it. Maps are Maps: any text can be a key, and the order is theirs. */
export type Written = string | number | boolean | null | Literal | readonly Written[] | WrittenMap;

/** A map of keys as a file says it, in its order. */
export type WrittenMap = ReadonlyMap<string, Written>;

/** A number spelled as its author spelled it: `7.50`, or more digits than a number can hold. */
export interface Literal {
  readonly literal: string;
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const JSON_WORD = /^(?:true|false)$/i;

/** What the user's own key holds. What JSON cannot spell as it stands (`0x10`, `.5`) is a text. */
export function writeNode(node: LocatedNode): Written {
  if (node.kind === 'scalar') return writeScalar(node);
  if (node.kind === 'list') return Array.from(node.items, writeNode);
  return new Map(node.keys.map((key, i) => [key, writeNode(node.values[i] ?? NOTHING)]));
}

const NOTHING: ScalarNode = {
  kind: 'scalar',
  text: 'null',
  plain: true,
  file: { path: '', text: '' },
  start: 0,
  end: 0,
};

function writeScalar(node: ScalarNode): Written {
  const { text, plain } = node;
  if (isNull(node)) return null;
  if (plain && JSON_WORD.test(text)) return text.toLowerCase() === 'true';
  return plain && JSON_NUMBER.test(text) ? { literal: text } : text;
}

/** One line of JSON, with a space behind commas and colons. */
export function jsonOf(written: Written): string {
  if (isMap(written)) {
    const pairs = [...written].map(([key, value]) => `${JSON.stringify(key)}: ${jsonOf(value)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (isList(written)) return `[${written.map(jsonOf).join(', ')}]`;
  if (isLiteral(written)) return written.literal;
  return JSON.stringify(written);
}

/** The same for people: a text stands as it is; in lists and maps it has quotes only where it needs them. */
export function textOf(written: Written): string {
  return typeof written === 'string' ? written : flowOf(written);
}

function flowOf(written: Written): string {
  if (isMap(written)) {
    const pairs = [...written].map(([key, value]) => `${flowOf(key)}: ${flowOf(value)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (isList(written)) return `[${written.map(flowOf).join(', ')}]`;
  if (typeof written === 'string') return NEEDS_NO_QUOTES.test(written) ? written : JSON.stringify(written);
  return jsonOf(written);
}

/** Words that begin with a letter and hold nothing that YAML gives a meaning to within lists and maps. */
const NEEDS_NO_QUOTES =
  /^(?!(?:true|false|null|yes|no|on|off)$)(?:\p{L}|\d+(?:\.\d+)?[%mhdw])(?:[^,[\]{}:#"\\\n]|:(?=\S)(?![,[\]{}])|(?<=\S)#)*$/iu;

/** Whether a value is a map of keys. */
export function isMap(written: Written): written is WrittenMap {
  return written instanceof Map;
}

function isList(written: Written): written is readonly Written[] {
  return Array.isArray(written);
}

function isLiteral(written: Written): written is Literal {
  return typeof written === 'object' && written !== null && 'literal' in written;
}
