import { NEAR, isMore } from '../engine/compare.ts';
import type { Ripple } from '../engine/ripple.ts';
import type { ExposureEnd, ExposureEndReason } from '../model/exposure-result.ts';
import { numberAt } from '../model/indexed.ts';
import type { ExposureMeasure } from './exposure-measure.ts';
import { largestSize } from './find-largest-unfelt.ts';
import type { LoneSource } from './lone-source.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';

/** What the end of a delay is looked for with. */
export interface EndSearch {
  readonly model: OrgModel;
  readonly source: LoneSource;
  readonly measure: ExposureMeasure;
  /** 1 by the rank of each team with a way to the target. */
  readonly leadsThere: Uint8Array;
}

/**
 * Where a delay at a team ends that never gets to another one, however long it is: all hand-offs on a way there whose
 * giver is late and whose receiver is not, and the promises that hold, in document order. One run of the ripple.
 */
export function findExposureEnds(search: EndSearch, rank: number): ExposureEnd[] {
  const { model, source, measure, leadsThere } = search;
  const ripple = source.run(rank, { delayHours: largestSize('delay') });
  const { network } = model.compiled;
  const isLate = (team: number): boolean => isMore(numberAt(ripple.peaks.lateHours, team), 0);
  const promised = new Set(measure.limitHours === undefined ? measure.promised : []);
  const ends: { readonly slot: number; readonly why: ExposureEndReason }[] = [];
  for (let slot = 0; slot < network.handoffCount; slot++) {
    if (!isLate(numberAt(network.giver, slot))) continue;
    const receiver = numberAt(network.receiver, slot);
    const isPromise = promised.has(slot);
    if (!isPromise && (leadsThere[receiver] === 0 || isLate(receiver))) continue;
    ends.push({ slot, why: isPromise ? whyKept(model, ripple, slot) : whyNotFelt(model, ripple, slot) });
  }
  return ends
    .toSorted((a, b) => numberAt(network.order, a.slot) - numberAt(network.order, b.slot))
    .map(({ slot, why }) => ({ handoff: handoffAt(model, slot).id, why }));
}

/** Why a receiver is not late by a hand-off of which the giver is: the first reason on the way. */
function whyNotFelt({ compiled: { network } }: OrgModel, { peaks }: Ripple, slot: number): ExposureEndReason {
  const felt = numberAt(peaks.feltHours, slot);
  if (felt < NEAR) return whyNothingArrives(network, peaks, slot);
  if (felt * numberAt(network.blocksShare, slot) < NEAR) return 'blocks';
  const isAlone = numberAt(network.groupEnd, slot) === slot + 1 && !isInGroupBefore(network.groupEnd, slot);
  return isAlone ? 'buffer' : 'backup';
}

/** Why a promise holds though its giver is late. */
function whyKept(model: OrgModel, { peaks }: Ripple, slot: number): ExposureEndReason {
  if (handoffAt(model, slot).promise.lateHours === undefined) return 'untimed';
  const { network } = model.compiled;
  return numberAt(peaks.feltHours, slot) < NEAR ? whyNothingArrives(network, peaks, slot) : 'promise';
}

function whyNothingArrives(
  network: OrgModel['compiled']['network'],
  { lateHours }: Ripple['peaks'],
  slot: number,
): ExposureEndReason {
  if (!isMore(numberAt(lateHours, numberAt(network.giver, slot)), numberAt(network.slackHours, slot)))
    return 'slack';
  return numberAt(network.workaroundNoticeHours, slot) === Infinity ? 'rounds' : 'workaround';
}

/** The last member of an any-of group ends where the one before it does. */
function isInGroupBefore(groupEnd: Int32Array, slot: number): boolean {
  return slot > 0 && numberAt(groupEnd, slot - 1) === slot + 1;
}
