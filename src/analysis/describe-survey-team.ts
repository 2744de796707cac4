import { hopsDownstream } from '../graph/reach.ts';
import { graphOf } from '../graph/org-graph.ts';
import type { Team } from '../model/organization.ts';
import type { SurveyMean, SurveyNaming, SurveyPair, SurveyTeam } from '../model/survey-result.ts';
import type { OrgModel } from './org-model.ts';
import type { PersonalNumber } from './survey-figures.ts';
import { countNaming, countPeople, meanOfNumbers, ratingsOf } from './survey-figures.ts';
import type { SurveyVoices } from './survey-voices.ts';
import { namesAny } from './survey-voices.ts';

/** What the description of a team is made of. */
export interface SurveyTeamContext {
  readonly model: OrgModel;
  readonly voices: SurveyVoices;
  /** In the order of the result. */
  readonly pairs: readonly ToldPair[];
  /** Fewest hand-offs to a customer outside, of the teams from which a way leads to one. */
  readonly hops: ReadonlyMap<string, number>;
}

/** A pair as it is told, and how it is named. */
export interface ToldPair {
  readonly told: SurveyPair;
  readonly isOutside: boolean;
}

/** What can be told of a team and of what its people know. */
export function describeSurveyTeam({ id, name, kind }: Team, context: SurveyTeamContext): SurveyTeam {
  const { model, voices, pairs, hops } = context;
  const { handoffs } = model.organization;
  const receivers = new Set(handoffs.flatMap(({ from, to }) => (from === id && to !== id ? [to] : [])));
  const voice = voices.voiceOf(id);
  const given = pairs.filter(({ told }) => told.giver === id);
  const blind = new Set(
    given.flatMap(({ told: { receiver, findings } }) => (findings.includes('blind-spot') ? [receiver] : [])),
  );
  const customers = model.organization.teams.flatMap((team) => (receivers.has(team.id) ? [team.id] : []));
  return {
    id,
    name,
    voice,
    respondents: voice === 'heard' ? voices.people(id).length : null,
    customers,
    blindSpots: voice === 'heard' ? customers.filter((one) => blind.has(one)) : null,
    hops: hops.get(id) ?? null,
    outside: null,
    outsideUnnamed: null,
    ...(voice === 'heard' && kind !== 'customer' ? describeOutside(id, given, context) : {}),
    ...describeRatings(id, given, voices),
  };
}

/** Whether the people know a customer outside whom their work reaches. */
function describeOutside(
  id: string,
  given: readonly ToldPair[],
  { model, voices }: SurveyTeamContext,
): { outside: SurveyNaming; outsideUnnamed: string[] } | undefined {
  const { teams } = model.organization;
  const distance = hopsDownstream(graphOf(model.organization), id);
  const reached = teams
    .flatMap((team) => (team.kind === 'customer' && distance.has(team.id) ? [team.id] : []))
    .sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
  if (reached.length === 0) return undefined;
  const people = voices.people(id);
  const named = people.filter((person) => namesAny(person, new Set(reached))).length;
  const outside = countNaming(people.length, named, voices.minAnswers);
  // From the count of those who named any of them and those who named each, that of a few who named both could be had.
  const counts = given.flatMap(({ told: { receiver, byGiver } }) =>
    reached.includes(receiver) ? [byGiver?.named ?? 0] : [],
  );
  const isTold = counts.every((count) => count === named || count === 0);
  return {
    outside: isTold ? outside : { ...outside, named: null },
    outsideUnnamed: reached.filter((one) => !people.some((person) => namesAny(person, new Set([one])))),
  };
}

/** Over all pairs in which the team gives, the guess of its people and what its customers say. */
function describeRatings(
  id: string,
  given: readonly ToldPair[],
  voices: SurveyVoices,
): { guess: SurveyMean | null; satisfaction: SurveyMean | null } {
  const receivers = given.map(({ told: { receiver, guess, satisfaction }, isOutside }) => ({
    isGuessTold: guess !== null,
    isSatisfactionTold: satisfaction !== null,
    guesses: voices.isHeard(id) ? ratingsOf(voices.ofReceiver(id, receiver, isOutside)) : [],
    ratings: voices.isHeard(receiver) ? ratingsOf(voices.ofGiver(receiver, id)) : [],
  }));
  return {
    guess: poolOf(
      receivers.map(({ isGuessTold, guesses }) => [isGuessTold, guesses]),
      voices.minAnswers,
    ),
    satisfaction: poolOf(
      receivers.map(({ isSatisfactionTold, ratings }) => [isSatisfactionTold, ratings]),
      voices.minAnswers,
    ),
  };
}

/**
 * The mean of all; where those that are told apart, taken away, would leave too few people, of those that are told alone.
 */
function poolOf(
  parts: readonly (readonly [isTold: boolean, numbers: readonly PersonalNumber[]])[],
  minAnswers: number,
): SurveyMean | null {
  const told = parts.flatMap(([isTold, numbers]) => (isTold ? numbers : []));
  const rest = parts.flatMap(([isTold, numbers]) => (isTold ? [] : numbers));
  const isSafe = countPeople(rest) >= minAnswers;
  return meanOfNumbers(isSafe ? [...told, ...rest] : told, minAnswers);
}
