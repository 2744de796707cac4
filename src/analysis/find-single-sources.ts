import { Stoppage, isMissed } from '../engine/stoppage.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { SingleSource } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';

/** Whether anything is promised of a hand-off. */
export function isPromised({ promise }: HandOff): boolean {
  return promise.lateHours !== undefined || promise.accurateShare !== undefined;
}

/**
 * The teams that cannot be gone around: if one of them stopped, promised hand-offs of the same round would not come, its
 * own among them. By how many those are, descending, then in document order; customers are none. (By what feeds the
 * next round, everybody in a loop stands behind everything that leaves it.)
 */
export function findSingleSources(model: OrgModel): SingleSource[] {
  const { organization, compiled } = model;
  const { network, slotOfHandOff } = compiled;
  const promised = organization.handoffs.flatMap((handoff, i): [number, number][] => {
    const slot = numberAt(slotOfHandOff, i);
    return isPromised(handoff) && isMissed(network, slot) ? [[numberAt(network.giver, slot), slot]] : [];
  });
  if (promised.length === 0) return [];
  const stoppage = new Stoppage(network, 'same-round');
  const sources = organization.teams.flatMap(({ id, kind }, i): SingleSource[] => {
    if (kind === 'customer') return [];
    stoppage.run(numberAt(compiled.rankOfTeam, i));
    const promises = promised.flatMap(([giver, slot]) =>
      stoppage.hasStopped(giver) ? [handoffAt(model, slot).id] : [],
    );
    return promises.length === 0 ? [] : [{ team: id, promises }];
  });
  return sources.toSorted((a, b) => b.promises.length - a.promises.length);
}
