import type { LocatedNode, MapNode } from '../model/located.ts';
import { isNull, placeOfKey } from '../model/located.ts';
import { itemAt } from '../model/indexed.ts';
import { nearestWord } from '../model/nearest.ts';
import type { ExtraKeys, KeyPlaces } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import type { DecodeContext, JsonSchema, ValueType } from './value-type.ts';
import { report, reportWrongType } from './value-type.ts';

/** A record while it is being filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** One key of a record: its type, where its value goes, and what editors and docs say of it. */
export interface Field<R> {
  readonly type: ValueType<unknown>;
  readonly about: string;
  readonly examples: readonly Sample[];
  readonly default: Sample | undefined;
  readonly required: boolean;
  readonly put: (record: R, node: LocatedNode, context: DecodeContext) => void;
}

/** A value as the file would say it. */
export type Sample = string | number | boolean | readonly string[];

/** Words for editors and docs, and whether the key must be there. */
export interface FieldOptions {
  readonly required?: boolean;
  readonly examples?: readonly Sample[];
  /** What leaving the key out means, where a value says it. */
  readonly default?: Sample;
}

/** A key that fills one property of a record. */
export function field<R, K extends keyof R>(
  property: K,
  type: ValueType<NonNullable<R[K]>>,
  about: string,
  options: FieldOptions = {},
): Field<R> {
  return {
    type,
    about,
    examples: options.examples ?? [],
    default: options.default,
    required: options.required ?? false,
    put(record, node, context) {
      const value = type.decode(node, context);
      if (value !== undefined) record[property] = value;
    },
  };
}

/** What a record of the format is made of. */
export interface RecordOptions<R> {
  /** As in "a hand-off", for messages. */
  readonly name: string;
  /** A draft with every default filled in, in one fixed order of properties. */
  readonly create: (node: LocatedNode, context: DecodeContext) => R;
  readonly fields: Readonly<Record<string, Field<R>>>;
  /** Whether a key without value means a record without keys, as in a list of team ids. */
  readonly mayBeEmpty?: boolean;
  /** Says in its own words that a key is none. */
  readonly reportUnknown?: (unknown: UnknownKey, context: DecodeContext) => void;
  /** Keys whose values are entities with places of their own. */
  readonly entities?: readonly string[];
  /** What must hold across keys. */
  readonly check?: (record: R, node: MapNode, context: DecodeContext) => void;
}

/** A key that is none, and the known one that is most like it. */
export interface UnknownKey {
  readonly key: string;
  readonly nearest: string | undefined;
  readonly place: Place;
}

/** A map with known keys. `x-…` keys are the user's own: kept where the record has room for them. */
export class RecordType<R extends object> implements ValueType<R> {
  readonly expects: string;
  readonly schema: JsonSchema;
  readonly options: RecordOptions<R>;
  private readonly fields: ReadonlyMap<string, Field<R>>;
  private readonly required: readonly string[];

  constructor(options: RecordOptions<R>) {
    this.options = options;
    this.expects = `a map of keys (${options.name})`;
    this.fields = new Map(Object.entries(options.fields));
    this.required = [...this.fields].filter(([, { required }]) => required).map(([key]) => key);
    this.schema = this.describe();
  }

  decode(node: LocatedNode, context: DecodeContext): R | undefined {
    if (node.kind === 'map') return this.decodeMap(node, context);
    if (this.options.mayBeEmpty === true && isNull(node)) return this.options.create(node, context);
    reportWrongType(node, this.expects, context);
    // Declared all the same, so that what refers to it is not reported too.
    return this.options.mayBeEmpty === true ? this.options.create(node, context) : undefined;
  }

  private describe(): JsonSchema {
    const properties = [...this.fields].map(([key, each]) => [key, describeField(each)]);
    return {
      title: this.options.name,
      type: this.options.mayBeEmpty === true ? ['object', 'null'] : 'object',
      properties: Object.fromEntries(properties),
      patternProperties: { '^x-': { description: 'Your own data: kept, and otherwise ignored.' } },
      additionalProperties: false,
      ...(this.required.length === 0 ? {} : { required: this.required }),
    };
  }

  /** The known key of `lead 4h`, where a colon was forgotten. */
  private keyAtStartOf(text: string): string | undefined {
    const space = text.indexOf(' ');
    const word = text.slice(0, space);
    return space > 0 && this.fields.has(word) ? word : undefined;
  }

  private decodeMap(node: MapNode, context: DecodeContext): R {
    const record = this.options.create(node, context);
    const errorsBefore = context.diagnostics.length;
    const { keys, values } = node;
    let meant: Set<string> | undefined;
    for (let i = 0; i < keys.length; i++) {
      if (context.diagnostics.isFull) break;
      const key = itemAt(keys, i);
      const value = itemAt(values, i);
      const known = this.fields.get(key);
      if (known !== undefined) known.put(record, value, context);
      else if (key.startsWith('x-')) keepExtra(record, key, value);
      else {
        meant ??= new Set();
        meant.add(this.reportUnknown(node, i, context));
      }
    }
    for (const key of this.required) {
      if (!keys.includes(key) && meant?.has(key) !== true) {
        report(context, 'missing-key', { key, of: this.options.name }, node);
      }
    }
    if ('keyPlaces' in record) record.keyPlaces = this.placeKeys(record, node, context);
    // What holds across keys can only be told of keys that are right themselves.
    if (context.diagnostics.length === errorsBefore) this.options.check?.(record, node, context);
    return record;
  }

  /** Returns the key that was most likely meant. */
  private reportUnknown(node: MapNode, index: number, context: DecodeContext): string {
    const key = itemAt(node.keys, index);
    const colonAfter = this.keyAtStartOf(key);
    const nearest = colonAfter === undefined ? nearestWord(key, this.fields.keys()) : undefined;
    const meant = colonAfter ?? nearest;
    const endedText = meant === undefined ? keyOfEndedText(node, index) : undefined;
    const place = placeOfKey(node, index);
    const { name: of, reportUnknown } = this.options;
    const sayAsKey = reportUnknown === undefined || colonAfter !== undefined || endedText !== undefined;
    if (sayAsKey) report(context, 'unknown-key', { key, of, nearest, colonAfter, endedText }, place);
    else reportUnknown({ key, nearest, place }, context);
    return meant ?? '';
  }

  /** The places of a record's keys and of those in nested maps, whose `x-…` keys it keeps as well. */
  private placeKeys(record: R, { keys, values }: MapNode, { offsets, keyLists }: DecodeContext): KeyPlaces {
    const first = offsets.length;
    for (const { start, end } of values) offsets.push(start, end);
    if (values.every(({ kind }) => kind !== 'map')) return { keys, offsets, first };
    const all = [...keys];
    const addBelow = (map: MapNode, prefix: string): void => {
      map.keys.forEach((text, i) => {
        const value = itemAt(map.values, i);
        const key = `${prefix}.${text}`;
        all.push(key);
        offsets.push(value.start, value.end);
        if (text.startsWith('x-')) keepExtra(record, key, value);
        else if (value.kind === 'map') addBelow(value, key);
      });
    };
    keys.forEach((key, i) => {
      const value = itemAt(values, i);
      if (value.kind === 'map' && this.isPartOfRecord(key)) addBelow(value, key);
    });
    const joined = all.join('\n');
    const shared = keyLists.get(joined) ?? all;
    keyLists.set(joined, shared);
    return { keys: shared, offsets, first };
  }

  /** The user's own maps are not looked into, and entities have places of their own. */
  private isPartOfRecord(key: string): boolean {
    return !key.startsWith('x-') && this.options.entities?.includes(key) !== true;
  }
}

function describeField<R>({ type, about, examples, default: fallback }: Field<R>): JsonSchema {
  const without = fallback === undefined ? {} : { default: fallback };
  return {
    description: fallback === undefined ? about : `${about} Default: ${String(fallback)}.`,
    ...without,
    ...(examples.length === 0 ? {} : { examples }),
    ...type.schema,
  };
}

/** Shared by all records without `x-…` keys. */
export const NO_EXTRA: ExtraKeys = Object.freeze({});

function keepExtra(record: { extra?: ExtraKeys }, key: string, node: LocatedNode): void {
  if (record.extra !== undefined) record.extra = withKey(record.extra, key, node);
}

/** Adds a key, in place but for the first one. Defined rather than assigned: the key may be `__proto__`. */
export function withKey(keys: ExtraKeys, key: string, node: LocatedNode): ExtraKeys {
  const own = keys === NO_EXTRA ? {} : keys;
  return Object.defineProperty(own, key, {
    value: node,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The key before one without a value, if it has a text without quotes: in braces, a comma ends such a text. */
function keyOfEndedText({ keys, values }: MapNode, index: number): string | undefined {
  const [before, value] = [values[index - 1], values[index]];
  const isEnded = before?.kind === 'scalar' && before.plain && !isNull(before);
  return isEnded && value !== undefined && isNull(value) ? keys[index - 1] : undefined;
}
