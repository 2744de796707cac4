/** An id in the base and the one in the head that it is. */
export type Pair = readonly [base: string, head: string];

/** Pairs what has the same class, where only one on each side has it. */
export function pairUnique<C>(
  base: Iterable<readonly [string, C]>,
  head: Iterable<readonly [string, C]>,
): Pair[] {
  const [inBase, inHead] = [lonersByClass(base), lonersByClass(head)];
  return [...inBase].flatMap(([its, id]): Pair[] => {
    const other = inHead.get(its);
    return id === undefined || other === undefined ? [] : [[id, other]];
  });
}

/** The only one of each class; undefined where there are several. */
function lonersByClass<C>(entries: Iterable<readonly [string, C]>): Map<C, string | undefined> {
  const found = new Map<C, string | undefined>();
  for (const [id, its] of entries) found.set(its, found.has(its) ? undefined : id);
  return found;
}

/**
 * For each id that is not matched, between which matched ones it stands in its file: where nothing else tells two
 * apart, that may.
 */
export function gapsBetween(
  ids: readonly string[],
  nameOfMatched: (id: string) => string | undefined,
): Map<string, string> {
  const before: string[] = [];
  let last = '';
  for (const id of ids) {
    before.push(last);
    last = nameOfMatched(id) ?? last;
  }
  const gaps = new Map<string, string>();
  let next = '';
  ids.toReversed().forEach((id, i) => {
    const matched = nameOfMatched(id);
    if (matched === undefined) gaps.set(id, JSON.stringify([before[ids.length - 1 - i], next]));
    else next = matched;
  });
  return gaps;
}
