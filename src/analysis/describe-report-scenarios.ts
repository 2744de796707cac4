import { isMore } from '../engine/compare.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { isNoticeableRise } from '../model/noticeable-rise.ts';
import type { ReportScenario } from '../model/report-result.ts';
import type { ScenarioRun } from './run-scenarios.ts';

const MOST_CUSTOMERS = 5;
const MOST_BROKEN = 8;

/** What a scenario comes to for customers and promises. */
export function describeReportScenario({ id, answer }: ScenarioRun): ReportScenario {
  const { result, told } = answer;
  const noticing = answer.affected.filter((team) => team.kind === 'customer' && isFelt(team));
  return {
    id,
    status: result.status,
    totals: result.totals,
    incidents: result.incidents,
    noticing: noticing.length,
    customers: noticing.slice(0, MOST_CUSTOMERS),
    broken: result.handoffs
      .filter(({ promise }) => promise === 'broken')
      .slice(0, MOST_BROKEN)
      .map((handoff) => handoff.id),
    told: {
      customerLate: told.customerLate,
      teamLate: told.teamLate,
      promisesBroken: told.promisesBroken,
    },
  };
}

/** Whether people would see anything of it. */
export function isFelt({ late, defects, baselineDefects }: ImpactTeam): boolean {
  return isMore(late, 0) || isNoticeableRise(baselineDefects, defects);
}

/** By what customers feel, then by broken promises, then by what teams feel; the sort is stable. */
export function sortReportScenarios(scenarios: readonly ReportScenario[]): ReportScenario[] {
  const keys = ['customerLate', 'promisesBroken', 'teamLate'] as const;
  return scenarios.toSorted((a, b) => {
    for (const key of keys) {
      if (isMore(a.totals[key], b.totals[key])) return -1;
      if (isMore(b.totals[key], a.totals[key])) return 1;
    }
    return 0;
  });
}
