/** Nobody types this by mistake; it only costs time to compare. */
const LONGEST_WORD = 200;

/**
 * The candidate that a mistyped word most likely meant: fewest edits (a swap of neighbours counts as one),
 * at most a third of the word's length; else the one that it is the beginning of. Upper and lower case are the same.
 * Undefined if none is near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = word.toLowerCase();
  let limit = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest: string | undefined;
  const completed: string[] = [];
  for (const candidate of candidates) {
    if (wanted.length >= LEAST_BEGINNING && candidate.toLowerCase().startsWith(wanted))
      completed.push(candidate);
    if (Math.abs(candidate.length - wanted.length) >= limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    // A word of one letter is near to nothing: another letter is another word.
    if (distance < limit && distance < Math.max(candidate.length, wanted.length)) {
      limit = distance;
      nearest = candidate;
    }
    if (distance === 0) break;
  }
  return nearest ?? (completed.length === 1 ? completed[0] : undefined);
}

/** Fewer letters are the beginning of too much. */
const LEAST_BEGINNING = 3;

/** Comparisons that a finder makes in all, about a second's worth: thousands of wrong ids need no help one by one. */
const MOST_COMPARISONS = 200_000;

/** `nearestWord` for many words and the same candidates: it remembers its answers, and gives up rather than take minutes. */
export function createNearestFinder(candidates: ReadonlySet<string>): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let comparisons = 0;
  return (word) => {
    if (known.has(word)) return known.get(word);
    if (comparisons > MOST_COMPARISONS) return undefined;
    comparisons += candidates.size;
    const nearest = nearestWord(word, candidates);
    known.set(word, nearest);
    return nearest;
  };
}

/** Optimal string alignment distance, given up (returning `limit`) once it cannot be under `limit`. O(a x b). */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
