import { isMore } from '../engine/compare.ts';
import { itemAt } from '../model/indexed.ts';
import type { StressGroup, StressRow } from '../model/stress-result.ts';
import type { RolledUpGroup } from './roll-up-groups.ts';
import { rollUpGroups } from './roll-up-groups.ts';

/** The groups of ranked places, the group of the worst place first; a hand-off belongs to its giver's. */
export function summarizeStressGroups(
  rows: readonly StressRow[],
  groupOfTeam: ReadonlyMap<string, string>,
): StressGroup[] {
  const groupOf = (row: StressRow): string => groupOfTeam.get('from' in row ? row.from : row.id) ?? '';
  return rollUpGroups(rows, groupOf).map(summarizeGroup);
}

/** Its places are in the order of the ranking. */
function summarizeGroup({ group, depth, members }: RolledUpGroup<StressRow>): StressGroup {
  const worst = itemAt(members, 0);
  return {
    group,
    depth,
    places: members.length,
    hitCustomers: members.filter(({ customerLate }) => isMore(customerLate, 0)).length,
    breakPromises: members.filter(({ promisesBroken }) => promisesBroken > 0).length,
    hiddenHubs: members.filter((row) => 'hidden' in row && row.hidden).length,
    worst: worst.id,
    customerLate: worst.customerLate,
    promisesBroken: worst.promisesBroken,
    teamLate: worst.teamLate,
    cost: worst.cost,
    exposure: worst.exposure,
    meanExposure: members.reduce((sum, { exposure }) => sum + exposure, 0) / members.length,
  };
}
