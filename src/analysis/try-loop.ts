import { createIncidents } from '../engine/incidents.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import type { RippleEnd } from '../engine/ripple-rounds.ts';
import { Ripple } from '../engine/ripple.ts';
import { compileNetwork } from '../graph/compile-network.ts';
import type { LoopSet } from '../graph/find-loop-sets.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Organization } from '../model/organization.ts';
import type { StressIncident } from '../model/stress-result.ts';
import { findEndlessHandOffs } from './find-endless-loop.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, teamAt } from './org-model.ts';

/** How a loop ends that a problem at one of its teams sets going. */
export interface LoopEnding extends RippleEnd {
  readonly team: string;
  /** Ids of the hand-offs by which lateness comes back for ever; none where it does not. */
  readonly keptBy: readonly string[];
}

/** What trying a loop came to. */
export interface LoopTrial {
  readonly worst: LoopEnding;
  readonly tried: number;
  /** From how many of these teams the loop never recovers. */
  readonly never: number;
  /** What it cost, in evaluations of a team. */
  readonly evaluated: number;
}

const SEVERITIES: readonly RippleEnd['status'][] = ['settled', 'persistent', 'unsettled'];

/** What cutting out a loop looks up, made once for all of them. */
interface LoopSurroundings {
  /** By team in document order: the hand-offs into it, as `handoffs` counts them. */
  readonly inputsOf: readonly number[][];
  readonly assumed: ReadonlySet<number>;
}

/** Looks once at all hand-offs, so that cutting out a loop costs only what is in it. */
export function surveyLoops({ organization, compiled }: OrgModel): LoopSurroundings {
  const inputsOf = organization.teams.map((): number[] => []);
  organization.handoffs.forEach(({ to }, i) => {
    itemAt(inputsOf, compiled.numberOfTeam.get(to) ?? -1).push(i);
  });
  return { inputsOf, assumed: new Set(compiled.assumedFeedback) };
}

/**
 * The teams of a loop and whoever gives them something, with the hand-offs into the loop alone: what the ripple does in
 * there is the same as in the whole organization, for nothing that leaves a loop comes back. Whoever stands outside is
 * as right as usual, and what is assumed to be feedback stays so.
 */
export function cutOutLoop(
  model: OrgModel,
  { inputsOf, assumed }: LoopSurroundings,
  { teams }: LoopSet,
  telling: Telling,
): OrgModel {
  const { organization, compiled, baseline } = model;
  const numberOf = (id: string): number => compiled.numberOfTeam.get(id) ?? -1;
  const inside = new Set(teams);
  const handoffs = teams
    .flatMap((team) => itemAt(inputsOf, team))
    .toSorted((a, b) => a - b)
    .map((i) => {
      const handoff = itemAt(organization.handoffs, i);
      return assumed.has(i) ? { ...handoff, feedback: true } : handoff;
    });
  const concerned = new Set([...inside, ...handoffs.map(({ from }) => numberOf(from))]);
  const usualShare = (id: string): number => numberAt(baseline.defectShare, rankOf(model, id));
  const part: Organization = {
    ...organization,
    handoffs,
    teams: [...concerned]
      .toSorted((a, b) => a - b)
      .map((number) => {
        const team = itemAt(organization.teams, number);
        return inside.has(number) ? team : { ...team, accurateShare: 1 - usualShare(team.id) };
      }),
  };
  const declared = compileNetwork(part);
  const defectShare = Float64Array.from(declared.teamAtRank, (team) =>
    usualShare(itemAt(part.teams, team).id),
  );
  return {
    organization: part,
    compiled: { ...declared, network: withTelling(declared.network, telling) },
    baseline: { ...baseline, defectShare },
  };
}

/** When trying a loop is over before all teams had the incident. */
export interface TrialEnd {
  /** So many evaluations of a team. */
  readonly mostEvaluated: number;
  /** With the first team from which the loop never recovers: for who asks no more than whether there is one. */
  readonly atFirstEndless?: boolean;
}

/** Puts the incident on the teams one by one until the trial is over; on the first in any case. */
export function tryLoop(
  loop: OrgModel,
  teams: readonly string[],
  incident: StressIncident,
  { mostEvaluated, atFirstEndless = false }: TrialEnd,
): LoopTrial {
  const ripple = new Ripple(loop.compiled.network, loop.baseline);
  let worst: LoopEnding | undefined;
  let evaluated = 0;
  let tried = 0;
  let never = 0;
  for (const team of teams) {
    if (tried > 0 && evaluated >= mostEvaluated) break;
    if (atFirstEndless && never > 0) break;
    const end = runOn(loop, ripple, team, incident);
    evaluated += ripple.evaluated;
    tried += 1;
    if (end.status !== 'settled') never += 1;
    if (worst !== undefined && !isWorse(end, worst)) continue;
    const slots = end.status === 'settled' ? [] : (findEndlessHandOffs(ripple.log) ?? []);
    worst = { ...end, team, keptBy: slots.map((slot) => handoffAt(loop, slot).id) };
  }
  if (worst === undefined) throw new Error('a loop without teams');
  return { worst, tried, never, evaluated };
}

/** Never beats late, late beats soon. */
function isWorse(end: RippleEnd, other: RippleEnd): boolean {
  const severity = SEVERITIES.indexOf(end.status) - SEVERITIES.indexOf(other.status);
  return severity > 0 || (severity === 0 && end.rounds > other.rounds);
}

/** Puts the incident on one team of a loop. */
export function runOn(loop: OrgModel, ripple: Ripple, team: string, incident: StressIncident): RippleEnd {
  const rank = rankOf(loop, team);
  const placed = createIncidents(1);
  const { recoveryHours } = teamAt(loop, rank);
  placed.at[0] = rank;
  placed.delayHours[0] = incident.delay;
  placed.outageHours[0] = incident.outage ?? recoveryHours;
  placed.qualityShare[0] = incident.quality;
  placed.noticeHours[0] = incident.notice;
  return ripple.run(placed);
}
