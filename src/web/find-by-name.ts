/** Something that can be looked for. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Those in whose name or id every word occurs, upper and lower case alike: first those whose name begins so, then those with
 * a word that does, then the others; in their own order within each.
 */
export function findByName<T extends Named>(all: readonly T[], wanted: string): readonly T[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return all;
  const ranked: [T[], T[], T[]] = [[], [], []];
  for (const one of all) {
    const name = one.name.toLowerCase();
    const text = `${name} ${one.id.toLowerCase()}`;
    if (!words.every((word) => text.includes(word))) continue;
    ranked[name.startsWith(first) ? 0 : ` ${text}`.includes(` ${first}`) ? 1 : 2].push(one);
  }
  return ranked.flat();
}

/** By id, what to call each so that nobody is taken for another: its name, with its id where others are called the same. */
export function callByName(all: readonly Named[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    all.map(({ id, name }) => [id, counts.get(name) === 1 && name !== '' ? name : `${name} (${id})`.trim()]),
  );
}
