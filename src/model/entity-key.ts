import type { Calendar } from './calendar.ts';
import type { Acceptance, Entity, ExtraKeys } from './organization.ts';
import type { Written, WrittenMap } from './written.ts';
import { isMap, writeNode } from './written.ts';
import { writeDuration, writeShare } from './write-values.ts';

/** One key of an entity and how a file says it. Nested keys have dots, as in `promise.late`. */
export interface EntityKey<T> {
  readonly key: string;
  /** Undefined where the key is left out. */
  readonly write: (entity: T, context: WriteContext) => Written | undefined;
  /** Of a list of maps: what stands in each. */
  readonly items?: (entity: T, context: WriteContext) => readonly WrittenItem[];
  /** The key by which people know its items, where one with nothing else changed counts as renamed. */
  readonly labelKey?: string;
  /** Whether its items mean the same in any order. */
  readonly isSet?: boolean;
}

/** An item of a list: what people know it by, and its keys as `promise.late`. */
export interface WrittenItem {
  readonly label: string;
  readonly keys: WrittenMap;
}

/** What writing needs beside the entity. */
export interface WriteContext {
  readonly calendar: Calendar;
  /** Keeps a default that its author wrote out where answers say whether somebody did. */
  readonly keepsGiven: boolean;
  /** Ids of hand-offs that reading gives again where they are left out. */
  readonly defaultIds: ReadonlySet<string>;
}

/** All keys of one sort of entity, in the order of the format. */
export interface KeyTable<T> {
  readonly keys: readonly EntityKey<T>[];
  /** Keys that no table knows: the user's own. */
  readonly others: (entity: T, context: WriteContext) => Iterable<readonly [string, Written]>;
}

/** A table of these keys, and `x-…`. */
export function keyTable<T extends { readonly extra: ExtraKeys }>(
  ...keys: readonly EntityKey<T>[]
): KeyTable<T> {
  return { keys, others: ({ extra }) => writeExtra(extra) };
}

/** The user's own keys. */
export function writeExtra(extra: ExtraKeys): (readonly [string, Written])[] {
  return Object.entries(extra).map(([key, node]) => [key, writeNode(node)]);
}

/** Whatever of an entity is not left out, by its keys as `promise.late`, the user's own last. */
export function writeKeys<T>(entity: T, table: KeyTable<T>, context: WriteContext): Map<string, Written> {
  const written = new Map<string, Written>();
  for (const { key, write } of table.keys) {
    const value = write(entity, context);
    if (value !== undefined) written.set(key, value);
  }
  for (const [key, value] of table.others(entity, context)) written.set(key, value);
  return written;
}

/** The same as a file nests it: `promise.late` under `promise`. Keys that begin with `x-` are whole. */
export function nestKeys(flat: WrittenMap): WrittenMap {
  const nested = new Map<string, Written>();
  for (const [key, value] of flat) {
    const path = splitKey(key);
    const last = path.pop() ?? key;
    let map = nested;
    for (const part of path) {
      const inner = map.get(part) ?? null;
      const next = new Map(isMap(inner) ? inner : []);
      map.set(part, next);
      map = next;
    }
    map.set(last, value);
  }
  return nested;
}

/** The user's own keys can have dots too; those of the format have none. */
function splitKey(key: string): string[] {
  const own = key.startsWith('x-') ? 0 : key.indexOf('.x-') + 1;
  if (own === 0) return key.startsWith('x-') ? [key] : key.split('.');
  return [...key.slice(0, own - 1).split('.'), key.slice(own)];
}

/** A text that is empty where nothing is said. */
export function textKey<T>(key: string, get: (entity: T) => string): EntityKey<T> {
  return { key, write: (entity) => get(entity) || undefined };
}

/** What people call it, unless that is its id. */
export function nameKey<T extends { readonly id: string; readonly name: string }>(): EntityKey<T> {
  return { key: 'name', write: ({ id, name }) => (name === id ? undefined : name) };
}

/** A word that has a default. */
export function wordKey<T>(key: string, get: (entity: T) => string, without: string): EntityKey<T> {
  return { key, write: (entity) => (get(entity) === without ? undefined : get(entity)) };
}

/** Working time that is nothing, or not there, where it is left out. */
export function durationKey<T>(key: string, get: (entity: T) => number | undefined): EntityKey<T> {
  return {
    key,
    write: (entity, { calendar }) => {
      const hours = get(entity) ?? 0;
      return hours === 0 ? undefined : writeDuration(hours, calendar);
    },
  };
}

/** Working time that can be promised to be nothing. */
export function promisedDurationKey<T>(key: string, get: (entity: T) => number | undefined): EntityKey<T> {
  return {
    key,
    write: (entity, { calendar }) => {
      const hours = get(entity);
      return hours === undefined ? undefined : writeDuration(hours, calendar);
    },
  };
}

/** A share that has a default; without one it is left out where it is undefined. */
export function shareKey<T>(
  key: string,
  get: (entity: T) => number | undefined,
  without?: number,
): EntityKey<T> {
  return {
    key,
    write: (entity) => {
      const share = get(entity);
      return share === undefined || share === without ? undefined : writeShare(share);
    },
  };
}

/** Something that is false where it is left out. */
export function flagKey<T>(key: string, get: (entity: T) => boolean): EntityKey<T> {
  return { key, write: (entity) => get(entity) || undefined };
}

/** What is particular of a list of maps. */
export interface ItemsKind {
  readonly isRequired?: boolean;
  readonly isSet?: boolean;
  readonly labelKey?: string;
}

/** A list of maps; left out where it is empty, unless it must be there. */
export function itemsKey<T, I>(
  key: string,
  get: (entity: T) => readonly I[],
  item: { readonly table: KeyTable<I>; readonly label: (item: I) => string },
  { isRequired = false, ...kind }: ItemsKind = {},
): EntityKey<T> {
  const items = (entity: T, context: WriteContext): WrittenItem[] =>
    get(entity).map((each) => ({ label: item.label(each), keys: writeKeys(each, item.table, context) }));
  return {
    key,
    items,
    ...kind,
    write: (entity, context) => {
      const written = items(entity, context).map(({ keys }) => nestKeys(keys));
      return written.length === 0 && !isRequired ? undefined : written;
    },
  };
}

/** A key that answers tell apart from its default although it may say the same. */
export function givenKey<T extends Entity>(
  inner: EntityKey<T>,
  always: EntityKey<T>,
  matters: 'to writers' | 'to all' = 'to writers',
): EntityKey<T> {
  return {
    key: inner.key,
    write: (entity, context) => {
      const isGiven = entity.keyPlaces?.keys.includes(inner.key) === true;
      const keeps = isGiven && (matters === 'to all' || context.keepsGiven);
      return (keeps ? always : inner).write(entity, context);
    },
  };
}

const ACCEPTANCE_KEYS = keyTable<Acceptance>(
  { key: 'rule', write: ({ rule }) => rule },
  { key: 'why', write: ({ why }) => why },
);

/** The findings that people accept on an entity. */
export function acceptKey<T extends Entity & { readonly accepts: readonly Acceptance[] }>(): EntityKey<T> {
  const item = { table: ACCEPTANCE_KEYS, label: ({ rule }: Acceptance): string => rule };
  return itemsKey<T, Acceptance>('accept', ({ accepts }) => accepts, item, { isSet: true });
}
