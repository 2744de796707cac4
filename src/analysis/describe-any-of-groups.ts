import { countBits, forEachBit, hasBit } from '../engine/bit-sets.ts';
import { hopsUpstream } from '../engine/hops-upstream.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { AnyOfGroup, SharedGiver } from '../model/structure-result.ts';
import { describeGroup } from './any-of-groups.ts';
import type { SharedGivers } from './find-defeated-groups.ts';
import { findSharedGivers } from './find-defeated-groups.ts';
import type { OrgModel } from './org-model.ts';

/** In a loop of thousands of teams each of them stands behind every choice in it: nobody reads them all. */
const MOST_SHARING = 100;

/** Every any-of group that leaves a choice, in document order, with the teams that take it away, the nearest first. */
export function describeAnyOfGroups(model: OrgModel): AnyOfGroup[] {
  const { network } = model.compiled;
  const inSameRound = findSharedGivers(model, 'same-round');
  const described: AnyOfGroup[] = [];
  let receiver = -1;
  let hops: Int32Array = new Int32Array();
  // By receiver, so that the ways to each are looked for once.
  const groups = findSharedGivers(model, 'every-round').map((group, i) => ({ group, i }));
  for (const { group, i } of groups.toSorted((a, b) => a.group.first - b.group.first)) {
    const { first, teams } = group;
    const shared = countBits(teams);
    if (shared > 0 && numberAt(network.receiver, first) !== receiver) {
      receiver = numberAt(network.receiver, first);
      hops = hopsUpstream(network, Int32Array.of(receiver));
    }
    const sharedBy = findNearest(model, group, itemAt(inSameRound, i), hops);
    described[i] = { ...describeGroup(model, first), shared, sharedBy };
  }
  return described;
}

/** At most 100 of a group's teams: within the same round first, then the nearest, then in document order. */
function findNearest(
  { organization, compiled }: OrgModel,
  { teams }: SharedGivers,
  inSameRound: SharedGivers,
  hops: Int32Array,
): SharedGiver[] {
  /** By whether they are in the same round and by hops: teams in document order. */
  const [later, same]: [number[][], number[][]] = [[], []];
  forEachBit(teams, (team) => {
    const distance = numberAt(hops, numberAt(compiled.rankOfTeam, team));
    const alike = ((hasBit(inSameRound.teams, team) ? same : later)[distance] ??= []);
    if (alike.length < MOST_SHARING) alike.push(team);
  });
  const nearest: SharedGiver[] = [];
  for (const [byHops, sameRound] of [[same, true] as const, [later, false] as const])
    for (const [distance, alike = []] of byHops.entries())
      for (const team of alike.slice(0, MOST_SHARING - nearest.length))
        nearest.push({ team: itemAt(organization.teams, team).id, hops: distance, sameRound });
  return nearest;
}
