import { isMore } from '../engine/compare.ts';
import type { ExposureGroup, ExposureSource } from '../model/exposure-result.ts';
import type { RolledUpGroup } from './roll-up-groups.ts';
import { rollUpGroups } from './roll-up-groups.ts';

/** The groups of some sources: how near the nearest of each is. */
export function summarizeExposureGroups(sources: readonly ExposureSource[]): ExposureGroup[] {
  return rollUpGroups(sources, ({ group }) => group).map(summarizeGroup);
}

/** The members keep the order of the sources, so the first one is the nearest. */
function summarizeGroup({ group, depth, members }: RolledUpGroup<ExposureSource>): ExposureGroup {
  const [nearest] = members;
  const tolerance = nearest?.tolerance ?? null;
  return {
    group,
    depth,
    sources: members.length,
    never: members.filter((source) => source.tolerance === null).length,
    tolerance,
    nearest: tolerance === null ? null : (nearest?.id ?? null),
    worstLate: members.reduce((worst, { late }) => Math.max(worst, late), 0),
    slowToRecover: members.filter(isSlowToRecover).length,
  };
}

/** Whether an outage there usually lasts longer than the target can wait, as far as the file says. */
function isSlowToRecover({ recovery, recoveryGiven, tolerance }: ExposureSource): boolean {
  return recoveryGiven && tolerance !== null && isMore(recovery, tolerance);
}
