import { isMore } from '../engine/compare.ts';
import type { EngagementResult, EngagementWay } from '../model/engagement-result.ts';
import { itemAt } from '../model/indexed.ts';
import type { ReportEngagement, ReportHit } from '../model/report-result.ts';

const MOST_ENGAGEMENTS = 12;
const MOST_HITS = 4;

/** The engagements as they usually go, and what scenarios (by id) make of them. */
export function describeReportEngagements(
  usual: EngagementResult,
  hit: readonly (readonly [scenario: string, result: EngagementResult])[],
): ReportEngagement[] {
  return usual.engagements.slice(0, MOST_ENGAGEMENTS).map((way, i) => ({
    id: way.id,
    stages: way.stages.length,
    totals: way.totals,
    promise: way.promise,
    gaps: way.gaps.length,
    scenarios: hit
      .flatMap(([scenario, { engagements }]) => describeHit(scenario, itemAt(engagements, i)))
      .toSorted((a, b) => b.leadTime - a.leadTime)
      .slice(0, MOST_HITS),
  }));
}

function describeHit(scenario: string, { totals, promise }: EngagementWay): ReportHit[] {
  if (!isMore(totals.leadTimeWithIncident, totals.leadTime)) return [];
  return [{ scenario, leadTime: totals.leadTimeWithIncident, promise }];
}
