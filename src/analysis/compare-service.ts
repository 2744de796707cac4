import type { ServiceChange } from '../model/diff-impact.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

type Handed = ReadonlySet<string>;

/** Who was served, and who is: by a customer's id as the head calls it, the ids of what it is handed. */
interface Served {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/**
 * Customers that are handed nothing any more, or that are not there any more, and those that newly are handed something:
 * first those that are not, each in document order.
 */
export function compareService(pair: MapPair): ServiceChange[] {
  const { before, after } = servedOf(pair);
  const kept = new Set(pair.head.organization.teams.map(({ id }) => id));
  // Whoever is a team of the house on the other side, and is handed something there, was not forgotten.
  const isServedIn = (served: ReadonlyMap<string, readonly string[]>, id: string, other: Handed): boolean =>
    served.has(id) ? (served.get(id) ?? []).length > 0 : other.has(id);
  const handedBefore = handedIn(pair.base, (id) => teamIdInHead(pair, id));
  const handedAfter = handedIn(pair.head, (id) => id);
  const left = [...before].filter(
    ([customer, handoffs]) => handoffs.length > 0 && !isServedIn(after, customer, handedAfter),
  );
  const come = [...after].filter(
    ([customer, handoffs]) => handoffs.length > 0 && !isServedIn(before, customer, handedBefore),
  );
  return [
    ...left.map(([customer, handoffs]): ServiceChange => ({
      customer,
      change: 'no-longer-served',
      handoffs,
      isRemoved: !kept.has(customer),
    })),
    ...come.map(([customer, handoffs]): ServiceChange => ({
      customer,
      change: 'newly-served',
      handoffs,
      isRemoved: false,
    })),
  ];
}

/**
 * Customers of whom it cannot be said that they wait less long, or get less that is not right, since what is not handed over
 * is never late: those with fewer hand-offs than before. The other way round, whoever was handed nothing has not lost by what
 * comes now.
 */
export interface Incomparable {
  readonly handedLess: ReadonlySet<string>;
  readonly newlyServed: ReadonlySet<string>;
}

/** Finds them, by their ids in the head. */
export function findIncomparable(pair: MapPair): Incomparable {
  const { before, after } = servedOf(pair);
  const [handedLess, newlyServed] = [new Set<string>(), new Set<string>()];
  for (const [customer, handoffs] of after) {
    const was = before.get(customer)?.length;
    if (was !== undefined && handoffs.length < was) handedLess.add(customer);
    if (was === 0 && handoffs.length > 0) newlyServed.add(customer);
  }
  return { handedLess, newlyServed };
}

function servedOf(pair: MapPair): Served {
  return {
    before: handedTo(
      pair.base,
      (id) => teamIdInHead(pair, id),
      (id) => handoffIdInHead(pair, id),
    ),
    after: handedTo(
      pair.head,
      (id) => id,
      (id) => id,
    ),
  };
}

function handedTo(
  { organization }: OrgModel,
  teamId: (id: string) => string,
  handoffId: (id: string) => string,
): Map<string, string[]> {
  const customers = organization.teams.filter(({ kind }) => kind === 'customer');
  const handed = new Map(customers.map(({ id }): [string, string[]] => [teamId(id), []]));
  for (const { id, to } of organization.handoffs) handed.get(teamId(to))?.push(handoffId(id));
  return handed;
}

/** Ids of all who are handed anything. */
function handedIn({ organization }: OrgModel, teamId: (id: string) => string): Handed {
  return new Set(organization.handoffs.map(({ to }) => teamId(to)));
}
