import { isMore } from '../engine/compare.ts';
import { feltHours } from '../engine/felt.ts';
import { createIncidents } from '../engine/incidents.ts';
import { invertFelt } from '../engine/invert-handoff.ts';
import { Ripple } from '../engine/ripple.ts';
import { isEasedUnannounced } from '../engine/workaround-use.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import { groupHandOffs } from '../graph/group-handoffs.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { BrokenPromise } from './find-broken-promises.ts';
import { describeBroken } from './find-broken-promises.ts';
import { isPromised } from './find-single-sources.ts';
import type { HandingStep } from './handing-step.ts';
import { nearestCustomersFirst } from './nearest-customers.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, slotOf } from './org-model.ts';
import { broughtBy, promiseState } from './promise-state.ts';
import { WorkLimit } from './work-limit.ts';

/** So many evaluations of a team in all: up to some ten seconds. Only organizations of thousands of teams with loops need more. */
export const MOST_EVALUATED = 6_000_000;

/** What a hand-off may just be by its own promise. */
export interface Allowance {
  /** What an incident on the hand-off, that nobody knew of, adds to its lateness; in hours. */
  readonly delayHours: number;
  readonly feltHours: number;
  /** The share that such an incident spoils. */
  readonly qualityShare: number;
  /** The share that is not right then. */
  readonly defectShare: number;
}

/** A supplier that keeps its own promise, just, and by that breaks one of its receiver's. */
export interface PromiseInversion {
  readonly handoff: HandOff;
  readonly allowed: Allowance;
  readonly broken: BrokenPromise;
  /** The supplier's hand-off, then the receiver's. */
  readonly way: readonly HandingStep[];
}

/**
 * By supplier, those nearest to customers first: one ripple for each promised hand-off whose receiver promises anything itself. Where
 * what the promise allows comes back round a loop and breaks it, nothing is found: then it is not kept.
 */
export function* findPromiseInversions(
  model: OrgModel,
  isAsked: (handoff: HandOff) => boolean = () => true,
  limit: WorkLimit = new WorkLimit(MOST_EVALUATED),
): Generator<PromiseInversion> {
  const { organization, compiled } = model;
  const promisedBy = groupHandOffs(organization.handoffs.filter(isPromised), ({ from }) => from);
  const ripple = new Ripple(compiled.network, model.baseline);
  const incident = createIncidents(1);
  incident.onHandOff[0] = 1;
  for (const handoff of nearestCustomersFirst(model)) {
    const promises = promisedBy.get(handoff.to);
    if (promises === undefined || handoff.from === handoff.to) continue;
    if (!isPromised(handoff) || !isAsked(handoff)) continue;
    const slot = slotOf(model, handoff.id);
    const allowed = findAllowance(model, slot);
    if (allowed === undefined) continue;
    limit.asked += 1;
    if (limit.isOver) {
      limit.left += 1;
      continue;
    }
    incident.at[0] = slot;
    incident.delayHours[0] = allowed.delayHours;
    incident.qualityShare[0] = allowed.qualityShare;
    ripple.run(incident);
    limit.spend(ripple.evaluated);
    if (isBroken(model, ripple.peaks, slot)) continue;
    for (const { id } of promises) {
      const out = slotOf(model, id);
      if (out === slot || !isBroken(model, ripple.peaks, out)) continue;
      const broken = describeBroken(model, ripple.peaks, out);
      yield { handoff, allowed, broken, way: describeWay(model, ripple.peaks, [slot, out], allowed) };
    }
  }
}

/** The most that a hand-off may be by its promise; undefined where that is nothing beyond the usual. */
export function findAllowance(
  { compiled, baseline, organization }: OrgModel,
  slot: number,
): Allowance | undefined {
  const { network } = compiled;
  const { promise } = itemAt(organization.handoffs, numberAt(compiled.handoffAtSlot, slot));
  const usualShare = numberAt(baseline.defectShare, numberAt(network.giver, slot));
  const late =
    promise.lateHours === undefined
      ? Infinity
      : invertFelt(network, slot, promise.lateHours, isEasedUnannounced(network, slot));
  const felt = late === Infinity ? 0 : feltHours(network, slot, late, 0);
  const rightShare = promise.accurateShare ?? 1;
  const spoilable = isMore(1 - usualShare, rightShare);
  if (!isMore(felt, 0) && !spoilable) return undefined;
  return {
    delayHours: isMore(felt, 0) ? late : 0,
    feltHours: felt,
    qualityShare: spoilable ? 1 - rightShare / (1 - usualShare) : 0,
    defectShare: spoilable ? 1 - rightShare : usualShare,
  };
}

function isBroken(model: OrgModel, peaks: RipplePeaks, slot: number): boolean {
  const { feltHours: felt, carriedShare, usualShare } = broughtBy(model, peaks, slot);
  return promiseState(handoffAt(model, slot), felt, carriedShare, usualShare) === 'broken';
}

/** What comes by the supplier's hand-off and by the receiver's. */
function describeWay(
  model: OrgModel,
  peaks: RipplePeaks,
  [supplied, handedOn]: readonly [number, number],
  { delayHours }: Allowance,
): HandingStep[] {
  const stepOf = (slot: number, leavesHours: number): HandingStep => {
    const { feltHours: felt, carriedShare, usualShare } = broughtBy(model, peaks, slot);
    return {
      handoff: handoffAt(model, slot),
      carries: leavesHours > 0 ? 'late' : 'defects',
      leavesHours,
      feltHours: felt,
      defectShare: carriedShare,
      usualShare,
    };
  };
  const giverHours = numberAt(peaks.lateHours, numberAt(model.compiled.network.giver, handedOn));
  return [stepOf(supplied, delayHours), stepOf(handedOn, giverHours)];
}
