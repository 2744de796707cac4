import { isMore } from '../engine/compare.ts';
import type { EngagementEffect, EngagementFate, EngagementSide } from '../model/diff-impact.ts';
import type { EngagementWay } from '../model/engagement-result.ts';
import { answerEngagement } from './answer-engagement.ts';
import type { MapPair } from './map-pair.ts';
import { teamIdInHead } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

/** A customer's way before and after; null on the side that does not have it. */
interface Ways {
  readonly before: EngagementWay | null;
  readonly after: EngagementWay | null;
}

/**
 * What became of customers' ways with no incident at all: of what is promised, and of how long they take, by more hours than
 * the threshold. Those of the head in document order, then those that only the base has.
 */
export function compareEngagements(pair: MapPair, worseBy: number): EngagementEffect[] {
  const before = new Map(
    waysOf(pair.base).map((way) => [pair.match.engagements.get(way.id) ?? way.id, way] as const),
  );
  const after = waysOf(pair.head);
  const known = new Set(after.map(({ id }) => id));
  const both: Ways[] = [
    ...after.map((way) => ({ before: before.get(way.id) ?? null, after: way })),
    ...[...before].flatMap(([id, way]) => (known.has(id) ? [] : [{ before: way, after: null }])),
  ];
  return both.flatMap((ways) =>
    fatesOf(ways, worseBy).map((change): EngagementEffect => {
      const way = ways.after ?? ways.before;
      const customer = ways.after?.customer ?? teamIdInHead(pair, ways.before?.customer ?? '');
      const [was, is] = [sideOf(ways.before), sideOf(ways.after)];
      return { engagement: way?.id ?? '', name: way?.name ?? '', customer, change, before: was, after: is };
    }),
  );
}

function waysOf(model: OrgModel): readonly EngagementWay[] {
  const { engagements } = model.organization;
  return engagements.length === 0 ? [] : answerEngagement(model, { engagements, incidents: [] }).engagements;
}

function sideOf(way: EngagementWay | null): EngagementSide | null {
  return way && { leadTime: way.totals.leadTime, promise: way.promise?.within ?? null };
}

function fatesOf({ before, after }: Ways, worseBy: number): EngagementFate[] {
  const fate = promiseFate(before, after);
  const length = lengthFate(before, after, worseBy);
  // A broken promise says already that it takes longer, a kept one that it takes less.
  const isSaid =
    (fate === 'newly-broken' && length === 'longer') || (fate === 'newly-kept' && length === 'shorter');
  return [...(fate === undefined ? [] : [fate]), ...(length === undefined || isSaid ? [] : [length])];
}

function promiseFate(before: EngagementWay | null, after: EngagementWay | null): EngagementFate | undefined {
  const [was, is] = [before?.promise ?? null, after?.promise ?? null];
  if (was === null) return is === null ? undefined : 'promised';
  if (is === null) return 'dropped';
  const [wasBroken, isBroken] = [was.state !== 'kept', is.state !== 'kept'];
  if (wasBroken === isBroken) return undefined;
  if (isBroken) return 'newly-broken';
  return isMore(after?.totals.leadTime ?? 0, was.within) ? 'loosened' : 'newly-kept';
}

function lengthFate(
  before: EngagementWay | null,
  after: EngagementWay | null,
  worseBy: number,
): EngagementFate | undefined {
  if (before === null || after === null) return undefined;
  const longer = after.totals.leadTime - before.totals.leadTime;
  if (isMore(longer, worseBy)) return 'longer';
  return isMore(-longer, worseBy) ? 'shorter' : undefined;
}
