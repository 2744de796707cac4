import type { BrokenPromise } from '../analysis/find-broken-promises.ts';
import type { HandOff } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import { formatSharesApart } from '../model/share.ts';
import type { Place } from '../model/source-file.ts';
import { describePromise, joinPhrases } from '../report/phrases.ts';
import type { SharedContext } from './rule.ts';

/** What comes of a broken promise: `Decision (Claims → Policyholder) comes 2d late; promised is at most 4h late`. */
export function wordBroken(context: SharedContext, broken: BrokenPromise): string {
  return `${context.naming.handoff(broken.handoff.id)} ${wordMissed(context, broken)}`;
}

/** The same without the hand-off's name. */
export function wordMissed(
  { duration, model }: SharedContext,
  { handoff, missed, feltHours, carriedShare }: BrokenPromise,
): string {
  const { lateHours, accurateShare = 1 } = handoff.promise;
  const [right, promisedRight] = formatSharesApart(1 - carriedShare, accurateShare);
  const comes: string[] = [];
  const promised: string[] = [];
  if (missed.time) {
    comes.push(`comes ${duration(feltHours)} late`);
    promised.push(describePromise({ lateHours, accurateShare: undefined }, model.organization.calendar));
  }
  if (missed.quality) {
    comes.push(`${missed.time ? 'only ' : 'is only '}${right} right`);
    promised.push(`${promisedRight} right`);
  }
  return `${joinPhrases(comes)}; promised is ${joinPhrases(promised)}`;
}

/** Where the part of a promise stands that is not kept. */
export function placeOfBroken({ handoff, missed }: Pick<BrokenPromise, 'handoff' | 'missed'>): Place {
  return placeOf(handoff, missed.time ? 'promise.late' : 'promise.accurate');
}

/** Where a hand-off's promise stands. */
export function placeOfPromise(handoff: HandOff): Place {
  return placeOf(handoff, handoff.promise.lateHours === undefined ? 'promise.accurate' : 'promise.late');
}
