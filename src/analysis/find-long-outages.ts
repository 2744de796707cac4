import { isMore } from '../engine/compare.ts';
import { createIncidents } from '../engine/incidents.ts';
import { Ripple } from '../engine/ripple.ts';
import type { RipplePeaks } from '../engine/ripple-peaks.ts';
import { groupHandOffs } from '../graph/group-handoffs.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import type { ExposureMeasure } from './exposure-measure.ts';
import { brokenOf, isBeyond } from './exposure-measure.ts';
import type { BrokenPromise } from './find-broken-promises.ts';
import { describeBroken } from './find-broken-promises.ts';
import type { HandingStep } from './handing-step.ts';
import { readLateWay } from './handing-step.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, slotOf } from './org-model.ts';
import { WorkLimit } from './work-limit.ts';

/** A team that usually takes longer to recover than its customers survive. */
export interface LongOutage {
  readonly team: Team;
  /** The customer that survives the shortest outage of the team; of equals, to the minute, the first in the document. */
  readonly customer: Team;
  /** The longest outage of the team that none of the customers below feels, in hours, a whole number of minutes. */
  readonly survivesHours: number;
  /** How many customers do not survive the team's recovery, this one among them. */
  readonly customers: number;
  /** Whether any time is promised to the customer, and so its promises are what has to survive. */
  readonly isPromised: boolean;
  /** What an outage as long as the recovery does. */
  readonly hit: OutageHit;
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

/** So many evaluations of a team in all: up to some ten seconds. Only organizations of thousands of teams with loops need more. */
export const MOST_EVALUATED = 3_000_000;

const MINUTES_AN_HOUR = 60;

/** A customer, and what it must not come to. */
interface Served {
  readonly customer: Team;
  readonly measure: ExposureMeasure;
}

/**
 * Teams with a written recovery first, else in document order. A customer survives an outage until a promise of time to it
 * breaks; one to which no time is promised, until it is late. Costs one ripple for every team, and for each that hits
 * a customer some three to fifteen more. Where a longer outage may do less (a choice of givers, and rework), only
 * customers that the recovery itself hits count, and what is told of them is an outage that they survive and that they
 * do not when it takes a minute longer: there may be a shorter one that they do not survive either.
 */
export function* findLongOutages(
  model: OrgModel,
  isAsked: (team: Team) => boolean = () => true,
  limit: WorkLimit = new WorkLimit(MOST_EVALUATED),
): Generator<LongOutage> {
  const served = listServed(model);
  const ripple = new Ripple(model.compiled.network, model.baseline);
  const search = new SurvivalSearch(model, limit);
  for (const team of writtenFirst(model.organization.teams)) {
    if (team.kind === 'customer' || !isAsked(team) || !isMore(team.recoveryHours, 0)) continue;
    limit.asked += 1;
    if (limit.isOver) {
      limit.left += 1;
      continue;
    }
    runOutage(model, ripple, team, team.recoveryHours);
    limit.spend(ripple.evaluated);
    const tooLong = served.filter(({ measure }) => isBeyond(model, measure, ripple.peaks));
    if (tooLong.length === 0) continue;
    const { first, survivesHours } = search.find(team, tooLong, ripple.peaks);
    yield {
      team,
      customer: first.customer,
      survivesHours,
      customers: tooLong.length,
      isPromised: isPromisedTime(first),
      hit: describeHit(model, ripple, first.measure),
    };
  }
}

function writtenFirst(teams: readonly Team[]): Team[] {
  return [...teams.filter(isRecoveryWritten), ...teams.filter((team) => !isRecoveryWritten(team))];
}

function runOutage(model: OrgModel, ripple: Ripple, { id }: Team, hours: number): void {
  const incident = createIncidents(1);
  incident.at[0] = rankOf(model, id);
  incident.outageHours[0] = hours;
  ripple.run(incident);
}

/** From an outage that customers do not survive down to one that they do. */
class SurvivalSearch {
  private readonly model: OrgModel;
  private readonly limit: WorkLimit;
  private readonly ripple: Ripple;

  constructor(model: OrgModel, limit: WorkLimit) {
    this.model = model;
    this.limit = limit;
    this.ripple = new Ripple(model.compiled.network, model.baseline);
  }

  /**
   * Between no outage, which hits nobody, and the recovery, which hits all of these: halving whole minutes, each tried by a
   * run, after a guess that is right where every hour of outage is an hour at the customer.
   */
  find(
    team: Team,
    tooLong: readonly Served[],
    atRecovery: RipplePeaks,
  ): { first: Served; survivesHours: number } {
    const between = { fine: 0, bad: wholeMinutesFrom(team.recoveryHours), first: itemAt(tooLong, 0) };
    const narrow = (minutes: number): void => {
      const hit = this.firstHit(team, minutes, tooLong);
      if (hit === undefined) between.fine = minutes;
      else [between.bad, between.first] = [minutes, hit];
    };
    const beyond = Math.max(...tooLong.map((served) => hoursBeyond(this.model, served, atRecovery)));
    const guess = Math.max(0, wholeMinutesTo(team.recoveryHours - beyond));
    if (guess > 0 && guess < between.bad) narrow(guess);
    if (guess === between.fine && guess + 1 < between.bad) narrow(guess + 1);
    while (between.bad - between.fine > 1) narrow(Math.floor((between.fine + between.bad) / 2));
    return { first: between.first, survivesHours: between.fine / MINUTES_AN_HOUR };
  }

  private firstHit(team: Team, minutes: number, among: readonly Served[]): Served | undefined {
    const { limit, model, ripple } = this;
    runOutage(model, ripple, team, minutes / MINUTES_AN_HOUR);
    limit.spend(ripple.evaluated);
    return among.find(({ measure }) => isBeyond(model, measure, ripple.peaks));
  }
}

/** Far less than a second, and more than what sums of hours are off by. */
const DUST_MINUTES = 1e-6;

function wholeMinutesTo(hours: number): number {
  return Math.floor(hours * MINUTES_AN_HOUR + DUST_MINUTES);
}

function wholeMinutesFrom(hours: number): number {
  return Math.ceil(hours * MINUTES_AN_HOUR - DUST_MINUTES);
}

/** By how much a ripple brings a customer beyond what it may come to, in hours; 0 where it is not by its lateness. */
function hoursBeyond(model: OrgModel, { measure }: Served, { feltHours, lateHours }: RipplePeaks): number {
  if (measure.limitHours !== undefined) return numberAt(lateHours, measure.target) - measure.limitHours;
  return Math.max(
    0,
    ...measure.promised.map(
      (slot) => numberAt(feltHours, slot) - (handoffAt(model, slot).promise.lateHours ?? Infinity),
    ),
  );
}

function isPromisedTime({ measure }: Served): boolean {
  return measure.limitHours === undefined;
}

/** The customers that anybody hands anything to, in document order. */
function listServed(model: OrgModel): Served[] {
  const { teams, handoffs } = model.organization;
  const byReceiver = groupHandOffs(handoffs, ({ to }) => to);
  return teams.flatMap((customer): Served[] => {
    const received = byReceiver.get(customer.id) ?? [];
    if (customer.kind !== 'customer' || received.length === 0) return [];
    return [{ customer, measure: measureOfCustomer(model, customer, received) }];
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
