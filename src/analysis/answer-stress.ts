import { isMore } from '../engine/compare.ts';
import { hopsUpstream } from '../engine/hops-upstream.ts';
import type { Swept } from '../engine/sweep-all.ts';
import { SWEEP_STATUSES } from '../engine/sweep.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type {
  StressFigures,
  StressHandOff,
  StressResult,
  StressTeam,
  StressTolerance,
} from '../model/stress-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById, rankOf, teamAt } from './org-model.ts';
import type { StressPlan, StressQuestion } from './plan-stress.ts';
import { customerRanks } from './plan-stress.ts';

/** Where the incident would matter most: the places of a plan ranked by what the sweep found out. */
export function answerStress(
  model: OrgModel,
  question: StressQuestion,
  plan: StressPlan,
  swept: Swept,
): StressResult {
  const { incident, ownRecovery, byHandoff, top } = question;
  const { organization } = model;
  const customers = customerRanks(model);
  const hops = hopsUpstream(plan.task.network, customers);
  const figures = readFigures(model, plan, swept, hops);
  const order = rankPlaces(figures);
  const listed = top === undefined ? order : order.slice(0, top);
  const toleranceRows = question.tolerance === true ? new ToleranceRows(model, plan, swept) : undefined;
  return {
    kind: 'ripple/stress',
    version: 1,
    org: organization.name,
    incident: {
      delay: incident.delayHours,
      outage: ownRecovery === true ? null : incident.outageHours,
      quality: incident.qualityShare,
      notice: incident.noticeHours,
    },
    places: plan.places.length,
    hitCustomers: figures.filter(({ customerLate }) => isMore(customerLate, 0)).length,
    breakPromises: figures.filter(({ promisesBroken }) => promisesBroken > 0).length,
    customers: customers.length,
    ...(byHandoff === true
      ? { handoffs: listed.map((i) => describeHandOff(model, plan, figures, i)) }
      : { teams: listed.map((i) => describeTeam(model, { plan, figures, ownRecovery, toleranceRows }, i)) }),
  };
}

/** What the incident at each place comes to, in the order of the plan. */
function readFigures(
  model: OrgModel,
  { places }: StressPlan,
  { columns }: Swept,
  hops: Int32Array,
): StressFigures[] {
  const largest = columns.customerLate.reduce((most, late) => Math.max(most, late), 0);
  return places.map((place, i) => {
    const customerLate = numberAt(columns.customerLate, i);
    const away =
      'team' in place
        ? numberAt(hops, rankOf(model, place.team))
        : oneMore(numberAt(hops, rankOf(model, handoffById(model, place.handoff).to)));
    return {
      teams: numberAt(columns.teams, i),
      customers: numberAt(columns.customers, i),
      promisesBroken: numberAt(columns.promisesBroken, i),
      worstCustomerLate: numberAt(columns.worstCustomerLate, i),
      customerLate,
      teamLate: numberAt(columns.teamLate, i),
      cost: numberAt(columns.cost, i),
      status: SWEEP_STATUSES[numberAt(columns.status, i)] ?? 'unsettled',
      hops: away < 0 ? null : away,
      exposure: largest === 0 ? 0 : customerLate / largest,
    };
  });
}

/** One hand-off further away; -1 (no way) stays. */
function oneMore(hops: number): number {
  return hops < 0 ? hops : hops + 1;
}

/** Positions in the plan by customerLate, cost and teamLate, descending; the sort is stable, so document order stays. */
function rankPlaces(figures: readonly StressFigures[]): number[] {
  return figures
    .map((_, i) => i)
    .sort((i, k) => {
      const [a, b] = [itemAt(figures, i), itemAt(figures, k)];
      return (
        descending(a.customerLate, b.customerLate) ||
        descending(a.cost, b.cost) ||
        descending(a.teamLate, b.teamLate)
      );
    });
}

function descending(a: number, b: number): number {
  if (isMore(a, b)) return -1;
  return isMore(b, a) ? 1 : 0;
}

interface TeamRows {
  readonly plan: StressPlan;
  readonly figures: readonly StressFigures[];
  readonly ownRecovery: boolean | undefined;
  readonly toleranceRows: ToleranceRows | undefined;
}

function describeTeam(
  model: OrgModel,
  { plan, figures, ownRecovery, toleranceRows }: TeamRows,
  i: number,
): StressTeam {
  const { at, outageHours } = plan.task.incidents;
  const rank = numberAt(at, i);
  const { id, name } = teamAt(model, rank);
  return {
    id,
    name,
    ...itemAt(figures, i),
    ...(ownRecovery === true ? { outage: numberAt(outageHours, i) } : {}),
    ...toleranceRows?.of(rank),
  };
}

function describeHandOff(
  model: OrgModel,
  { places }: StressPlan,
  figures: readonly StressFigures[],
  i: number,
): StressHandOff {
  const place = itemAt(places, i);
  if (!('handoff' in place)) throw new Error('a team among hand-offs');
  const { id, from, to, what } = handoffById(model, place.handoff);
  return { id, from, to, what, ...itemAt(figures, i) };
}

/** The tolerances that a sweep found, read team by team. */
class ToleranceRows {
  private readonly customers: readonly string[];
  private readonly tolerances: readonly Float64Array[];
  /** For each customer, by rank: -1 where no way leads to it. */
  private readonly hops: readonly Int32Array[];

  constructor(model: OrgModel, { task, targets }: StressPlan, { tolerances }: Swept) {
    this.customers = Array.from(targets, (rank) => teamAt(model, rank).id);
    this.tolerances = tolerances;
    this.hops = Array.from(targets, (rank) => hopsUpstream(task.network, Int32Array.of(rank)));
  }

  of(rank: number): { readonly tolerance: number | null; readonly tolerances: readonly StressTolerance[] } {
    const rows = this.customers.flatMap((customer, i): StressTolerance[] => {
      if (numberAt(itemAt(this.hops, i), rank) < 0) return [];
      const tolerance = numberAt(itemAt(this.tolerances, i), rank);
      return [{ customer, tolerance: tolerance === Infinity ? null : tolerance }];
    });
    const smallest = rows.reduce((least, { tolerance }) => Math.min(least, tolerance ?? Infinity), Infinity);
    return { tolerance: smallest === Infinity ? null : smallest, tolerances: rows };
  }
}
