import type { KeyChange } from '../model/diff-structure.ts';
import type { EntityKey, KeyTable, WriteContext, WrittenItem } from '../model/entity-key.ts';
import { nestKeys, writeKeys } from '../model/entity-key.ts';
import type { WrittenMap } from '../model/written.ts';
import { textOf } from '../model/written.ts';
import { comparableOf, itemsOf } from './comparable.ts';

/** One side of a comparison: the entity as its file has it, and as the other side would call what it refers to. */
export interface Compared<T> {
  readonly shown: T;
  readonly renamed: T;
}

/** The ways of writing by which both sides are compared, each side's own first: alike by one of them is no change. */
export type Ways = readonly (readonly [base: WriteContext, head: WriteContext])[];

/** What is different of an entity, key by key in the order of the format; undefined where a side has no such entity. */
export function compareKeys<T>(
  base: Compared<T> | undefined,
  head: Compared<T> | undefined,
  table: KeyTable<T>,
  ways: Ways,
): KeyChange[] {
  const [own] = ways;
  if (own === undefined) throw new Error('no way to write');
  const write = (
    side: Compared<T> | undefined,
    what: keyof Compared<T>,
    context: WriteContext,
  ): WrittenMap => (side === undefined ? new Map() : writeKeys(side[what], table, context));
  const compared = ways.map(
    ([ofBase, ofHead]) => [write(base, 'renamed', ofBase), write(head, 'renamed', ofHead)] as const,
  );
  const known = new Map(table.keys.map((key) => [key.key, key]));
  const written = compared.flatMap((maps) => maps.flatMap((map) => [...map.keys()]));
  const different = [...new Set([...known.keys(), ...written])].filter((key) =>
    compared.every(([ofBase, ofHead]) => {
      const its = known.get(key);
      return comparableOf(ofBase.get(key), its) !== comparableOf(ofHead.get(key), its);
    }),
  );
  if (different.length === 0) return [];
  const shown = [write(base, 'shown', own[0]), write(head, 'shown', own[1])] as const;
  return different.flatMap((key): KeyChange[] => {
    const its = known.get(key);
    if (its?.items !== undefined) return compareItems(its, base, head, ways);
    return [{ key, before: textAt(shown[0], key), after: textAt(shown[1], key) }];
  });
}

function textAt(written: WrittenMap, key: string): string | null {
  const value = written.get(key);
  return value === undefined ? null : textOf(value);
}

/** An item of a list in every way it is written. */
interface Item {
  readonly label: string;
  readonly shown: WrittenMap;
  readonly compared: readonly WrittenMap[];
}

/** Items are the same by what people know them by: `incidents[claims].delay`. */
function compareItems<T>(
  key: EntityKey<T>,
  base: Compared<T> | undefined,
  head: Compared<T> | undefined,
  ways: Ways,
): KeyChange[] {
  const before = listItems(
    key,
    base,
    ways.map(([its]) => its),
  );
  const after = listItems(
    key,
    head,
    ways.map(([, its]) => its),
  );
  const pairs = pairItems(key, before, after);
  const found = [...after.values()].flatMap((item) =>
    changesOf(`${key.key}[${item.label}]`, pairs.get(item), item),
  );
  const kept = new Set(pairs.values());
  const gone = [...before.values()].filter((item) => !kept.has(item));
  return [
    ...compareOrder(key, [...before.values()], [...after.values()], pairs),
    ...found,
    ...gone.flatMap((item) => changesOf(`${key.key}[${item.label}]`, item, undefined)),
  ];
}

/** By their labels; the second one with the same is `label#2`. */
function listItems<T>(
  key: EntityKey<T>,
  side: Compared<T> | undefined,
  contexts: readonly WriteContext[],
): ReadonlyMap<string, Item> {
  const [own] = contexts;
  if (side === undefined || own === undefined) return new Map();
  const shown = itemsOf(key, side.shown, own);
  const renamed = contexts.map((context) => itemsOf(key, side.renamed, context));
  const counts = new Map<string, number>();
  return new Map(
    shown.map((item, i) => {
      const compared = renamed.flatMap((items): WrittenItem[] => items.slice(i, i + 1));
      const name = compared[0]?.label ?? item.label;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const suffix = count === 1 ? '' : `#${count}`;
      return [
        `${name}${suffix}`,
        { label: `${item.label}${suffix}`, shown: item.keys, compared: compared.map(({ keys }) => keys) },
      ];
    }),
  );
}

/** Items of the base by those of the head. */
function pairItems<T>(
  { labelKey }: EntityKey<T>,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): ReadonlyMap<Item, Item> {
  const pairs = new Map<Item, Item>();
  for (const [name, item] of after) {
    const its = before.get(name);
    if (its !== undefined) pairs.set(item, its);
  }
  if (labelKey === undefined) return pairs;
  const taken = new Set(pairs.values());
  for (const item of after.values()) {
    if (pairs.has(item)) continue;
    const same = [...before.values()].find(
      (its) => !taken.has(its) && differentKeys(its, item).every((key) => key === labelKey),
    );
    if (same === undefined) continue;
    pairs.set(item, same);
    taken.add(same);
  }
  return pairs;
}

function differentKeys(before: Item, after: Item): string[] {
  return [...new Set([...before.shown.keys(), ...after.shown.keys()])].filter((key) =>
    before.compared.every(
      (its, i) =>
        comparableOf(its.get(key), undefined) !== comparableOf(after.compared[i]?.get(key), undefined),
    ),
  );
}

function changesOf(path: string, before: Item | undefined, after: Item | undefined): KeyChange[] {
  if (before === undefined || after === undefined) {
    const whole = (item: Item | undefined): string | null =>
      item === undefined ? null : textOf(nestKeys(item.shown));
    return [{ key: path, before: whole(before), after: whole(after) }];
  }
  return differentKeys(before, after).map((key) => ({
    key: `${path}.${key}`,
    before: textAt(before.shown, key),
    after: textAt(after.shown, key),
  }));
}

/** Where the order says something, and those that are on both sides have another one. */
function compareOrder<T>(
  { key, isSet }: EntityKey<T>,
  before: readonly Item[],
  after: readonly Item[],
  pairs: ReadonlyMap<Item, Item>,
): KeyChange[] {
  const now = after.flatMap((item) => pairs.get(item) ?? []);
  const was = before.filter((item) => now.includes(item));
  if (isSet === true || was.every((item, i) => item === now[i])) return [];
  const names = (items: readonly Item[]): string => textOf(items.map(({ label }) => label));
  return [{ key, before: names(before), after: names(after) }];
}
