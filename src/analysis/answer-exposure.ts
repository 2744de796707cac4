import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import { findQualityTolerances } from '../engine/find-quality-tolerances.ts';
import { findTolerancesOf } from '../engine/find-tolerances.ts';
import { graphOf } from '../graph/org-graph.ts';
import { hopsUpstream } from '../graph/reach.ts';
import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { ExposureResult, ExposureSource } from '../model/exposure-result.ts';
import { numberAt } from '../model/indexed.ts';
import { askedTelling } from './asked-telling.ts';
import { broughtBy, missedParts } from './promise-state.ts';
import type { SourceGround } from './describe-exposure-source.ts';
import { describeQuality, describeSource } from './describe-exposure-source.ts';
import type { ExposureMeasure } from './exposure-measure.ts';
import { measureOf, requiredOfDelay, requiredOfQuality } from './exposure-measure.ts';
import { LoneSource } from './lone-source.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf } from './org-model.ts';
import { sortExposureSources } from './sort-exposure-sources.ts';
import { summarizeExposureGroups } from './summarize-exposure-groups.ts';

/** What is asked of `exposure`. */
export interface ExposureQuestion {
  /** Id of the team that may be hurt. */
  readonly target: string;
  /** How late it may be (0); of no meaning with `promise`. */
  readonly limitHours?: number | undefined;
  /** Whether the target's promises are what must hold, instead of the limit. */
  readonly promise?: boolean | undefined;
  /** The delay that each source's `late` assumes. */
  readonly delayHours: number;
  /** The share spoilt at each source; without it quality is not asked about. */
  readonly qualityShare?: number | undefined;
  readonly telling?: Telling;
  /** Only sources at most so many hand-offs away are listed. */
  readonly depth?: number | undefined;
  /** Only these teams are listed, by id. */
  readonly selected?: ReadonlySet<string> | undefined;
  /** Whether the listed sources are rolled up to groups too. */
  readonly byGroup?: boolean | undefined;
}

/** Who upstream can hurt a team, and how far away each is from doing so. */
export function answerExposure(model: OrgModel, question: ExposureQuestion): ExposureAnswer {
  const { telling = 'declared', target, delayHours, qualityShare, depth = Infinity, selected } = question;
  const { organization } = model;
  const limitHours = question.promise === true ? undefined : (question.limitHours ?? 0);
  const measure = measureOf(model, target, limitHours);
  const hopsTo = hopsUpstream(graphOf(organization), target);
  const network = withTelling(model.compiled.network, telling);
  const source = new LoneSource(network, model.baseline);
  const ranks = [...hopsTo.keys()].flatMap((id) => (id === target ? [] : [rankOf(model, id)]));
  const ground: SourceGround = {
    search: { model, source, measure, leadsThere: markRanks(model, [...ranks, measure.target]) },
    hopsTo,
    tolerances: findTolerancesOf(network, model.baseline, requiredOfDelay(model, measure)),
    delayHours,
  };
  const others = organization.teams.filter(({ id }) => id !== target);
  const reaching = others.filter(({ id }) => hopsTo.has(id));
  const upstream = sortExposureSources(reaching.map((team) => describeSource(ground, team)));
  const isListed = (id: string): boolean => selected?.has(id) !== false;
  const near = upstream.filter(({ id, hops }) => isListed(id) && hops <= depth);
  const sources = qualityShare === undefined ? near : withQuality(near, ground, qualityShare);
  const withoutWay = others.flatMap(({ id }) => (hopsTo.has(id) ? [] : [id]));
  const result: ExposureResult = {
    kind: 'ripple/exposure',
    version: 1,
    org: organization.name,
    ...askedTelling(telling),
    target,
    limit: limitHours ?? null,
    delay: delayHours,
    quality: qualityShare ?? null,
    promises: measure.promised.map((slot) => handoffAt(model, slot).id),
    baselineDefects: numberAt(model.baseline.defectShare, measure.target),
    sources,
    withoutWay: withoutWay.filter(isListed),
    totals: countSources(upstream, withoutWay.length),
    ...(question.byGroup === true ? { groups: summarizeExposureGroups(sources) } : {}),
  };
  return { result, upstream, withoutWay, brokenAnyway: brokenAnyway(model, measure, source) };
}

/** The sources with what spoilt work there does to the target. */
function withQuality(
  sources: readonly ExposureSource[],
  ground: SourceGround,
  qualityShare: number,
): ExposureSource[] {
  const { model, measure, source } = ground.search;
  const required = requiredOfQuality(model, measure);
  const tolerances = findQualityTolerances(source.ripple.network, model.baseline, required);
  return sources.map((one) => describeQuality(ground, one, { qualityShare, tolerances }));
}

function countSources(upstream: readonly ExposureSource[], withoutWay: number): ExposureResult['totals'] {
  const never = upstream.filter(({ tolerance }) => tolerance === null).length;
  return { upstream: upstream.length, near: upstream.length - never, never, withoutWay };
}

/** Promises that do not hold as it is cannot be newly broken by what is not right. */
function brokenAnyway(model: OrgModel, { promised }: ExposureMeasure, { ripple }: LoneSource): string[] {
  return promised.flatMap((slot) => {
    const handoff = handoffAt(model, slot);
    const { usualShare } = broughtBy(model, ripple.peaks, slot);
    return missedParts(handoff, 0, usualShare).quality ? [handoff.id] : [];
  });
}

function markRanks(model: OrgModel, ranks: readonly number[]): Uint8Array {
  const marked = new Uint8Array(model.compiled.network.teamCount);
  for (const rank of ranks) marked[rank] = 1;
  return marked;
}
