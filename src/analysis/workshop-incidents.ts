import { isMore } from '../engine/compare.ts';
import { itemAt } from '../model/indexed.ts';
import type { Incident, IncidentTarget, Team } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import type { TriedIncident } from './try-incidents.ts';
import { tryIncidents } from './try-incidents.ts';
import { WorkLimit } from './work-limit.ts';

/** From so many teams on only some of them are where cards begin: a game needs no more. */
const MOST_PLACES = 400;

/** So many evaluations of a team for finding out where: some seconds at the very most. */
const MOST_EVALUATED = 2_000_000;

/** Share of the work that a quality problem spoils. */
const SPOILT_SHARE = 0.2;

const NOTHING = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };

/**
 * What goes wrong on cards, one thing at one team, and what it comes to. A system is down, everybody else is late; sizes are such
 * as people say them: an hour, half a day, a day, three days, a week, and an hour more than what a hand-off with slots bears.
 */
export function tryWorkshopIncidents(model: OrgModel, extra: ReadonlySet<string>): TriedIncident[] {
  const { teams, calendar } = model.organization;
  const inside = teams.filter(({ kind }) => kind !== 'customer');
  const places = inside.length <= MOST_PLACES ? inside : thinOut(model, inside, extra);
  const day = calendar.hoursPerDay;
  const sizes = [day, 1, day / 2, 3 * day, calendar.daysPerWeek * day];
  const asked = [
    ...sizes.slice(0, 3).flatMap((hours) => places.map((team) => lateBy(team, hours))),
    ...places.map((team) => ({ ...NOTHING, target: placeOf(team), qualityShare: SPOILT_SHARE })),
    ...missedSlots(model, places),
    ...sizes.slice(3).flatMap((hours) => places.map((team) => lateBy(team, hours))),
  ];
  return tryIncidents(model, leaveOutRepeated(asked), new WorkLimit(MOST_EVALUATED));
}

function placeOf({ id }: Team): IncidentTarget {
  return { team: id };
}

/** For a single team a delay and an outage come to the same; people say that systems are down. */
function lateBy(team: Team, hours: number): Incident {
  const size = team.kind === 'system' ? { outageHours: hours } : { delayHours: hours };
  return { ...NOTHING, ...size, target: placeOf(team) };
}

/** An hour more than what its slack takes up, of every hand-off that then waits much longer for its next slot. */
function missedSlots({ organization }: OrgModel, places: readonly Team[]): Incident[] {
  const teams = new Map(places.map((team) => [team.id, team]));
  return organization.handoffs.flatMap(({ from, everyHours, slackHours }) => {
    const team = teams.get(from);
    return team === undefined || !isMore(everyHours, 2) ? [] : [lateBy(team, slackHours + 1)];
  });
}

function leaveOutRepeated(incidents: readonly Incident[]): Incident[] {
  const seen = new Set<string>();
  return incidents.filter(({ target, delayHours, outageHours, qualityShare }) => {
    const key = JSON.stringify([target, delayHours, outageHours, qualityShare]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Some of many teams: evenly over what a day's delay there comes to, the worst first; and all that are asked for. */
function thinOut(model: OrgModel, teams: readonly Team[], extra: ReadonlySet<string>): Team[] {
  const day = model.organization.calendar.hoursPerDay;
  const tried = tryIncidents(
    model,
    teams.map((team) => lateBy(team, day)),
    new WorkLimit(MOST_EVALUATED),
  ).toSorted(
    ({ declared: a }, { declared: b }) => b.customerLate - a.customerLate || b.teamLate - a.teamLate,
  );
  const kept = new Set(extra);
  const step = Math.max(1, tried.length / MOST_PLACES);
  for (let at = 0; at < tried.length; at += step) kept.add(itemAt(tried, Math.floor(at)).team.id);
  return teams.filter(({ id }) => kept.has(id));
}
