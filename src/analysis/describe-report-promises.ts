import type { ImpactResult } from '../model/impact-result.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import type { ReportPromise, ReportPromises, ReportSingleSource } from '../model/report-result.ts';
import type { SingleSource, StructureResult } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';
import type { ScenarioRun } from './run-scenarios.ts';

const MOST_BROKEN = 20;
const MOST_SOURCES = 8;

/** Which promises do not always hold, and which hang on one team; `usual` is an impact of nothing at all. */
export function describeReportPromises(
  model: OrgModel,
  usual: ImpactResult,
  runs: readonly ScenarioRun[],
  { singleSources }: StructureResult,
): ReportPromises {
  const { handoffs } = model.organization;
  const all = handoffs.flatMap((handoff, i): ReportPromise[] => {
    const anyway = itemAt(usual.handoffs, i).promise === 'already-broken';
    const scenarios = runs.flatMap(({ id, answer }) =>
      itemAt(answer.result.handoffs, i).promise === 'broken' ? [id] : [],
    );
    if (!anyway && scenarios.length === 0) return [];
    return [{ handoff: handoff.id, anyway, usuallyRight: usuallyRight(model, i), scenarios }];
  });
  const order = all.toSorted(
    (a, b) => Number(b.anyway) - Number(a.anyway) || b.scenarios.length - a.scenarios.length,
  );
  return {
    broken: order.slice(0, MOST_BROKEN),
    brokenCount: all.length,
    singleSources: describeSources(model, singleSources.slice(0, MOST_SOURCES)),
  };
}

function usuallyRight({ compiled, baseline }: OrgModel, handoff: number): number {
  const giver = numberAt(compiled.network.giver, numberAt(compiled.slotOfHandOff, handoff));
  return 1 - numberAt(baseline.defectShare, giver);
}

function describeSources({ organization }: OrgModel, sources: readonly SingleSource[]): ReportSingleSource[] {
  const handoffById = new Map(organization.handoffs.map((handoff) => [handoff.id, handoff]));
  const customers = new Set(organization.teams.flatMap(({ id, kind }) => (kind === 'customer' ? id : [])));
  return sources.map(({ team, promises }) => {
    const handoffs = promises.flatMap((id): HandOff[] => {
      const handoff = handoffById.get(id);
      return handoff === undefined ? [] : [handoff];
    });
    return {
      team,
      promises: promises.length,
      own: handoffs.filter(({ from }) => from === team).length,
      customers: new Set(handoffs.flatMap(({ to }) => (customers.has(to) ? to : []))).size,
    };
  });
}
