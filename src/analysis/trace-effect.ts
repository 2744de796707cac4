import { createIncidents } from '../engine/incidents.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { EffectPlace } from '../model/diff-impact.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { DiffQuestion } from './diff-question.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, slotOf, teamAt } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import type { TracedStep } from './trace-binding-way.ts';
import { traceBindingWay, traceDefectsWay } from './trace-binding-way.ts';
import type { RanRipple } from './ways-between.ts';
import { runAndKeep } from './ways-between.ts';

/** What was felt at the end of a way: who, and whether it is lateness or what is not right. */
export interface EffectEnd {
  readonly at: { readonly team: string } | { readonly handoff: string };
  readonly brings: 'late' | 'defects';
}

/** A hand-off on the way of an effect. */
export interface EffectStep {
  readonly handoff: HandOff;
  /** How late its giver is, and what of that holds its receiver up, in hours. */
  readonly giverLate: number;
  readonly arrives: number;
  /** The share that is not right of what it carries; null where the way is one of lateness. */
  readonly carried: number | null;
}

/**
 * The way by which an effect comes about on one of two maps, origin first; empty where there is none, as with no incident
 * at all. Runs the ripple once more, and keeps every round.
 */
export function traceEffect(
  model: OrgModel,
  place: EffectPlace,
  { at, brings }: EffectEnd,
  question: DiffQuestion,
): EffectStep[] {
  const placed = placeEffect(model, place, question);
  if (placed === undefined) return [];
  const ran = runAndKeep(model, 'declared', placed);
  const slot = 'handoff' in at ? slotOf(model, at.handoff) : -1;
  const team = 'team' in at ? rankOf(model, at.team) : numberAt(model.compiled.network.giver, slot);
  const round = brings === 'late' ? numberAt(ran.ripple.peaks.round, team) : roundOfMostDefects(ran, team);
  const trace = brings === 'late' ? traceBindingWay : traceDefectsWay;
  const steps = trace(ran.replay, team, round);
  if (slot >= 0)
    steps.push({ slot, round: round + numberAt(model.compiled.network.feedback, slot), carries: brings });
  return steps.map((step) => describeStep(model, ran, step));
}

/** The incidents of a scenario or of a stressed team, as one side has them. */
function placeEffect(
  model: OrgModel,
  { under, id }: EffectPlace,
  { incident, ownRecovery }: DiffQuestion,
): PlacedIncidents | undefined {
  if (under === 'usual') return undefined;
  if (under === 'scenario') {
    const scenario = model.organization.scenarios.find((one) => one.id === id);
    return scenario && placeIncidents(model, scenario.incidents);
  }
  const placed = createIncidents(1);
  const rank = rankOf(model, id);
  placed.at[0] = rank;
  placed.delayHours[0] = incident.delayHours;
  placed.outageHours[0] = ownRecovery === true ? teamAt(model, rank).recoveryHours : incident.outageHours;
  placed.qualityShare[0] = incident.qualityShare;
  placed.noticeHours[0] = incident.noticeHours;
  return placed;
}

function roundOfMostDefects({ end, replay }: RanRipple, team: number): number {
  let most = 1;
  for (let round = 2; round <= end.rounds; round++)
    if (replay.history.defectShare(team, round) > replay.history.defectShare(team, most)) most = round;
  return most;
}

function describeStep(model: OrgModel, { replay }: RanRipple, step: TracedStep): EffectStep {
  const giver = replay.giverOf(step);
  const isTimely = step.carries === 'late' || step.carries === 'switch';
  return {
    handoff: handoffAt(model, step.slot),
    giverLate: giver.lateHours,
    arrives: isTimely ? replay.arrival(step, giver).arrives : 0,
    carried: isTimely ? null : replay.carriedShare(step, giver.defectShare),
  };
}
