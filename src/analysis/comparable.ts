import type { Calendar } from '../model/calendar.ts';
import type { EntityKey, KeyTable, WriteContext, WrittenItem } from '../model/entity-key.ts';
import { writeKeys } from '../model/entity-key.ts';
import { compareTexts } from '../model/text-order.ts';
import type { Written } from '../model/written.ts';
import { jsonOf, textOf } from '../model/written.ts';

const NO_IDS: ReadonlySet<string> = new Set();

/** How things are written to be compared: by this calendar; a default that is written out is no difference. */
export function comparingBy(calendar: Calendar): WriteContext {
  return { calendar, keepsGiven: false, defaultIds: NO_IDS };
}

/** The value of a key as a text that is the same for the same value, in whatever order the items of a set stand. */
export function comparableOf<T>(written: Written | undefined, key: EntityKey<T> | undefined): string {
  if (written === undefined) return '';
  // The user's own keys count as text: quotes alone are no change.
  if (key === undefined) return `=${textOf(written)}`;
  if (key.isSet !== true || !Array.isArray(written)) return jsonOf(written);
  return (written as readonly Written[]).map(jsonOf).toSorted(compareTexts).join(', ');
}

/** All that an entity holds but these keys, as a text that is the same for entities that hold the same. */
export function contentOf<T>(
  entity: T,
  table: KeyTable<T>,
  context: WriteContext,
  without: readonly string[] = [],
): string {
  const byName = new Map(table.keys.map((key) => [key.key, key]));
  return [...writeKeys(entity, table, context)]
    .filter(([key]) => !without.includes(key))
    .map(([key, written]) => `${JSON.stringify(key)}: ${comparableOf(written, byName.get(key))}`)
    .join('\n');
}

/** The items of a list key; none where it is no list of maps. */
export function itemsOf<T>(key: EntityKey<T>, entity: T, context: WriteContext): readonly WrittenItem[] {
  return key.items?.(entity, context) ?? [];
}

/**
 * Whether two entities are alike value by value, without writing anything: what says so is alike in every way of writing, with one
 * calendar on both sides. Where it says no they may still hold the same, as where either has keys of its user's own.
 */
export function isPlainlySame(a: object, b: object): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    if (key === 'place') return true;
    const [value, other] = [valueAt(a, key), valueAt(b, key)];
    // Whether a default was written out can matter.
    if (key === 'keyPlaces') return isSameValue(keysOf(value), keysOf(other));
    if (key === 'extra') return isEmpty(value) && isEmpty(other);
    if (key === 'accepts') return value === other || (isSameValue(value, []) && isSameValue(other, []));
    return isSameValue(value, other);
  });
}

function keysOf(keyPlaces: unknown): unknown {
  return typeof keyPlaces === 'object' && keyPlaces !== null && 'keys' in keyPlaces
    ? keyPlaces.keys
    : undefined;
}

function isEmpty(extra: unknown): boolean {
  return typeof extra === 'object' && extra !== null && Object.keys(extra).length === 0;
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameValue(valueAt(a, key), valueAt(b, key)))
  );
}

function valueAt(object: object, key: string): unknown {
  const value: unknown = Reflect.get(object, key);
  return value;
}
