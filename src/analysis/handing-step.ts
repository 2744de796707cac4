import type { Ripple } from '../engine/ripple.ts';
import { feltHours } from '../engine/felt.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { WayCarries } from '../model/why-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';
import type { Replay } from './replay.ts';
import type { TracedStep } from './trace-binding-way.ts';

/** One hand-off of a ripple's way, with what comes by it. */
export interface HandingStep {
  readonly handoff: HandOff;
  readonly carries: WayCarries;
  /** How late it leaves the giver, with what an incident on the hand-off itself adds. */
  readonly leavesHours: number;
  readonly feltHours: number;
  /** The share that is not right, and what it is with no incident at all. */
  readonly defectShare: number;
  readonly usualShare: number;
}

/** What came by a step of a traced way. */
export function describeHanding(model: OrgModel, replay: Replay, step: TracedStep): HandingStep {
  const giver = replay.giverOf(step);
  const { leaves, arrives, notBlocking } = replay.arrival(step, giver);
  return {
    handoff: handoffAt(model, step.slot),
    carries: step.carries,
    leavesHours: leaves,
    feltHours: arrives + notBlocking,
    defectShare: replay.carriedShare(step, giver.defectShare),
    usualShare: replay.usualShare(step.slot),
  };
}

/**
 * The way by which the last run of a ripple made a team as late as it was at its worst, origin first, and then by the
 * hand-off at `last`, if there is one. `ownDelayHours` is what an incident on the first hand-off itself adds. Costs the
 * length of the way.
 */
export function readLateWay(
  model: OrgModel,
  ripple: Ripple,
  { rank, last, ownDelayHours = 0 }: LateWayEnd,
): HandingStep[] {
  const { log, peaks } = ripple;
  const steps: HandingStep[] = [];
  let entry = numberAt(peaks.entry, rank);
  if (last !== undefined) steps.push(handOver(model, ripple, last, { entry, ownDelayHours }));
  for (let at = log.entryAt(entry); at !== undefined && at.via >= 0; at = log.entryAt(entry)) {
    entry = at.parent;
    steps.push(handOver(model, ripple, at.via, { entry, ownDelayHours }));
  }
  return steps.reverse();
}

/** Where a way ends: at a team, or with a hand-off of that team. */
export interface LateWayEnd {
  readonly rank: number;
  readonly last?: number;
  readonly ownDelayHours?: number;
}

function handOver(
  model: OrgModel,
  { network, log }: Ripple,
  slot: number,
  { entry, ownDelayHours }: { readonly entry: number; readonly ownDelayHours: number },
): HandingStep {
  const giver = log.entryAt(entry);
  const leavesHours = giver?.lateHours ?? ownDelayHours;
  const notice = network.tells[slot] === 1 ? (giver?.noticeHours ?? 0) : 0;
  const usualShare = numberAt(model.baseline.defectShare, numberAt(network.giver, slot));
  return {
    handoff: handoffAt(model, slot),
    carries: 'late',
    leavesHours,
    feltHours: feltHours(network, slot, leavesHours, notice),
    defectShare: usualShare,
    usualShare,
  };
}
