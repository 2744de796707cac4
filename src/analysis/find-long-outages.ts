import { isMore } from '../engine/compare.ts';
import type { ToleranceCost } from '../engine/find-tolerances.ts';
import { findTolerancesOf } from '../engine/find-tolerances.ts';
import { createIncidents } from '../engine/incidents.ts';
import { Ripple } from '../engine/ripple.ts';
import { groupHandOffs } from '../graph/group-handoffs.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import type { ExposureMeasure } from './exposure-measure.ts';
import { brokenOf, isBeyond, requiredOfDelay } from './exposure-measure.ts';
import type { BrokenPromise } from './find-broken-promises.ts';
import { describeBroken } from './find-broken-promises.ts';
import type { HandingStep } from './handing-step.ts';
import { readLateWay } from './handing-step.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf, slotOf } from './org-model.ts';
import type { WorkLimit } from './work-limit.ts';

/** A team that usually takes longer to recover than its customers survive. */
export interface LongOutage {
  readonly team: Team;
  /** The customer that survives the shortest outage of the team; of equals the first in the document. */
  readonly customer: Team;
  /** How long an outage of the team the customer survives, in hours. */
  readonly survivesHours: number;
  /** How many customers survive less than the team's recovery, this one among them. */
  readonly customers: number;
  /** Whether any time is promised to the customer, and so its promises are what has to survive. */
  readonly isPromised: boolean;
  /** What an outage as long as the recovery does; undefined for the last ones of very many, which are not run. */
  readonly hit: OutageHit | undefined;
}

/** What a run of an outage shows at a customer. */
export interface OutageHit {
  /** How late the customer gets. */
  readonly lateHours: number;
  /** The first promise to the customer that is broken; undefined where no time is promised to it. */
  readonly broken: BrokenPromise | undefined;
  /** The way to the customer. */
  readonly way: readonly HandingStep[];
}

/** So many evaluations of a team in all: a few seconds. Only organizations of thousands of teams need more. */
const MOST_EVALUATED = 10_000_000;

/** How long an outage of each team one customer survives. */
export interface Survival {
  readonly customer: Team;
  readonly measure: ExposureMeasure;
  /** By rank of the team. */
  readonly survivesHours: Float64Array;
}

/**
 * Teams in document order. A customer survives an outage until a promise of time to it breaks; one to which no time is
 * promised, until it is late. What is found is tried by a run: costs one look backward for every customer and one
 * ripple for every finding, until very many teams have been looked at; what is left rests on the look backward alone.
 */
export function* findLongOutages(
  model: OrgModel,
  survivals: () => readonly Survival[],
  isAsked: (team: Team) => boolean = () => true,
): Generator<LongOutage> {
  const { organization, compiled } = model;
  const ripple = new Ripple(compiled.network, model.baseline);
  const incident = createIncidents(1);
  let evaluated = 0;
  for (const [i, team] of organization.teams.entries()) {
    if (team.kind === 'customer' || !isAsked(team)) continue;
    const rank = numberAt(compiled.rankOfTeam, i);
    const tooLong = survivals().filter(({ survivesHours }) =>
      isMore(team.recoveryHours, numberAt(survivesHours, rank)),
    );
    const [first, ...others] = tooLong;
    if (first === undefined) continue;
    const shortest = others.reduce(
      (least, other) =>
        isMore(numberAt(least.survivesHours, rank), numberAt(other.survivesHours, rank)) ? other : least,
      first,
    );
    const { customer, measure, survivesHours } = shortest;
    const outage = {
      team,
      customer,
      survivesHours: numberAt(survivesHours, rank),
      customers: tooLong.length,
      isPromised: measure.limitHours === undefined,
    };
    if (evaluated >= MOST_EVALUATED) {
      yield { ...outage, hit: undefined };
      continue;
    }
    incident.at[0] = rank;
    incident.outageHours[0] = team.recoveryHours;
    ripple.run(incident);
    evaluated += ripple.evaluated;
    if (isBeyond(model, measure, ripple.peaks)) yield { ...outage, hit: describeHit(model, ripple, measure) };
  }
}

/**
 * How long an outage of each team every customer survives. An outage alone does what a delay of its length does. With a
 * limit, only what is shorter than the recovery of a team that is asked for is exact, and customers are looked at one
 * after the other as long as it allows.
 */
export function findSurvivals(
  model: OrgModel,
  isAsked: (team: Team) => boolean = () => true,
  limit?: WorkLimit,
): Survival[] {
  const { organization, compiled, baseline } = model;
  const byReceiver = groupHandOffs(organization.handoffs, ({ to }) => to);
  const enoughHours = new Float64Array(organization.teams.length);
  organization.teams.forEach((team, i) => {
    if (team.kind !== 'customer' && isAsked(team))
      enoughHours[numberAt(compiled.rankOfTeam, i)] = team.recoveryHours;
  });
  return organization.teams.flatMap((customer): Survival[] => {
    const received = byReceiver.get(customer.id) ?? [];
    if (customer.kind !== 'customer' || received.length === 0) return [];
    const measure = measureOfCustomer(model, customer, received);
    const required = requiredOfDelay(model, measure);
    if (limit === undefined)
      return [{ customer, measure, survivesHours: findTolerancesOf(compiled.network, baseline, required) }];
    limit.asked += 1;
    if (limit.isOver) {
      limit.left += 1;
      return [];
    }
    const cost: ToleranceCost = { searched: 0, runs: 0 };
    const limits = { enoughHours, mostEvaluated: limit.rest };
    const survivesHours = findTolerancesOf(compiled.network, baseline, required, { cost, limits });
    limit.spend(cost.evaluated ?? 0);
    if ((cost.left ?? 0) > 0) limit.left += 1;
    return [{ customer, measure, survivesHours }];
  });
}

function measureOfCustomer(model: OrgModel, { id }: Team, received: readonly HandOff[]): ExposureMeasure {
  const promised = received.filter(({ promise }) => promise.lateHours !== undefined);
  return {
    target: rankOf(model, id),
    limitHours: promised.length > 0 ? undefined : 0,
    promised: promised.map((handoff) => slotOf(model, handoff.id)),
  };
}

function describeHit(model: OrgModel, ripple: Ripple, measure: ExposureMeasure): OutageHit {
  const { peaks } = ripple;
  const [slot] = measure.limitHours === undefined ? brokenOf(model, measure, peaks) : [];
  const end =
    slot === undefined
      ? { rank: measure.target }
      : { rank: numberAt(model.compiled.network.giver, slot), last: slot };
  return {
    lateHours: numberAt(peaks.lateHours, measure.target),
    broken: slot === undefined ? undefined : describeBroken(model, peaks, slot),
    way: readLateWay(model, ripple, end),
  };
}

/** Whether a team's own recovery time is written down, and not just the default. */
export function isRecoveryWritten({ keyPlaces }: Team): boolean {
  return keyPlaces?.keys.includes('recovery') === true;
}
