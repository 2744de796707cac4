import type { HandOff } from './organization.ts';

/** Whether an id is what a hand-off between its two teams is called unless somebody names it: `a->b`, `a->b#2`. */
export function isDefaultId({ id, from, to }: Pick<HandOff, 'id' | 'from' | 'to'>): boolean {
  const base = `${from}->${to}`;
  return id === base || (id.startsWith(base) && /^#[1-9]\d*$/.test(id.slice(base.length)));
}

/**
 * The ids that reading gives again to hand-offs of this order where they are left out: `from->to`, then
 * `from->to#2` and so on, the first that nobody has.
 */
export function findDefaultIds(handoffs: readonly HandOff[]): ReadonlySet<string> {
  const taken = new Set(handoffs.filter((handoff) => !isDefaultId(handoff)).map(({ id }) => id));
  const lastNumber = new Map<string, number>();
  const found = new Set<string>();
  for (const handoff of handoffs) {
    if (taken.has(handoff.id) || !isDefaultId(handoff)) continue;
    const base = `${handoff.from}->${handoff.to}`;
    let number = taken.has(base) ? (lastNumber.get(base) ?? 1) + 1 : 1;
    while (number > 1 && taken.has(`${base}#${number}`)) number += 1;
    const given = number === 1 ? base : `${base}#${number}`;
    taken.add(handoff.id);
    if (given !== handoff.id) continue;
    found.add(given);
    if (number > 1) lastNumber.set(base, number);
  }
  return found;
}
