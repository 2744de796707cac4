import type { Calendar } from '../model/calendar.ts';
import { hoursPerUnit } from '../model/calendar.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import type { WorkshopCard, WorkshopResult } from '../model/workshop-result.ts';
import { findTellingGain } from './find-telling-gain.ts';

/** What a table can guess of how long the customer waits who waits longest: not at all, at most so long, or longer than all. */
export const GUESSED_WAITS = ['none', 'day', 'week', 'month', 'longer'] as const;
/** One of those; a month is four weeks. */
export type GuessedWait = (typeof GUESSED_WAITS)[number];

/** For the right box about the wait, and for the right one about telling. */
export const POINTS_PER_BOX = 2;

/** The right answers to a card, and what they are worth. */
export interface CardScore {
  /** Ids of the cast, in its order: where it begins, which nobody has to guess; who feels it; who does not. */
  readonly starts: readonly string[];
  readonly feels: readonly string[];
  readonly spared: readonly string[];
  /** The customer of the whole map who waits longest; null where none waits. */
  readonly waiting: ImpactTeam | null;
  readonly wait: GuessedWait;
  /** Whether anybody waits less, or a promise more is kept, when every giver tells at once, than when nobody does. */
  readonly tellingHelps: boolean;
  /** A point for each of the cast that feels it, or one for saying that nobody does; and the two boxes. */
  readonly mostPoints: number;
}

/**
 * The rule of the score sheet: a point for each right tick, one off for each wrong tick, never below zero; two points for the
 * right box about the wait and two for the right box about telling.
 */
export function scoreCard(
  { cast }: Pick<WorkshopResult, 'cast'>,
  card: WorkshopCard,
  calendar: Calendar,
): CardScore {
  const { impact } = card;
  const given = new Set(impact.incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const hit = new Set(impact.teams.filter(isNoticed).map(({ id }) => id));
  const ids = cast.map(({ id }) => id);
  const feels = ids.filter((id) => hit.has(id) && !given.has(id));
  const waiting = longestWaiting(impact.teams);
  return {
    starts: ids.filter((id) => given.has(id)),
    feels,
    spared: ids.filter((id) => !hit.has(id) && !given.has(id)),
    waiting,
    wait: waitOf(waiting?.late ?? 0, calendar),
    tellingHelps: findTellingGain(card) !== undefined,
    mostPoints: Math.max(1, feels.length) + 2 * POINTS_PER_BOX,
  };
}

/** The longest working time in hours that a box stands for; Infinity for the last one. */
export function mostHoursOf(wait: GuessedWait, calendar: Calendar): number {
  const week = hoursPerUnit('w', calendar);
  return { none: 0, day: hoursPerUnit('d', calendar), week, month: 4 * week, longer: Infinity }[wait];
}

function waitOf(hours: number, calendar: Calendar): GuessedWait {
  return GUESSED_WAITS.find((wait) => hours <= mostHoursOf(wait, calendar) + LEAST_HOURS) ?? 'longer';
}

function longestWaiting(teams: readonly ImpactTeam[]): ImpactTeam | null {
  return teams
    .filter(({ kind, late }) => kind === 'customer' && late > LEAST_HOURS)
    .reduce<ImpactTeam | null>(
      (worst, team) => (worst === null || team.late > worst.late ? team : worst),
      null,
    );
}
