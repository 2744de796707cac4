/** Nobody types this by mistake; it only costs time to compare. */
const LONGEST_WORD = 200;

/** Pairs of letters that are compared, a fraction of a second's worth: thousands of wrong ids need no help one by one. */
const MOST_PAIRS = 20_000_000;

/** A name as people may write it as an id: `Claims handling` and `claims-handling` are the same. */
export function looseName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}

/** What is left of `MOST_PAIRS`. */
interface Patience {
  pairs: number;
}

/**
 * The candidate that a mistyped word most likely meant: fewest edits (a swap of neighbours counts as one),
 * at most a third of the word's length; else the one that it is the beginning of. Upper and lower case are the same.
 * Undefined if none is near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  return search(word, candidates, { pairs: MOST_PAIRS });
}

/** Undefined once the patience is at its end, even where a near one was found: a nearer one might follow. */
function search(word: string, candidates: Iterable<string>, patience: Patience): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = word.toLowerCase();
  let limit = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest: string | undefined;
  const completed: string[] = [];
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_WORD) continue;
    patience.pairs -= candidate.length;
    if (patience.pairs < 0) return undefined;
    if (wanted.length >= LEAST_BEGINNING && candidate.toLowerCase().startsWith(wanted))
      completed.push(candidate);
    if (Math.abs(candidate.length - wanted.length) >= limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit, patience);
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

/** `nearestWord` for many words and the same candidates: it remembers its answers, and gives up rather than take minutes. */
export function createNearestFinder(candidates: Iterable<string>): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const patience: Patience = { pairs: MOST_PAIRS };
  return (word) => {
    if (known.has(word)) return known.get(word);
    const nearest = search(word, candidates, patience);
    known.set(word, nearest);
    return nearest;
  };
}

/** Optimal string alignment distance, given up (returning `limit`) once it cannot be under `limit`. O(a x b). */
function editDistance(a: string, b: string, limit: number, patience: Patience): number {
  if (a === b) return 0;
  let beforeLast = new Uint16Array(b.length + 1);
  let last = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let smallest = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(last, j - 1) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    patience.pairs -= b.length;
    if (smallest >= limit) return limit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return at(last, b.length);
}

const UNREACHED = 0xffff;

function at(row: Uint16Array, index: number): number {
  return row[index] ?? UNREACHED;
}
