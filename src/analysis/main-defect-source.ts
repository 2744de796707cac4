import { isMore } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, teamAt } from './org-model.ts';

/** Where most of what is not right comes from, with no incident at all. */
export interface DefectSource {
  /** The team whose own work it is. */
  readonly team: Team;
  /** The hand-offs from it to the team that was asked for, in the order of the work. */
  readonly way: readonly HandOff[];
}

/**
 * Follows what is usually not right back to the team whose own work spoils most: from each team to the giver that
 * spoils more than the team does itself and than all other givers, and no team twice. Costs the inputs of those on the way.
 */
export function findMainDefectSource(model: OrgModel, teamId: string): DefectSource {
  const { network } = model.compiled;
  const way: HandOff[] = [];
  let rank = rankOf(model, teamId);
  const seen = new Set([rank]);
  for (;;) {
    const slot = findSpoilingInput(model, rank);
    const giver = slot === undefined ? rank : numberAt(network.giver, slot);
    if (slot === undefined || seen.has(giver)) return { team: teamAt(model, rank), way: way.reverse() };
    seen.add(giver);
    way.push(handoffAt(model, slot));
    rank = giver;
  }
}

/** The input by which most is spoilt, if that is more than the team's own share; of a choice the best member counts. */
function findSpoilingInput({ compiled: { network }, baseline }: OrgModel, rank: number): number | undefined {
  const spoils = (slot: number): number =>
    numberAt(baseline.defectShare, numberAt(network.giver, slot)) * numberAt(network.passedShare, slot);
  let worst: number | undefined;
  let most = numberAt(network.ownDefectShare, rank);
  const end = numberAt(network.firstInput, rank + 1);
  let groupEnd = 0;
  for (let first = numberAt(network.firstInput, rank); first < end; first = groupEnd) {
    groupEnd = numberAt(network.groupEnd, first);
    let best = first;
    for (let slot = first + 1; slot < groupEnd; slot++) if (isMore(spoils(best), spoils(slot))) best = slot;
    if (!isMore(spoils(best), most)) continue;
    most = spoils(best);
    worst = best;
  }
  return worst;
}
