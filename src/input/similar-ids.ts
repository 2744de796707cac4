/** With more teams, ids that are alike are most often meant so. */
const MOST_IDS = 300;

/** Short ids are near to each other by chance. */
const SHORTEST_ID = 5;

/** Nobody types a longer one by hand. */
const LONGEST_ID = 200;

/** Ids that are used once and look like another one mistyped, each with that other one. O(n^2) of at most 300. */
export function findSimilarIds(usesOfId: ReadonlyMap<string, number>): [id: string, other: string][] {
  const ids = [...usesOfId.keys()];
  if (ids.length > MOST_IDS) return [];
  const found: [string, string][] = [];
  ids.forEach((id, i) => {
    if (usesOfId.get(id) !== 1) return;
    const other = ids.find(
      // Of two that are both used once, the later one asks.
      (one, j) => j !== i && (j < i || usesOfId.get(one) !== 1) && isTypingError(id, one),
    );
    if (other !== undefined) found.push([id, other]);
  });
  return found;
}

/** Whether two ids differ by one edit (a letter more, less, another or swapped) or in capitals alone. */
export function isTypingError(a: string, b: string): boolean {
  if (b.length < SHORTEST_ID || b.length > LONGEST_ID || Math.abs(a.length - b.length) > 1) return false;
  if (a.toLowerCase() === b.toLowerCase()) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const inA = a.slice(start, a.length - tail);
  const inB = b.slice(start, b.length - tail);
  const isSwap = inA.length === 2 && inA === `${inB[1]}${inB[0]}`;
  // Capitals and single letters number things: `desk-a`, `groupB`.
  if (!/^[\p{Ll}\p{Lo}]+$/u.test(inA + inB) || (!isSwap && Math.max(inA.length, inB.length) > 1))
    return false;
  const isPlural = tail === 0 && inA + inB === 's';
  const before = a.slice(0, start);
  const after = a.slice(a.length - tail);
  return !isPlural && (/\p{L}$/u.test(before) || (tail > 0 && /^\p{L}/u.test(after)));
}
