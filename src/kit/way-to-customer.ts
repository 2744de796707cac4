import type { Organization } from '../model/organization.ts';
import { groupBy } from './group-by.ts';

/** The ids of the teams on a shortest way from a team to a customer, both among them; undefined where no way leads to one. */
export function wayToCustomer(
  { teams, handoffs }: Organization,
  from: string,
): readonly string[] | undefined {
  const customers = new Set(teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id));
  const given = groupBy(handoffs, (handoff) => handoff.from);
  const seen = new Set([from]);
  const ways: (readonly string[])[] = [[from]];
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (customers.has(last)) return way;
    for (const { to } of given.get(last) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  }
  return undefined;
}
