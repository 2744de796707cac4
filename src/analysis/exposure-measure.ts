import { isMore } from '../engine/compare.ts';
import type { Requirements } from '../engine/requirements.ts';
import { requireTeam } from '../engine/requirements.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, slotOf } from './org-model.ts';
import { broughtBy, promiseState } from './promise-state.ts';

/** What a team must not come to: later than a limit, or its promises newly broken. */
export interface ExposureMeasure {
  /** The rank of the team. */
  readonly target: number;
  /** Undefined where its promises are the measure. */
  readonly limitHours: number | undefined;
  /** The slots of the hand-offs whose promises are the team's, in document order. */
  readonly promised: readonly number[];
}

/** The measure of a team, with the promises that are its own. */
export function measureOf(model: OrgModel, teamId: string, limitHours: number | undefined): ExposureMeasure {
  const promised = promisesOf(model, teamId).map(({ id }) => slotOf(model, id));
  return { target: rankOf(model, teamId), limitHours, promised };
}

/** The hand-offs whose promises a team has given; where it promises nothing, as a customer, those given to it. */
export function promisesOf({ organization }: OrgModel, teamId: string): readonly HandOff[] {
  const promising = organization.handoffs.filter(
    ({ promise }) => promise.lateHours !== undefined || promise.accurateShare !== undefined,
  );
  const given = promising.filter(({ from }) => from === teamId);
  return given.length > 0 ? given : promising.filter(({ to }) => to === teamId);
}

/** The slots of a team's promises that a ripple breaks, in document order. */
export function brokenOf(model: OrgModel, { promised }: ExposureMeasure, peaks: RipplePeaks): number[] {
  return promised.filter((slot) => {
    const { feltHours, carriedShare, usualShare } = broughtBy(model, peaks, slot);
    return promiseState(handoffAt(model, slot), feltHours, carriedShare, usualShare) === 'broken';
  });
}

/** Whether a ripple brings the team beyond its measure. */
export function isBeyond(model: OrgModel, measure: ExposureMeasure, peaks: RipplePeaks): boolean {
  const { limitHours, target } = measure;
  if (limitHours === undefined) return brokenOf(model, measure, peaks).length > 0;
  return isMore(numberAt(peaks.lateHours, target), limitHours);
}

/** What a delay must leave whole: the team's punctuality, or its promises where they are the measure. */
export function requiredOfDelay(model: OrgModel, measure: ExposureMeasure): Requirements {
  const { limitHours, target } = measure;
  return limitHours === undefined ? requirePromises(model, measure) : requireTeam(target, limitHours);
}

/** What spoilt work must leave whole: its promises, and its punctuality too where that is the measure. */
export function requiredOfQuality(model: OrgModel, measure: ExposureMeasure): Requirements {
  const { limitHours, target } = measure;
  const promises = requirePromises(model, measure);
  return limitHours === undefined ? promises : { ...promises, team: target, limitHours };
}

function requirePromises(model: OrgModel, { promised }: ExposureMeasure): Requirements {
  const promises = promised.map((slot) => handoffAt(model, slot).promise);
  return {
    team: -1,
    limitHours: Infinity,
    slots: Int32Array.from(promised),
    lateHours: Float64Array.from(promises, ({ lateHours }) => lateHours ?? Infinity),
    accurateShare: Float64Array.from(promises, ({ accurateShare }) => accurateShare ?? 0),
  };
}
