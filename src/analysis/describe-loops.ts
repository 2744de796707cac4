import type { Telling } from '../engine/network.ts';
import { arrowsOf, numberTeams } from '../graph/arrows-of.ts';
import type { LoopSet } from '../graph/find-loop-sets.ts';
import { findLoopSets, findWaysRound } from '../graph/find-loop-sets.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { lineOf } from '../model/source-file.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { LoopHandOff, LoopWay, StructureLoop } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById, slotOf } from './org-model.ts';
import { saturatedTeams } from './saturated-teams.ts';
import { findLoopCure } from './find-loop-cure.ts';
import { cutOutLoop, surveyLoops, tryLoop } from './try-loop.ts';

/** So many evaluations of a team in all: a few seconds. Only loops of thousands of teams need more. */
const MOST_EVALUATED = 10_000_000;

/** A cure takes up to some thirty times as much as trying once, so none is looked for in loops that cost more than this. */
const MOST_EVALUATED_FOR_CURE = 100_000;

/** What is known before, and how much trying may cost in evaluations of a team. */
export interface LoopSearch {
  readonly outlines?: readonly LoopOutline[];
  readonly mostEvaluated?: number;
}

/**
 * The loops by their first team: their hand-offs, and how they end when the incident is put on each of their teams in
 * turn. Small loops are tried first, so that a very large one cannot use up what all of them have.
 */
export function describeLoops(
  model: OrgModel,
  incident: StressIncident,
  telling: Telling,
  { outlines = outlineLoops(model), mostEvaluated = MOST_EVALUATED }: LoopSearch = {},
): StructureLoop[] {
  const surroundings = surveyLoops(model);
  const described = new Map<LoopOutline, StructureLoop>();
  let left = mostEvaluated;
  outlines
    .toSorted((a, b) => a.handoffs - b.handoffs)
    .forEach((outline, i) => {
      const { set, ...said } = outline;
      const { teams } = said;
      const loop = cutOutLoop(model, surroundings, set, telling);
      const trial = tryLoop(loop, teams, incident, { mostEvaluated: left / (outlines.length - i) });
      left -= trial.evaluated;
      const keptBy = closeWithFeedback(model, trial.worst.keptBy);
      const closing =
        trial.tried < teams.length || trial.evaluated > MOST_EVALUATED_FOR_CURE ? undefined : keptBy.at(-1);
      described.set(outline, {
        ...said,
        status: trial.worst.status,
        rounds: trial.worst.rounds,
        worst: trial.worst.team,
        tried: trial.tried,
        never: trial.never,
        keptBy: keptBy.length === 0 ? null : describeWay(model, keptBy),
        cure: closing === undefined ? null : findLoopCure(loop, teams, incident, closing),
      });
    });
  return outlines.flatMap((outline) => described.get(outline) ?? []);
}

/** What a loop is, before it is known how it ends. */
export interface LoopOutline extends Pick<
  StructureLoop,
  'teams' | 'handoffs' | 'feedback' | 'ways' | 'saturated'
> {
  readonly set: LoopSet;
}

/** The loops by their first team, without trying any: costs the ways round them. */
export function outlineLoops(model: OrgModel): LoopOutline[] {
  const { organization, compiled } = model;
  const arrows = arrowsOf(organization, numberTeams(organization));
  const feedback = compiled.slotOfHandOff.map((slot) => numberAt(compiled.network.feedback, slot));
  const isFeedback = Uint8Array.from(feedback);
  const saturated = new Set(saturatedTeams(model));
  return findLoopSets(arrows).map((set) => {
    const teams = set.teams.map((team) => itemAt(organization.teams, team).id);
    return {
      set,
      teams,
      handoffs: set.handoffs.length,
      feedback: set.handoffs.filter((handoff) => isFeedback[handoff] === 1).length,
      ways: findWaysRound(arrows, set, isFeedback).map((way) =>
        describeWay(
          model,
          way.map((handoff) => itemAt(organization.handoffs, handoff).id),
        ),
      ),
      saturated: teams.filter((id) => saturated.has(id)),
    };
  });
}

function describeWay(model: OrgModel, ids: readonly string[]): LoopWay {
  const handoffs = ids.map((id) => handoffById(model, id));
  const numberOf = model.compiled.numberOfTeam;
  return {
    handoffs: ids.map((id) => describeHandOff(model, id)),
    slack: handoffs.reduce((sum, { slackHours }) => sum + slackHours, 0),
    buffer: handoffs.reduce(
      (sum, { to }) => sum + itemAt(model.organization.teams, numberOf.get(to) ?? -1).bufferHours,
      0,
    ),
  };
}

function describeHandOff(model: OrgModel, id: string): LoopHandOff {
  const { from, to, place, feedback: declared } = handoffById(model, id);
  const feedback = isFeedbackById(model, id);
  return { handoff: id, from, to, ...lineOf(place), feedback, assumed: feedback && !declared };
}

function isFeedbackById(model: OrgModel, id: string): boolean {
  return model.compiled.network.feedback[slotOf(model, id)] === 1;
}

/** Turned so that a hand-off that feeds the next round stands last. */
function closeWithFeedback(model: OrgModel, ids: readonly string[]): string[] {
  const at = ids.findLastIndex((id) => isFeedbackById(model, id));
  return [...ids.slice(at + 1), ...ids.slice(0, at + 1)];
}
