import type { Calendar } from '../model/calendar.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { DiagnosticList } from '../model/diagnostic-list.ts';
import type { DurationReading } from '../model/duration.ts';
import type { DiagnosticArguments, DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import type { LocatedNode } from '../model/located.ts';
import { isNull, placeOfKey } from '../model/located.ts';
import type { Place } from '../model/source-file.ts';

/** What a position of the format may hold. The reader decodes by it, and the JSON Schema is written from it. */
export interface ValueType<T> {
  /** For messages: "expects …". */
  readonly expects: string;
  /** The same for editors, as far as a schema can say it. */
  readonly schema: JsonSchema;
  /** The value, or undefined after at least one error was reported. */
  decode(node: LocatedNode, context: DecodeContext): T | undefined;
}

/** A JSON Schema (draft-07), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What decoding needs beside the node. */
export interface DecodeContext {
  readonly calendar: Calendar;
  /** Start and end of all entities' values, one after the other. */
  readonly offsets: number[];
  /** Lists of keys that entities with nested maps share, by their joined text. */
  readonly keyLists: Map<string, readonly string[]>;
  /** Each id that is referred to, so that it is one text however often it is. */
  readonly references: Map<string, string>;
  /** Each duration that was read: there are few different ones. */
  readonly durations: Map<string, DurationReading>;
  readonly diagnostics: DiagnosticList;
}

/** A fresh context; diagnostics are added to the list that is passed in. */
export function createContext(calendar: Calendar, diagnostics: DiagnosticList): DecodeContext {
  return {
    calendar,
    diagnostics,
    offsets: [],
    keyLists: new Map(),
    references: new Map(),
    durations: new Map(),
  };
}

/** Adds a diagnostic to the context; returns undefined, so that a decoder can `return report(…)`. */
export function report<C extends DiagnosticCode>(
  context: DecodeContext,
  code: C,
  args: DiagnosticArguments[C],
  place: Place,
  ...related: readonly Place[]
): undefined {
  context.diagnostics.push(createDiagnostic(code, args, place, ...related));
  return undefined;
}

/** Reports that a node is of another type than expected. */
export function reportWrongType(node: LocatedNode, expects: string, context: DecodeContext): undefined {
  return report(context, 'wrong-type', { expects, found: describeNode(node) }, node);
}

/** What a node is, in a few words, its own text among them. */
function describeNode(node: LocatedNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map of keys';
  if (isNull(node)) return 'nothing';
  const text = node.text.length > 60 ? `“${node.text.slice(0, 57)}…”` : `“${node.text}”`;
  return node.plain ? text : `the text ${text}`;
}

/** A list of values; one bad item does not hide the others' errors, unless there is no room for more. */
export function listOf<T>(
  item: ValueType<T>,
  expects = `a list of ${item.expects}`,
): ValueType<readonly T[]> {
  return listWith(item, expects, (value, values) => values.push(value));
}

/** A list whose items can stand for several values each. */
export function flatListOf<T>(item: ValueType<readonly T[]>, expects: string): ValueType<readonly T[]> {
  return listWith(item, expects, (some: readonly T[], values: T[]) => values.push(...some));
}

function listWith<I, T>(
  item: ValueType<I>,
  expects: string,
  add: (value: I, values: T[]) => void,
): ValueType<readonly T[]> {
  return {
    expects,
    schema: { type: ['array', 'null'], items: item.schema },
    decode(node, context) {
      if (isNull(node)) return NONE;
      if (node.kind !== 'list') return reportWrongType(node, expects, context);
      const values: T[] = [];
      for (const child of node.items) {
        if (context.diagnostics.isFull) break;
        const value = item.decode(child, context);
        if (value !== undefined) add(value, values);
      }
      return values;
    },
  };
}

/** The list of whatever has none. */
export const NONE: readonly never[] = Object.freeze([]);

/** A value of a map together with its key. */
export interface Keyed<T> {
  readonly id: string;
  readonly place: Place;
  readonly value: T;
}

/** A map from ids to values, in the order of the text. */
export function mapOf<T>(
  key: ValueType<string>,
  value: ValueType<T>,
  expects: string,
): ValueType<Keyed<T>[]> {
  return {
    expects,
    schema: {
      type: ['object', 'null'],
      propertyNames: { ...key.schema, type: 'string' },
      additionalProperties: value.schema,
    },
    decode(node, context) {
      if (isNull(node)) return [];
      if (node.kind !== 'map') return reportWrongType(node, expects, context);
      const entries: Keyed<T>[] = [];
      node.keys.forEach((text, i) => {
        const child = node.values[i];
        if (child === undefined || context.diagnostics.isFull) return;
        const place = placeOfKey(node, i);
        const id = key.decode({ kind: 'scalar', ...place, text, plain: false }, context);
        const decoded = value.decode(child, context);
        if (id !== undefined && decoded !== undefined) entries.push({ id, place, value: decoded });
      });
      return entries;
    },
  };
}
