import { isMore } from '../engine/compare.ts';
import { MOST_ROUNDS } from '../engine/ripple-course.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import type { MissedParts } from '../model/impact-answer.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { HandingStep } from './handing-step.ts';
import { describeHanding } from './handing-step.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';
import type { Brought } from './promise-state.ts';
import { broughtBy, brokenSlots, missedParts } from './promise-state.ts';
import type { Replay } from './replay.ts';
import type { TracedStep } from './trace-binding-way.ts';
import { traceBindingWay, traceDefectsWay } from './trace-binding-way.ts';
import type { RanRipple } from './ways-between.ts';

/** A promise that a ripple breaks, which is not broken without it. */
export interface BrokenPromise extends Brought {
  readonly slot: number;
  readonly handoff: HandOff;
  readonly missed: MissedParts;
}

/** The promises that a ripple breaks, in document order. Costs only what the ripple came by. */
export function findBrokenPromises(model: OrgModel, peaks: RipplePeaks): BrokenPromise[] {
  const { order } = model.compiled.network;
  return brokenSlots(model, peaks)
    .toSorted((a, b) => numberAt(order, a) - numberAt(order, b))
    .map((slot) => describeBroken(model, peaks, slot));
}

/** What a ripple brought by a hand-off whose promise it breaks; what is missed anyway is not its doing. */
export function describeBroken(model: OrgModel, peaks: RipplePeaks, slot: number): BrokenPromise {
  const handoff = handoffAt(model, slot);
  const brought = broughtBy(model, peaks, slot);
  const { time, quality } = missedParts(handoff, brought.feltHours, brought.carriedShare);
  const isMissedAnyway = missedParts(handoff, 0, brought.usualShare).quality;
  return { slot, handoff, ...brought, missed: { time, quality: quality && !isMissedAnyway } };
}

/** The way by which a broken promise came to be broken, origin first, that hand-off last; in the worst round. */
export function traceBrokenPromise(
  model: OrgModel,
  { replay, end }: RanRipple,
  { slot, missed }: BrokenPromise,
): HandingStep[] {
  const last = findWorst(replay, slot, Math.min(end.rounds + 1, MOST_ROUNDS), missed);
  const giver = numberAt(replay.network.giver, slot);
  const trace = missed.time ? traceBindingWay : traceDefectsWay;
  const steps = [...trace(replay, giver, replay.giverRound(last)), last];
  return steps.map((step) => describeHanding(model, replay, step));
}

/** The first round in which most is felt, or in which least is right. */
function findWorst(replay: Replay, slot: number, rounds: number, { time }: MissedParts): TracedStep {
  let worst = 1;
  let most = -1;
  for (let round = 1; round <= rounds; round++) {
    const giver = replay.giverOf({ slot, round });
    const { arrives, notBlocking } = replay.arrival({ slot, round }, giver);
    const size = time ? arrives + notBlocking : replay.carriedShare({ slot, round }, giver.defectShare);
    if (!isMore(size, most)) continue;
    most = size;
    worst = round;
  }
  return { slot, round: worst, carries: time ? 'late' : 'defects' };
}
