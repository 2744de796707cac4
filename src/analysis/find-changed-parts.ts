import { reachBack } from '../engine/sources-of.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import type { MapPair } from './map-pair.ts';
import { rankAcross, slotAcross, turnPair } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';

/** What can make a ripple run otherwise than before, and whose ripples can come there. */
export interface ChangedParts {
  /** Teams of each side that are new or gone, or of which a number of their own changed: by their numbers in document order. */
  readonly teams: ChangedNumbers;
  /** The same of hand-offs, and of what they promise. */
  readonly handoffs: ChangedNumbers;
  /** By rank: 1 for whoever's inputs are not the same, or who is not the same. */
  readonly stirred: ChangedRanks;
  /** By rank: 1 for the stirred, and for everyone with a way to one of them, on either side. */
  readonly upstream: ChangedRanks;
  /** Nothing is stirred. */
  readonly isNothing: boolean;
}

/** Of each side. */
export interface ChangedNumbers {
  readonly base: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
}

/** Of each side, by rank. */
export interface ChangedRanks {
  readonly base: Uint8Array;
  readonly head: Uint8Array;
}

/**
 * Compares all numbers that the arithmetic and the promises rest on. A ripple from a team that is not upstream of anything
 * stirred is the same on both sides, number by number: nobody whom it can reach has another input than before. O(teams + hand-offs).
 */
export function findChangedParts(pair: MapPair): ChangedParts {
  const turned = turnPair(pair);
  const [base, head] = [stirredOf(turned), stirredOf(pair)];
  const upstream = joinAcross(pair, reachStirred(pair.base, base), reachStirred(pair.head, head));
  return {
    teams: { base: changedTeams(turned), head: changedTeams(pair) },
    handoffs: { base: changedHandOffs(turned), head: changedHandOffs(pair) },
    stirred: { base, head },
    upstream,
    isNothing: !base.includes(1) && !head.includes(1),
  };
}

function changedTeams({ base, head, teamInBase }: MapPair): Set<number> {
  return changedNumbers(head.organization.teams, teamInBase, (team, number) =>
    isSameTeam(team, itemAt(base.organization.teams, number)),
  );
}

function changedHandOffs(pair: MapPair): Set<number> {
  const { base, head, handoffInBase } = pair;
  return changedNumbers(head.organization.handoffs, handoffInBase, (handoff, number, i) => {
    const slot = numberAt(head.compiled.slotOfHandOff, i);
    const before = itemAt(base.organization.handoffs, number);
    return isSameHandOff(pair, handoff, before) && isFedAlike(pair, slot);
  });
}

function changedNumbers<T>(
  items: readonly T[],
  inBase: Int32Array,
  isSame: (item: T, numberInBase: number, number: number) => boolean,
): Set<number> {
  const changed = new Set<number>();
  items.forEach((item, i) => {
    const number = numberAt(inBase, i);
    if (number < 0 || !isSame(item, number, i)) changed.add(i);
  });
  return changed;
}

function isSameTeam(a: Team, b: Team): boolean {
  return (
    (a.kind === 'customer') === (b.kind === 'customer') &&
    a.bufferHours === b.bufferHours &&
    a.leadHours === b.leadHours &&
    a.accurateShare === b.accurateShare &&
    a.costPerHour === b.costPerHour &&
    a.recoveryHours === b.recoveryHours
  );
}

/** Its ends, what the arithmetic knows of it, and its promise. */
function isSameHandOff({ match }: MapPair, inHead: HandOff, inBase: HandOff): boolean {
  const [a, b] = [inHead, inBase];
  return (
    match.teams.get(b.from) === a.from &&
    match.teams.get(b.to) === a.to &&
    a.slackHours === b.slackHours &&
    a.everyHours === b.everyHours &&
    a.blocksShare === b.blocksShare &&
    a.tells === b.tells &&
    a.anyOf === b.anyOf &&
    a.catchesShare === b.catchesShare &&
    a.taintsShare === b.taintsShare &&
    a.reworkHours === b.reworkHours &&
    a.workaround?.savesHours === b.workaround?.savesHours &&
    a.workaround?.savesShare === b.workaround?.savesShare &&
    a.workaround?.noticeHours === b.workaround?.noticeHours &&
    a.promise.lateHours === b.promise.lateHours &&
    a.promise.accurateShare === b.promise.accurateShare
  );
}

/** Which round it feeds, also where that is only assumed. */
function isFedAlike({ base, head, handoffInBase }: MapPair, slot: number): boolean {
  const before = slotAcross(head, base, handoffInBase, slot);
  return before >= 0 && base.compiled.network.feedback[before] === head.compiled.network.feedback[slot];
}

/** By the head's rank: 1 where a team, one of its inputs, their order, or the usual defects of their givers differ. */
function stirredOf(pair: MapPair): Uint8Array {
  const { base, head, teamInBase } = pair;
  return Uint8Array.from({ length: head.compiled.network.teamCount }, (_, rank) => {
    const before = rankAcross(head, base, teamInBase, rank);
    return before >= 0 && isAlike(pair, rank, before) ? 0 : 1;
  });
}

function isAlike(pair: MapPair, rank: number, before: number): boolean {
  const { base, head, handoffInBase } = pair;
  if (!isSameTeam(teamAt(head, rank), teamAt(base, before)) || !isAsRight(pair, rank, before)) return false;
  const [now, then] = [head.compiled.network, base.compiled.network];
  const first = numberAt(now.firstInput, rank);
  const firstBefore = numberAt(then.firstInput, before);
  const count = numberAt(now.firstInput, rank + 1) - first;
  if (numberAt(then.firstInput, before + 1) - firstBefore !== count) return false;
  for (let slot = first; slot < first + count; slot++) {
    const slotBefore = firstBefore + slot - first;
    if (slotAcross(head, base, handoffInBase, slot) !== slotBefore) return false;
    if (!isSameHandOff(pair, handoffAt(head, slot), handoffAt(base, slotBefore))) return false;
    if (!isFedAlike(pair, slot)) return false;
    if (!isAsRight(pair, numberAt(now.giver, slot), numberAt(then.giver, slotBefore))) return false;
  }
  return true;
}

/** Whether as much of the work of a team is right with no incident at all, to the last bit. */
function isAsRight({ base, head }: MapPair, rank: number, before: number): boolean {
  return head.baseline.defectShare[rank] === base.baseline.defectShare[before];
}

function reachStirred({ compiled }: OrgModel, stirred: Uint8Array): Uint8Array {
  const ranks = Array.from(stirred.keys()).filter((rank) => stirred[rank] === 1);
  return reachBack(compiled.network, ranks);
}

/** Marks on each side who is marked on the other. */
function joinAcross({ base, head, teamInHead, teamInBase }: MapPair, ofBase: Uint8Array, ofHead: Uint8Array) {
  const isMarked = (marks: Uint8Array, rank: number): boolean => rank >= 0 && marks[rank] === 1;
  return {
    base: ofBase.map((mark, rank) =>
      mark === 1 || isMarked(ofHead, rankAcross(base, head, teamInHead, rank)) ? 1 : 0,
    ),
    head: ofHead.map((mark, rank) =>
      mark === 1 || isMarked(ofBase, rankAcross(head, base, teamInBase, rank)) ? 1 : 0,
    ),
  };
}
