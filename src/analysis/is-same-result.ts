/**
 * Whether two answers to the same question are alike to the last digit. Groups are left out: they are summed up from the rest, and from
 * what was selected, which a saved answer does not say.
 */
export function isSameResult<T extends object>(one: T, other: T): boolean {
  const [a, b] = [one, other].map((result) => JSON.stringify(inOrder({ ...result, groups: undefined })));
  return a === b;
}

/** The same keys in the same order, whoever wrote them. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, inOrder(inside)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
