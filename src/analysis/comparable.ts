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
