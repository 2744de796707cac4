import { forEachBit } from '../engine/bit-sets.ts';
import { isMissed } from '../engine/stoppage.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { SingleSource } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { stopEachTeam } from './stop-each-team.ts';

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
  const promised = organization.handoffs.filter(
    (handoff, i) => isPromised(handoff) && isMissed(network, numberAt(slotOfHandOff, i)),
  );
  if (promised.length === 0) return [];
  const promisesOf = organization.teams.map((): string[] => []);
  for (const { stoppage, firstTeam } of stopEachTeam(model, 'same-round'))
    for (const { id, from } of promised)
      forEachBit(stoppage.stopping(rankOf(model, from)), (source) =>
        promisesOf[firstTeam + source]?.push(id),
      );
  return organization.teams
    .flatMap(({ id, kind }, i): SingleSource[] => {
      const promises = itemAt(promisesOf, i);
      return kind === 'customer' || promises.length === 0 ? [] : [{ team: id, promises }];
    })
    .toSorted((a, b) => b.promises.length - a.promises.length);
}
