import type { PromisedChange, PromisedParts } from '../model/diff-impact.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';

/**
 * Promises, or parts of them, that are made on one side only, whether they were kept or not: dropped ones before new ones,
 * those to customers first. A promise that another hand-off makes instead, to the same receiver and no looser, is neither.
 */
export function comparePromised(pair: MapPair): PromisedChange[] {
  const changes = [...droppedOf(pair), ...madeOf(pair)];
  const replaced = findReplaced(changes);
  return changes
    .filter((change) => !replaced.has(change))
    .toSorted((a, b) => orderOf(a) - orderOf(b) || Number(b.toCustomer) - Number(a.toCustomer));
}

/** Both promises of each such pair. */
function findReplaced(changes: readonly PromisedChange[]): Set<PromisedChange> {
  const madeTo = new Map<string, PromisedChange[]>();
  for (const made of changes.filter(({ before }) => isNone(before)))
    madeTo.set(made.to, [...(madeTo.get(made.to) ?? []), made]);
  const replaced = new Set<PromisedChange>();
  for (const gone of changes.filter(({ after }) => isNone(after))) {
    const instead = madeTo
      .get(gone.to)
      ?.find((made) => !replaced.has(made) && isNoLooser(made.after, gone.before));
    if (instead === undefined) continue;
    replaced.add(gone);
    replaced.add(instead);
  }
  return replaced;
}

function droppedOf(pair: MapPair): PromisedChange[] {
  const { base, head, handoffInHead } = pair;
  const kinds = customersOf(pair);
  return base.organization.handoffs.flatMap((handoff, i): PromisedChange[] => {
    const number = numberAt(handoffInHead, i);
    const [before, after] = [
      partsOf(handoff),
      number < 0 ? NOTHING : partsOf(itemAt(head.organization.handoffs, number)),
    ];
    if (!isLost(before.late, after.late) && !isLost(before.accurate, after.accurate)) return [];
    const to = teamIdInHead(pair, handoff.to);
    const toCustomer = kinds.has(to);
    const id = handoffIdInHead(pair, handoff.id);
    return [{ handoff: id, change: 'dropped', to, toCustomer, isHandedOver: number >= 0, before, after }];
  });
}

function madeOf(pair: MapPair): PromisedChange[] {
  const { base, head, handoffInBase } = pair;
  const kinds = customersOf(pair);
  return head.organization.handoffs.flatMap((handoff, i): PromisedChange[] => {
    const number = numberAt(handoffInBase, i);
    const [before, after] = [
      number < 0 ? NOTHING : partsOf(itemAt(base.organization.handoffs, number)),
      partsOf(handoff),
    ];
    if (!isLost(after.late, before.late) && !isLost(after.accurate, before.accurate)) return [];
    const { id, to } = handoff;
    return [
      { handoff: id, change: 'made', to, toCustomer: kinds.has(to), isHandedOver: true, before, after },
    ];
  });
}

/** Ids of those who are a customer on either side. */
function customersOf(pair: MapPair): Set<string> {
  const { base, head } = pair;
  const customers = (teams: typeof head.organization.teams): string[] =>
    teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id);
  return new Set([
    ...customers(head.organization.teams),
    ...customers(base.organization.teams).map((id) => teamIdInHead(pair, id)),
  ]);
}

const NOTHING: PromisedParts = { late: null, accurate: null };

function partsOf({ promise: { lateHours, accurateShare } }: HandOff): PromisedParts {
  return { late: lateHours ?? null, accurate: accurateShare ?? null };
}

function isLost(before: number | null, after: number | null): boolean {
  return before !== null && after === null;
}

function isNone({ late, accurate }: PromisedParts): boolean {
  return late === null && accurate === null;
}

function isNoLooser(promised: PromisedParts, than: PromisedParts): boolean {
  return (
    (than.late === null || (promised.late !== null && promised.late <= than.late)) &&
    (than.accurate === null || (promised.accurate !== null && promised.accurate >= than.accurate))
  );
}

function orderOf({ change }: PromisedChange): number {
  return change === 'dropped' ? 0 : 1;
}
