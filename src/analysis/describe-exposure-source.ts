import { isMore } from '../engine/compare.ts';
import type { ExposureSource } from '../model/exposure-result.ts';
import { numberAt } from '../model/indexed.ts';
import { once } from '../model/once.ts';
import type { Team } from '../model/organization.ts';
import { readChain } from './describe-ripple.ts';
import { brokenOf } from './exposure-measure.ts';
import type { EndSearch } from './find-exposure-ends.ts';
import { findExposureEnds } from './find-exposure-ends.ts';
import { isGiven } from './is-given.ts';
import { handoffAt, rankOf } from './org-model.ts';

/** What a source is described from. */
export interface SourceGround {
  readonly search: EndSearch;
  /** The fewest hand-offs to the target, by id. */
  readonly hopsTo: ReadonlyMap<string, number>;
  /** By rank; Infinity: none. */
  readonly tolerances: Float64Array;
  readonly delayHours: number;
}

/** What its quality is described from: the share that is spoilt, and by rank the largest that does no harm. */
export interface QualityGround {
  readonly qualityShare: number;
  readonly tolerances: Float64Array;
}

/** Beyond the tolerance by so little that the way is the first that gets there, in hours. */
const JUST_ABOVE = 1e-3;

/** A team upstream. What costs a run of the ripple is computed when it is asked for: a screen shows few of many. */
export function describeSource(ground: SourceGround, team: Team): ExposureSource {
  const { model } = ground.search;
  const { calendar } = model.organization;
  const rank = rankOf(model, team.id);
  const hours = numberAt(ground.tolerances, rank);
  const tolerance = hours === Infinity ? null : hours;
  const late = once(() => latenessBy(ground, rank, tolerance));
  const way = once(() => wayJustAbove(ground, rank, tolerance));
  const ends = once(() => (tolerance === null ? findExposureEnds(ground.search, rank) : []));
  return {
    id: team.id,
    name: team.name,
    kind: team.kind,
    group: team.group,
    hops: ground.hopsTo.get(team.id) ?? 0,
    tolerance,
    get late() {
      return late();
    },
    recovery: team.recoveryHours,
    recoveryGiven: isGiven(team, 'recovery', team.recoveryHours !== calendar.hoursPerDay),
    get via() {
      return way().via;
    },
    get chain() {
      return way().chain;
    },
    get ends() {
      return ends();
    },
  };
}

/** The same source with what spoilt work there does to the target. */
export function describeQuality(
  { search: { model, source, measure } }: SourceGround,
  described: ExposureSource,
  { qualityShare, tolerances }: QualityGround,
): ExposureSource {
  const rank = rankOf(model, described.id);
  const { peaks } = source.run(rank, { qualityShare });
  const defects = numberAt(peaks.defectShare, measure.target);
  const share = numberAt(tolerances, rank);
  return { ...described, defects, qualityTolerance: share === Infinity ? null : share };
}

/** Within a tolerance for being late at all it is not, which needs no run. */
function latenessBy({ search, delayHours }: SourceGround, rank: number, tolerance: number | null): number {
  const { source, measure } = search;
  const isWithin = measure.limitHours === 0 && (tolerance === null || !isMore(delayHours, tolerance));
  if (isWithin) return 0;
  return numberAt(source.run(rank, { delayHours }).peaks.lateHours, measure.target);
}

/** The way by which it gets to the target, or to its first promise that breaks. */
function wayJustAbove(
  { search: { model, source, measure } }: SourceGround,
  rank: number,
  tolerance: number | null,
): Pick<ExposureSource, 'via' | 'chain'> {
  if (tolerance === null) return { via: null, chain: [] };
  const { peaks, log } = source.run(rank, { delayHours: tolerance + JUST_ABOVE });
  const [broken] = measure.limitHours === undefined ? brokenOf(model, measure, peaks) : [];
  const { receiver, giver } = model.compiled.network;
  const isToTarget = broken !== undefined && numberAt(receiver, broken) === measure.target;
  const end = isToTarget ? numberAt(giver, broken) : measure.target;
  const chain = readChain(model, log, end, numberAt(peaks.entry, end));
  if (isToTarget) {
    const { id, to } = handoffAt(model, broken);
    return { via: id, chain: [...chain, to] };
  }
  const via = log.entryAt(numberAt(peaks.entry, end))?.via ?? -1;
  return { via: via < 0 ? null : handoffAt(model, via).id, chain };
}
