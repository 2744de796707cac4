import { isMore } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { PromiseState } from '../model/impact-result.ts';
import { lineOf } from '../model/source-file.ts';
import type { StepQuality, StepTeam, StepTime, WayStep } from '../model/why-result.ts';
import type { ArrivalSteps } from './explain-arrival.ts';
import type { LoneWay } from './lone-way.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';
import type { Inputs } from './replay.ts';
import type { TracedStep } from './trace-binding-way.ts';

/** What the steps of a way are described from. */
export interface WayContext {
  readonly model: OrgModel;
  readonly lone: LoneWay;
  readonly promiseOf: (slot: number) => PromiseState | null;
}

/** What comes into the receiver by a step, before it makes up for any of it. */
interface Arriving {
  readonly late: ArrivalSteps | undefined;
  readonly carriedShare: number;
  readonly reworkHours: number;
}

/** The steps of the binding way as they happen, with whatever comes in beside it. */
export function describeBindingWay(context: WayContext, steps: readonly TracedStep[]): WayStep[] {
  const { replay } = context.lone;
  return steps.map((step) => {
    const giver = replay.giverOf(step);
    const carriedShare = replay.carriedShare(step, giver.defectShare);
    const arriving = {
      late: isTimely(step) ? replay.arrival(step, giver) : undefined,
      carriedShare,
      reworkHours: context.lone.reworkHours(step, carriedShare),
    };
    const receiver = numberAt(replay.network.receiver, step.slot);
    const inputs = replay.inputsInto(receiver, step.round);
    return describeStep(context, step, arriving, makeOfAll(context, step, inputs));
  });
}

/** The steps of any way by itself, up to the first by which nothing goes on. */
export function describeLoneWay(context: WayContext, steps: readonly TracedStep[]): WayStep[] {
  const { lone } = context;
  const described: WayStep[] = [];
  const [first] = steps;
  if (first === undefined) return described;
  const start = lone.replay.giverOf(first);
  let { lateHours, defectShare } = start;
  for (const step of steps) {
    const late = isTimely(step) ? lone.arrival(step, lateHours) : undefined;
    const carriedShare = lone.carriedShare(step, defectShare);
    const reworkHours = lone.reworkHours(step, carriedShare);
    const team = makeOfOne(context, step, { late, carriedShare, reworkHours });
    described.push(describeStep(context, step, { late, carriedShare, reworkHours }, team));
    ({ late: lateHours, defects: defectShare } = team);
    if (!goesOn(step, team)) break;
  }
  return described;
}

/** Whether the receiver hands anything on of what came in by a step. */
function goesOn({ carries }: TracedStep, { backup, late, defects, baselineDefects }: StepTeam): boolean {
  if (carries === 'switch') return backup !== null;
  return backup === null && (carries === 'defects' ? isMore(defects, baselineDefects) : late > 0);
}

/** Whether it is lateness that comes in by a step. */
function isTimely({ carries }: TracedStep): boolean {
  return carries === 'late' || carries === 'switch';
}

function describeStep(
  { model, lone, promiseOf }: WayContext,
  step: TracedStep,
  arriving: Arriving,
  team: StepTeam,
): WayStep {
  const handoff = handoffAt(model, step.slot);
  return {
    handoff: handoff.id,
    from: handoff.from,
    to: handoff.to,
    ...lineOf(handoff.place),
    round: step.round,
    feedback: lone.replay.network.feedback[step.slot] === 1,
    carries: step.carries,
    time: arriving.late === undefined ? null : describeTime(lone, step, arriving.late),
    quality: isTimely(step) ? null : describeQuality(lone, model, step, arriving),
    team,
    promise: promiseOf(step.slot),
  };
}

function describeTime({ replay: { network } }: LoneWay, { slot }: TracedStep, late: ArrivalSteps): StepTime {
  const atSlot = late.leaves - late.slack + late.toSlot;
  const every = numberAt(network.everyHours, slot);
  const needs = numberAt(network.workaroundNoticeHours, slot);
  const saves = numberAt(network.savesHours, slot) + numberAt(network.savesShare, slot) * atSlot;
  return {
    ...late,
    every: every === 0 ? null : every,
    workaroundNotice: needs === Infinity ? null : needs,
    workaroundInTime: Math.min(atSlot, saves),
  };
}

function describeQuality(
  { replay }: LoneWay,
  model: OrgModel,
  { slot }: TracedStep,
  { carriedShare, reworkHours }: Arriving,
): StepQuality {
  const handoff = handoffAt(model, slot);
  return {
    defects: carriedShare,
    usual: replay.usualShare(slot),
    catches: handoff.catchesShare,
    taints: handoff.taintsShare,
    spoils: carriedShare * numberAt(replay.network.passedShare, slot),
    rework: reworkHours,
    reworkForAll: handoff.reworkHours,
  };
}

/** What the receiver makes of all that comes in, in this round of the ripple. */
function makeOfAll({ model, lone }: WayContext, { slot, round }: TracedStep, inputs: Inputs): StepTeam {
  const { network, incidents, history } = lone.replay;
  const rank = numberAt(network.receiver, slot);
  const own = round === 1 ? incidents.ofTeam(rank) : 0;
  const { lateHours, reworkHours } = inputs;
  return {
    ...lineOf(teamAt(model, rank).place),
    inputs: lateHours,
    rework: reworkHours,
    buffer: Math.min(lateHours + reworkHours, numberAt(network.bufferHours, rank)),
    outage: incidents.outageOf(own),
    delay: incidents.delayOf(own),
    late: history.lateHours(rank, round),
    notice: history.noticeHours(rank, round),
    defects: history.defectShare(rank, round),
    baselineDefects: history.defectShare(rank, 0),
    backup: standsInFor({ model, lone }, slot, inputs),
  };
}

/** What the receiver would make of what comes in by this hand-off alone. */
function makeOfOne({ model, lone }: WayContext, step: TracedStep, arriving: Arriving): StepTeam {
  const { network, history } = lone.replay;
  const rank = numberAt(network.receiver, step.slot);
  const inputs = arriving.late?.arrives ?? 0;
  const rework = step.carries === 'rework' ? arriving.reworkHours : 0;
  return {
    ...lineOf(teamAt(model, rank).place),
    inputs,
    rework,
    buffer: Math.min(inputs + rework, numberAt(network.bufferHours, rank)),
    outage: 0,
    delay: 0,
    late: lone.lateBy(step, inputs + rework),
    notice: history.noticeHours(rank, step.round),
    defects: defectsMade(lone, step, arriving.carriedShare),
    baselineDefects: history.defectShare(rank, 0),
    backup: standsInFor({ model, lone }, step.slot, lone.replay.inputsInto(rank, step.round)),
  };
}

/** The receiver's share of defects by this hand-off alone, or by the one that stands in for it. */
function defectsMade(lone: LoneWay, step: TracedStep, carriedShare: number): number {
  const { network, history } = lone.replay;
  const rank = numberAt(network.receiver, step.slot);
  if (step.carries === 'defects') return lone.defectsBy(step, carriedShare);
  return history.defectShare(rank, step.carries === 'switch' ? step.round : 0);
}

/** The id of the hand-off that counts instead of one; null where it counts itself. */
function standsInFor(
  { model, lone: { replay } }: Pick<WayContext, 'model' | 'lone'>,
  slot: number,
  { used }: Inputs,
): string | null {
  const { groupEnd } = replay.network;
  const end = numberAt(groupEnd, slot);
  const counting = used.find((other) => numberAt(groupEnd, other) === end) ?? slot;
  return counting === slot ? null : handoffAt(model, counting).id;
}
