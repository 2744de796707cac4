import { createNearestFinder } from '../model/nearest.ts';
import type { Organization } from '../model/organization.ts';
import { foldName } from './fold-name.ts';
import { isTypingError } from './similar-ids.ts';

/** Whom a name means. */
export type NameReading =
  | { readonly kind: 'known'; readonly id: string }
  /** One letter away from this one alone. */
  | { readonly kind: 'guessed'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

const NOBODY: NameReading = { kind: 'unknown', nearest: undefined };

/** What people put before or after the name of a team. */
const AROUND = /^(?:the|our|team|das|die|der|unser|unsere)\s+|\s+(?:team|department|dept\.?|abteilung)$/giu;

/** Finds teams and customers by id or by name, however it is written. It remembers its answers. */
export function createNameFinder({ teams }: Organization): (name: string) => NameReading {
  const ids = new Set(teams.map(({ id }) => id));
  const byName = group(teams.map(({ id, name }) => [name.trim().normalize('NFC'), id]));
  const byFolded = group(
    teams.flatMap(({ id, name }) => [id, name].map((one): [string, string] => [foldName(one), id])),
  );
  const nearest = createNearestFinder([...byFolded.keys()]);
  const nameOf = new Map(teams.map(({ id, name }) => [id, name]));
  const find = (name: string): NameReading => {
    if (ids.has(name)) return { kind: 'known', id: name };
    const folded = foldName(name);
    const bare = foldName(name.replaceAll(AROUND, '').replaceAll(AROUND, ''));
    const found = byName.get(name) ?? lookUp(byFolded, folded) ?? lookUp(byFolded, bare);
    if (found !== undefined) return only(found, 'known') ?? { kind: 'several', ids: [...found] };
    const similar = new Set<string>();
    for (const [other, its] of byFolded)
      if (isTypingError(folded, other)) for (const id of its) similar.add(id);
    const guessed = only(similar, 'guessed');
    if (guessed !== undefined) return guessed;
    const [id] = byFolded.get(nearest(folded) ?? '') ?? [];
    return id === undefined ? NOBODY : { kind: 'unknown', nearest: nameOf.get(id) };
  };
  const known = new Map<string, NameReading>();
  return (name) => {
    const reading = known.get(name) ?? find(name);
    known.set(name, reading);
    return reading;
  };
}

function only(ids: ReadonlySet<string>, kind: 'known' | 'guessed'): NameReading | undefined {
  const [id] = ids;
  return id !== undefined && ids.size === 1 ? { kind, id } : undefined;
}

/** Names without letters and digits are all alike when they are folded. */
function lookUp(
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  folded: string,
): ReadonlySet<string> | undefined {
  return folded === '' ? undefined : ids.get(folded);
}

function group(pairs: readonly (readonly [name: string, id: string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [name, id] of pairs) {
    const ids = groups.get(name) ?? new Set();
    groups.set(name, ids.add(id));
  }
  return groups;
}
