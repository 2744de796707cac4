import { findTolerances } from '../engine/find-tolerances.ts';
import type { ToleranceChange, ToleranceEffect } from '../model/diff-impact.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Incomparable } from './compare-service.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import type { MapPair } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

/** Hours: what a search leaves open is less than this. */
const LEAST_DIFFERENCE = 1e-5;

/**
 * For each customer of both sides, how late who can be before it is late: where that is less than before, and where it is more.
 * A customer that has nothing changed upstream is not looked at. Whoever is handed less gains none, whoever is newly served loses none.
 */
export function compareTolerances(
  pair: MapPair,
  changed: ChangedParts,
  { worseBy, incomparable }: { readonly worseBy: number; readonly incomparable: Incomparable },
): ToleranceEffect[] {
  if (changed.isNothing) return [];
  const { base, head, teamInBase } = pair;
  const least = Math.max(LEAST_DIFFERENCE, worseBy);
  const concerned = {
    base: downstreamOf(base, changed.stirred.base),
    head: downstreamOf(head, changed.stirred.head),
  };
  return head.organization.teams.flatMap((customer, i): ToleranceEffect[] => {
    const number = numberAt(teamInBase, i);
    if (customer.kind !== 'customer' || number < 0) return [];
    if (itemAt(base.organization.teams, number).kind !== 'customer') return [];
    const [rank, rankBefore] = [
      numberAt(head.compiled.rankOfTeam, i),
      numberAt(base.compiled.rankOfTeam, number),
    ];
    if (concerned.head[rank] !== 1 && concerned.base[rankBefore] !== 1) return [];
    const after = findTolerances(head.compiled.network, head.baseline, rank, 0);
    const before = findTolerances(base.compiled.network, base.baseline, rankBefore, 0);
    const changes = changesOf(pair, before, after);
    return (['lost', 'gained'] as const).flatMap((change): ToleranceEffect[] => {
      const { handedLess, newlyServed } = incomparable;
      if ((change === 'gained' ? handedLess : newlyServed).has(customer.id)) return [];
      const teams = changes
        .filter((one) => (change === 'lost' ? lossOf(one) : -lossOf(one)) > least)
        .toSorted((a, b) => bySize(a, b));
      return teams.length === 0 ? [] : [{ customer: customer.id, change, teams }];
    });
  });
}

function changesOf(
  { base, head, teamInBase }: MapPair,
  before: Float64Array,
  after: Float64Array,
): ToleranceChange[] {
  return head.organization.teams.flatMap(({ id }, i): ToleranceChange[] => {
    const number = numberAt(teamInBase, i);
    if (number < 0) return [];
    const now = numberAt(after, numberAt(head.compiled.rankOfTeam, i));
    const then = numberAt(before, numberAt(base.compiled.rankOfTeam, number));
    return now === then ? [] : [{ team: id, before: orNull(then), after: orNull(now) }];
  });
}

function lossOf({ before, after }: ToleranceChange): number {
  return (before ?? Infinity) - (after ?? Infinity);
}

/** The largest loss or gain first; of what had no end, the smallest that is left. */
function bySize(a: ToleranceChange, b: ToleranceChange): number {
  const [sizeA, sizeB] = [Math.abs(lossOf(a)), Math.abs(lossOf(b))];
  if (sizeA === sizeB) return (a.after ?? a.before ?? 0) - (b.after ?? b.before ?? 0);
  return sizeB > sizeA ? 1 : -1;
}

/** JSON knows no Infinity. */
function orNull(hours: number): number | null {
  return hours === Infinity ? null : hours;
}

/** By rank: 1 for the stirred and everyone whom a way leads to from one of them. */
function downstreamOf({ compiled }: OrgModel, stirred: Uint8Array): Uint8Array {
  const { network } = compiled;
  const isReached = stirred.slice();
  const queue = Array.from(stirred.keys()).filter((rank) => stirred[rank] === 1);
  const reach = (first: Int32Array, receivers: Int32Array, rank: number): void => {
    for (let i = numberAt(first, rank); i < numberAt(first, rank + 1); i++) {
      const receiver = numberAt(receivers, i);
      if (isReached[receiver] === 1) continue;
      isReached[receiver] = 1;
      queue.push(receiver);
    }
  };
  for (const rank of queue) {
    reach(network.firstReceiver, network.receivers, rank);
    reach(network.firstNextReceiver, network.nextReceivers, rank);
  }
  return isReached;
}
