import { realAt } from '../engine/arrays.ts';
import { isMore } from '../engine/compare.ts';
import { Ripple } from '../engine/ripple.ts';
import type { ExposureSource } from '../model/exposure-result.ts';
import type { Team } from '../model/organization.ts';
import type { ReportCustomer, ReportFelt, ReportSource } from '../model/report-result.ts';
import { answerExposure } from './answer-exposure.ts';
import { isFelt } from './describe-report-scenarios.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import type { StressSizes } from './plan-stress.ts';
import type { ScenarioRun } from './run-scenarios.ts';

/** Asking who can make one customer late costs as much as trying all that are upstream of it. */
const MOST_CUSTOMERS = 12;

/** Where there are more customers, what the first so many of the ranking do says whom to look at. */
const MOST_PLACES = 100;

const MOST_NEAREST = 5;
const MOST_WORST = 3;

/** What the customers' part is made from. */
interface CustomerGround {
  readonly runs: readonly ScenarioRun[];
  readonly incident: StressSizes;
  /** What is tried at each team upstream of a customer. */
  readonly delayHours: number;
  /** Ids of the ranked teams, the worst first. */
  readonly places: readonly string[];
}

/** What each customer stands to feel, by how much; of many, those whom the worst places hit most. */
export function describeReportCustomers(model: OrgModel, ground: CustomerGround): ReportCustomer[] {
  return chooseCustomers(model, ground)
    .map((customer) => describeCustomer(model, customer, ground))
    .toSorted((a, b) => (isMore(b.together, a.together) ? 1 : isMore(a.together, b.together) ? -1 : 0));
}

/** In document order. */
function chooseCustomers(model: OrgModel, { incident, places }: CustomerGround): readonly Team[] {
  const customers = model.organization.teams.filter(({ kind }) => kind === 'customer');
  if (customers.length <= MOST_CUSTOMERS) return customers;
  const ripple = new Ripple(model.compiled.network, model.baseline);
  const ranks = customers.map(({ id }) => rankOf(model, id));
  const late = ranks.map(() => 0);
  for (const team of places.slice(0, MOST_PLACES)) {
    ripple.run(placeIncidents(model, [{ ...incident, target: { team } }]));
    ranks.forEach((rank, i) => (late[i] = (late[i] ?? 0) + realAt(ripple.peaks.lateHours, rank)));
  }
  const worst = ranks
    .map((_, i) => i)
    .toSorted((a, b) => (late[b] ?? 0) - (late[a] ?? 0))
    .slice(0, MOST_CUSTOMERS);
  const chosen = new Set(worst);
  return customers.filter((_, i) => chosen.has(i));
}

function describeCustomer(
  model: OrgModel,
  { id }: Team,
  { runs, delayHours }: CustomerGround,
): ReportCustomer {
  const { upstream, result } = answerExposure(model, { target: id, delayHours });
  const hitting = upstream.filter(({ late }) => isMore(late, 0));
  return {
    id,
    upstream: result.totals.upstream,
    near: result.totals.near,
    hit: hitting.length,
    together: hitting.reduce((sum, { late }) => sum + late, 0),
    nearest: upstream.flatMap(asNear).slice(0, MOST_NEAREST),
    worst: hitting.toSorted(byLateness).flatMap(asNear).slice(0, MOST_WORST),
    scenarios: runs.flatMap((run) => describeFelt(run, id)),
  };
}

/** Nothing where no delay there is ever felt. */
function asNear({ id, hops, tolerance, late, chain }: ExposureSource): ReportSource[] {
  return tolerance === null ? [] : [{ id, hops, tolerance, late, chain }];
}

function byLateness(a: ExposureSource, b: ExposureSource): number {
  if (isMore(b.late, a.late)) return 1;
  return isMore(a.late, b.late) ? -1 : 0;
}

function describeFelt({ id, answer }: ScenarioRun, customer: string): ReportFelt[] {
  return answer.affected.flatMap((team) => {
    if (team.id !== customer || !isFelt(team)) return [];
    const { late, defects, baselineDefects } = team;
    return [{ scenario: id, late, defects, baselineDefects }];
  });
}
