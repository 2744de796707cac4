import { NEAR, isMore } from '../engine/compare.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import type { OrgGraph } from '../graph/org-graph.ts';
import { graphOf, keyOfTeam, teamOfKey } from '../graph/org-graph.ts';
import { numberAt } from '../model/indexed.ts';
import type { NearestWay, Needed, WayEnd, WayStep, WhyTeam } from '../model/why-result.ts';
import type { Measure } from './bigger-problem.ts';
import { BiggerProblem } from './bigger-problem.ts';
import type { WayContext } from './describe-way.ts';
import { describeLoneWay } from './describe-way.ts';
import { findLargestUnfelt, largestSize } from './find-largest-unfelt.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, handoffById, rankOf, slotOf, teamAt } from './org-model.ts';
import type { TracedStep } from './trace-binding-way.ts';
import type { BetweenQuestion, RanRipple } from './ways-between.ts';
import { createLoneWay, findWaysBetween, runAndKeep } from './ways-between.ts';
import type { WhyQuestion } from './why-question.ts';

/** A question that nothing arrives of, though hand-offs lead there. */
export interface NothingArrives {
  readonly question: WhyQuestion;
  readonly between: BetweenQuestion;
  /** Fewest hand-offs to the target, by team id; a team without a way there is not among them. */
  readonly hopsTo: ReadonlyMap<string, number>;
  /** What the target feels now, of others. */
  readonly before: WhyTeam;
  /** The round in which it would set out. */
  readonly startRound: number;
}

/** How much more would have to go wrong, and the way that would then arrive first, up to where it ends now. */
export function findNearestWay(
  context: WayContext,
  asked: NothingArrives,
): { readonly nearest: NearestWay; readonly needed: Needed | null } {
  const { model } = context;
  const { incidents, from, to, telling = 'declared' } = asked.question;
  const problem = new BiggerProblem(model, incidents, from, telling);
  const { measure, now } = problem;
  if ('team' in from && from.team === to) {
    // What would come back cannot be told from what the team has already, so no size can be named.
    const steps = followToTheEnd(model, asked, runAndKeep(model, telling, problem.withSize(now)), measure);
    return { nearest: describeNearest(context, steps), needed: null };
  }
  const most = findLargestUnfelt((size) => isFelt(problem.peaksOf(size), asked), now, measure) ?? null;
  const size = most === null ? largestSize(measure) : justAbove(most, measure);
  const bigger = runAndKeep(model, telling, problem.withSize(size));
  const steps =
    most === null
      ? followToTheEnd(model, asked, bigger, measure)
      : (waysIn(model, asked, bigger, asked.between.target)[0] ?? []);
  const barrier =
    most === null
      ? findBarrier({ ...context, lone: createLoneWay(model, bigger, asked.between.origin) }, steps)
      : null;
  return { nearest: describeNearest(context, steps), needed: { measure, now, most, barrier } };
}

function describeNearest(context: WayContext, steps: readonly TracedStep[]): NearestWay {
  const described = describeLoneWay(context, steps);
  const rest = steps.slice(described.length).map(({ slot }) => handoffAt(context.model, slot).id);
  const last = described.at(-1);
  return { steps: described, end: last === undefined ? null : endOf(last), rest };
}

/** Where a way ends that even the largest problem does not get along. */
function findBarrier(context: WayContext, steps: readonly TracedStep[]): Needed['barrier'] {
  const last = describeLoneWay(context, steps).at(-1);
  const end = last === undefined ? null : endOf(last);
  return last === undefined || end === null ? null : { handoff: last.handoff, end };
}

function isFelt(peaks: RipplePeaks, { before, between: { target } }: NothingArrives): boolean {
  return (
    isMore(numberAt(peaks.lateHours, target), before.late) ||
    isMore(numberAt(peaks.defectShare, target), before.defects)
  );
}

/** A size that is felt, as little above one that is not as makes a way. */
function justAbove(size: number, measure: Measure): number {
  return measure === 'quality' ? Math.min(1, size + 1e-4) : size + 1e-3;
}

/** The ways to a team, the worst first. */
function waysIn(
  model: OrgModel,
  { between }: NothingArrives,
  ran: RanRipple,
  target: number,
): (readonly TracedStep[])[] {
  const { binding, ways, mostDefects } = findWaysBetween(model, ran, { ...between, target });
  return [binding, ...ways.map(({ steps }) => steps), mostDefects].filter((way) => way !== undefined);
}

/** However much goes wrong, it ends: as near to the target as it gets, then on by the fewest hand-offs. */
function followToTheEnd(
  model: OrgModel,
  asked: NothingArrives,
  ran: RanRipple,
  measure: Measure,
): TracedStep[] {
  const { question, hopsTo, startRound } = asked;
  const { from, to } = question;
  const origin = 'team' in from ? from.team : handoffById(model, from.handoff).from;
  const hopsOf = (id: string): number => hopsTo.get(id) ?? Infinity;
  const fewest = origin === to ? Infinity : hopsOf(origin);
  const reached = ran.ripple.peaks.teams
    .map((rank) => teamAt(model, rank).id)
    .filter((id) => id !== to && hopsOf(id) < fewest)
    .toSorted((a, b) => hopsOf(a) - hopsOf(b));
  for (const id of reached) {
    const [way] = waysIn(model, asked, ran, rankOf(model, id));
    const last = way?.at(-1);
    if (way === undefined || last === undefined) continue;
    const carries = last.carries === 'defects' || last.carries === 'switch' ? 'defects' : 'late';
    return [...way, ...shortestWay(model, asked, id, { round: last.round, carries })];
  }
  const start = { round: startRound, carries: measure === 'quality' ? 'defects' : 'late' } as const;
  if ('team' in from) return shortestWay(model, asked, origin, start);
  const first = stepOver(model, from.handoff, start);
  const receiver = handoffById(model, from.handoff).to;
  return receiver === to ? [first] : [first, ...shortestWay(model, asked, receiver, first)];
}

/** What arrived last, and when. */
type Arrived = Pick<TracedStep, 'round' | 'carries'>;

/** On to the target by the fewest hand-offs, of those the first in the document. */
function shortestWay(
  model: OrgModel,
  { hopsTo, question: { to } }: NothingArrives,
  from: string,
  start: Arrived,
): TracedStep[] {
  const steps: TracedStep[] = [];
  let at = from;
  let arrived = start;
  do {
    const fewest = at === to ? Infinity : (hopsTo.get(at) ?? Infinity);
    const next = nearestReceiver(graphOf(model.organization), hopsTo, at, fewest);
    if (next === undefined) break;
    const step = stepOver(model, next, arrived);
    steps.push(step);
    arrived = step;
    at = handoffById(model, next).to;
  } while (at !== to);
  return steps;
}

/** The id of the hand-off that leads nearest to the target. */
function nearestReceiver(
  graph: OrgGraph,
  hopsTo: ReadonlyMap<string, number>,
  giver: string,
  fewerThan: number,
): string | undefined {
  let nearest: { readonly id: string; readonly hops: number; readonly index: number } | undefined;
  graph.forEachOutEdge(keyOfTeam(giver), (id, { index }, _source, receiver) => {
    const hops = hopsTo.get(teamOfKey(receiver)) ?? Infinity;
    if (hops >= fewerThan) return;
    const isNearer =
      nearest === undefined || hops < nearest.hops || (hops === nearest.hops && index < nearest.index);
    if (isNearer) nearest = { id, hops, index };
  });
  return nearest?.id;
}

function stepOver(model: OrgModel, handoff: string, arrived: Arrived): TracedStep {
  const slot = slotOf(model, handoff);
  const isFeedback = model.compiled.network.feedback[slot] === 1;
  return { slot, round: isFeedback ? arrived.round + 1 : arrived.round, carries: arrived.carries };
}

/** Why nothing goes on from a step, the first reason on the way. */
function endOf({ carries, time, quality, team }: WayStep): WayEnd | null {
  if (team.backup !== null && carries !== 'switch') return 'backup';
  if (time !== null) {
    if (time.leaves === 0) return null;
    if (time.leaves - time.slack <= 0) return 'slack';
    const atSlot = time.leaves - time.slack + time.toSlot;
    if (time.workaround > 0 && atSlot - time.workaround <= 0) return 'workaround';
    if (time.arrives <= 0) return 'blocks';
    return carries === 'switch' ? 'best' : 'buffer';
  }
  if (quality === null) return null;
  if (quality.defects <= quality.usual) return 1 - quality.usual < NEAR ? 'saturated' : null;
  if (carries === 'rework') return 'buffer';
  if (1 - team.baselineDefects < NEAR) return 'saturated';
  return quality.catches === 1 ? 'catches' : 'taints';
}
