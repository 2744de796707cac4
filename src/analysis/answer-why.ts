import { graphOf, keyOfTeam, teamOfKey } from '../graph/org-graph.ts';
import { hopsUpstream } from '../graph/reach.ts';
import type { IncidentTarget } from '../model/organization.ts';
import type { Way, WhyResult, WhyTeam } from '../model/why-result.ts';
import { askedTelling } from './asked-telling.ts';
import { describeIncident } from './describe-incident.ts';
import type { WayContext } from './describe-way.ts';
import { describeLoneWay } from './describe-way.ts';
import { bindingWay, contextOf, defectsWay, describeTarget } from './felt-ways.ts';
import type { FoundWay } from './find-ways.ts';
import { findNearestWay } from './find-nearest-way.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById, rankOf, slotOf } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import type { TracedStep } from './trace-binding-way.ts';
import type { BetweenQuestion, Origin, WaysBetween } from './ways-between.ts';
import { findWaysBetween, runAndKeep } from './ways-between.ts';
import type { WhyQuestion } from './why-question.ts';

/** How a problem gets from one team to another, hand-off by hand-off; or where it ends, and what it would take. */
export function answerWhy(model: OrgModel, question: WhyQuestion): WhyResult {
  const { incidents, telling = 'declared', ways: most = 1 } = question;
  const hopsTo = hopsUpstream(graphOf(model.organization), question.to);
  const between: BetweenQuestion = {
    origin: originOf(model, question.from),
    target: rankOf(model, question.to),
    most: most + 1,
    leadsThere: markRanks(model, hopsTo),
  };
  const hops = hopsFrom(model, question.from, hopsTo);
  const ran = runAndKeep(model, telling, placeIncidents(model, incidents));
  const found = findWaysBetween(model, ran, between);
  const context = contextOf(model, ran, found.lone);
  const to = describeTarget(model, ran, between.target);
  const late = lateWays(context, found, to);
  const defects = defectWays(context, found, to);
  const ways = [...late.slice(0, most), ...defects.slice(0, most)];
  const isHeldUpElsewhere = found.binding === undefined && found.wholeBinding.length > 0;
  return {
    kind: 'ripple/why',
    version: 1,
    org: model.organization.name,
    scenario: question.scenario ?? null,
    ...askedTelling(telling),
    incidents: incidents.map(describeIncident),
    status: ran.end.status,
    from: question.from,
    hops,
    hopsBack: hopsBack(model, question),
    to,
    ways,
    moreWays: late.length > most || defects.length > most,
    other: isHeldUpElsewhere ? bindingWay(context, found.wholeBinding, to) : null,
    ...(ways.length > 0 || hops === null
      ? { nearest: null, needed: null }
      : findNearestWay(context, { question, between, hopsTo, before: to, startRound: found.start.round })),
  };
}

/** The binding way first, then the others by what each brings by itself. */
function lateWays(context: WayContext, { binding, ways }: WaysBetween, to: WhyTeam): Way[] {
  const others = ways.filter(
    ({ brings, steps }) => brings === 'late' && (binding === undefined || !isSameWay(steps, binding)),
  );
  return [
    ...(binding === undefined ? [] : [bindingWay(context, binding, to)]),
    ...others.map((way) => describeFound(context, way, to)),
  ];
}

/** By what each brings by itself. Where only ways that come by a team twice bring any, the one of most defects. */
function defectWays(context: WayContext, { mostDefects, ways }: WaysBetween, to: WhyTeam): Way[] {
  const found = ways.filter(({ brings }) => brings === 'defects');
  if (found.length > 0 || mostDefects === undefined)
    return found.map((way) => describeFound(context, way, to));
  return [defectsWay(context, mostDefects, to)];
}

function describeFound(context: WayContext, { brings, size, steps }: FoundWay, to: WhyTeam): Way {
  return {
    brings,
    binding: false,
    late: brings === 'late' ? size : 0,
    defects: brings === 'late' ? to.baselineDefects : size,
    steps: describeLoneWay(context, steps),
  };
}

function isSameWay(steps: readonly TracedStep[], others: readonly TracedStep[]): boolean {
  return (
    steps.length === others.length &&
    steps.every(({ slot, carries }, i) => slot === others[i]?.slot && carries === others[i]?.carries)
  );
}

function originOf(model: OrgModel, from: IncidentTarget): Origin {
  return 'team' in from ? { rank: rankOf(model, from.team) } : { slot: slotOf(model, from.handoff) };
}

/** The fewest hand-offs, that from which it begins among them. Back to itself a team gets only round a loop. */
function hopsFrom(model: OrgModel, from: IncidentTarget, hopsTo: ReadonlyMap<string, number>): number | null {
  const receivers =
    'team' in from
      ? graphOf(model.organization).outNeighbors(keyOfTeam(from.team)).map(teamOfKey)
      : [handoffById(model, from.handoff).to];
  const fewest = receivers.reduce((least, id) => Math.min(least, hopsTo.get(id) ?? Infinity), Infinity);
  return fewest === Infinity ? null : fewest + 1;
}

function hopsBack(model: OrgModel, { from, to }: WhyQuestion): number | null {
  const target = 'team' in from ? from.team : handoffById(model, from.handoff).from;
  return hopsFrom(model, { team: to }, hopsUpstream(graphOf(model.organization), target));
}

function markRanks(model: OrgModel, ids: ReadonlyMap<string, unknown>): Uint8Array {
  const marked = new Uint8Array(model.compiled.network.teamCount);
  for (const id of ids.keys()) marked[rankOf(model, id)] = 1;
  return marked;
}
