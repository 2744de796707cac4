import { isMore } from '../engine/compare.ts';
import { isExact, isPlainNetwork, LeastLoss } from '../engine/least-loss.ts';
import { MOST_ROUNDS } from '../engine/ripple-course.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { DiffQuestion } from './diff-question.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import type { MapPair } from './map-pair.ts';
import { rankAcross } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/** Looking back from so many teams is sure to cost less than the ripples that it spares on a large map. */
const MOST_TARGETS = 64;

/**
 * By the head's rank: 1 for whoever's ripple may run otherwise than before; undefined where that cannot be told without
 * running it. It can where slack and buffers alone take from a delay, in exact hours, and only those, hand-offs and promises
 * changed. Then a ripple is the same on both sides if in every round each team whose inputs changed is as late
 * as on the other side: nobody else has another input, so by induction over rounds and ranks all others are as late too, and
 * what a hand-off brought can be another promise's matter only on a hand-off that itself changed.
 */
export function findTouchedSources(
  pair: MapPair,
  changed: ChangedParts,
  question: DiffQuestion,
): Uint8Array | undefined {
  const { base, head } = pair;
  if (!isComparable(pair, changed, question)) return undefined;
  const targets = targetsOf(pair, changed);
  const numbers = changedPromises(pair, changed);
  if (targets.length + numbers.length > MOST_TARGETS) return undefined;
  const hours = Float64Array.from(head.compiled.teamAtRank, (_, rank) => delayOf(head, rank, question));
  const baseRanks = Int32Array.from(hours, (_, rank) => rankAcross(head, base, pair.teamInBase, rank));
  const sources: Sources = { hours, baseRanks, most: hours.reduce((a, b) => Math.max(a, b), 0) };
  const isTouched = new Uint8Array(hours.length);
  for (const target of targets) markOtherwiseLate(pair, target, sources, isTouched);
  for (const handoff of numbers) markOtherwiseBroken(pair, handoff, sources, isTouched);
  return isTouched;
}

/** Every team as a source, by the head's rank. */
interface Sources {
  /** How late it is by its own trouble, which is the same on both sides. */
  readonly hours: Float64Array;
  readonly baseRanks: Int32Array;
  readonly most: number;
}

/** A hand-off of either side by its numbers in document order; -1 where a side has none. */
interface TwoNumbers {
  readonly base: number;
  readonly head: number;
}

/** Whether nothing but lateness can differ, by slack, buffers and who hands to whom. */
function isComparable(
  { base, head, teamInBase, teamInHead }: MapPair,
  { teams }: ChangedParts,
  { incident, ownRecovery }: DiffQuestion,
): boolean {
  const { delayHours, outageHours, qualityShare } = incident;
  if (qualityShare > 0 || !isExact(delayHours) || !isExact(outageHours)) return false;
  if (teamInBase.includes(-1) || teamInHead.includes(-1)) return false;
  const areAlike = [...teams.head].every((number) => {
    const [now, then] = [
      itemAt(head.organization.teams, number),
      itemAt(base.organization.teams, numberAt(teamInBase, number)),
    ];
    return (
      now.kind === then.kind &&
      now.leadHours === then.leadHours &&
      now.accurateShare === then.accurateShare &&
      now.costPerHour === then.costPerHour &&
      now.recoveryHours === then.recoveryHours
    );
  });
  const isSharp =
    ownRecovery !== true || head.organization.teams.every(({ recoveryHours }) => isExact(recoveryHours));
  const isAsRight = head.organization.teams.every(
    (_, number) =>
      head.baseline.defectShare[numberAt(head.compiled.rankOfTeam, number)] ===
      base.baseline.defectShare[numberAt(base.compiled.rankOfTeam, numberAt(teamInBase, number))],
  );
  return areAlike && isSharp && isAsRight && [base, head].every(isPlain);
}

function isPlain({ compiled, baseline }: OrgModel): boolean {
  return isPlainNetwork(compiled.network, baseline);
}

function delayOf(model: OrgModel, rank: number, { incident, ownRecovery }: DiffQuestion): number {
  return (
    incident.delayHours + (ownRecovery === true ? teamAt(model, rank).recoveryHours : incident.outageHours)
  );
}

/** The head's ranks of the teams whose inputs, or who themselves, are not the same. */
function targetsOf({ base, head, teamInBase }: MapPair, { stirred }: ChangedParts): number[] {
  return Array.from(stirred.head.keys()).filter(
    (rank) => stirred.head[rank] === 1 || stirred.base[rankAcross(head, base, teamInBase, rank)] === 1,
  );
}

/** The changed hand-offs of which a time is promised on either side. */
function changedPromises(
  { base, head, handoffInBase, handoffInHead }: MapPair,
  changed: ChangedParts,
): TwoNumbers[] {
  const known = [...changed.handoffs.head].map((number) => ({
    head: number,
    base: numberAt(handoffInBase, number),
  }));
  const gone = [...changed.handoffs.base]
    .filter((number) => numberAt(handoffInHead, number) < 0)
    .map((number) => ({ head: -1, base: number }));
  const isTimed = ({ organization }: OrgModel, number: number): boolean =>
    organization.handoffs[number]?.promise.lateHours !== undefined;
  return [...known, ...gone].filter((two) => isTimed(head, two.head) || isTimed(base, two.base));
}

/** Marks the sources that make a team another bit late in some round. */
function markOtherwiseLate(
  { base, head, teamInBase }: MapPair,
  target: number,
  { hours, baseRanks, most }: Sources,
  isTouched: Uint8Array,
): void {
  const after = new LeastLoss(head.compiled.network, target, most);
  const before = new LeastLoss(base.compiled.network, rankAcross(head, base, teamInBase, target), most);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    after.takeRound();
    before.takeRound();
    for (let rank = 0; rank < hours.length; rank++) {
      const late = lateHours(hours, rank, numberAt(after.lossHours, rank));
      const was = lateHours(hours, rank, numberAt(before.lossHours, numberAt(baseRanks, rank)));
      if (late !== was) isTouched[rank] = 1;
    }
    if (after.isSteady && before.isSteady) return;
  }
}

function lateHours(hours: Float64Array, source: number, lossHours: number): number {
  return Math.max(0, numberAt(hours, source) - lossHours);
}

/** Marks the sources that break a promise on one side alone. */
function markOtherwiseBroken(
  { base, head }: MapPair,
  handoff: TwoNumbers,
  { hours, baseRanks, most }: Sources,
  isTouched: Uint8Array,
): void {
  const after = leastLossBy(head, handoff.head, most);
  const before = leastLossBy(base, handoff.base, most);
  for (let rank = 0; rank < hours.length; rank++) {
    const felt = lateHours(hours, rank, after.lossHours[rank] ?? Infinity);
    const was = lateHours(hours, rank, before.lossHours[numberAt(baseRanks, rank)] ?? Infinity);
    if (isMore(felt, after.promisedHours) !== isMore(was, before.promisedHours)) isTouched[rank] = 1;
  }
}

/** What is lost at least on the way through a hand-off in any round, by rank of the source, and what is promised of it. */
function leastLossBy(
  { organization, compiled }: OrgModel,
  number: number,
  most: number,
): { readonly lossHours: readonly number[]; readonly promisedHours: number } {
  const handoff = organization.handoffs[number];
  if (handoff === undefined) return { lossHours: [], promisedHours: Infinity };
  const { network, slotOfHandOff } = compiled;
  const slot = numberAt(slotOfHandOff, number);
  const back = new LeastLoss(network, numberAt(network.giver, slot), most);
  const least = Array.from({ length: network.teamCount }, () => Infinity);
  // What feeds the round after the last one brings nothing any more.
  const rounds = MOST_ROUNDS - numberAt(network.feedback, slot);
  for (let round = 1; round <= rounds && !back.isSteady; round++) {
    back.takeRound();
    back.lossHours.forEach((loss, rank) => {
      least[rank] = Math.min(least[rank] ?? Infinity, loss + handoff.slackHours);
    });
  }
  return { lossHours: least, promisedHours: handoff.promise.lateHours ?? Infinity };
}
