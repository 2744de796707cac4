import { graphOf } from '../graph/org-graph.ts';
import { hopsFromAny } from '../graph/reach-of-many.ts';
import { hoursPerUnit } from '../model/calendar.ts';
import type { SurveyAnswers, SurveyRespondent } from '../model/survey-answers.ts';
import type { SurveyManagers, SurveyMean, SurveyResult, SurveyTeam } from '../model/survey-result.ts';
import { describeSurveyPair } from './describe-survey-pair.ts';
import type { ToldPair } from './describe-survey-team.ts';
import { describeSurveyTeam } from './describe-survey-team.ts';
import type { OrgModel } from './org-model.ts';
import { sumSurvey } from './sum-survey.ts';
import { meanOfNumbers, textsOf } from './survey-figures.ts';
import { listSurveyPairs } from './survey-pairs.ts';
import { findUnknownNames } from './survey-unknown.ts';
import { SurveyVoices } from './survey-voices.ts';

/** What is asked of a survey. */
export interface SurveyQuestion {
  /** No figure is told that fewer people than this stand behind; at least 1. */
  readonly minAnswers: number;
}

/** What people know about whom they serve, held against the map. O(hand-offs of who answered x map) for the ripples. */
export function answerSurvey(
  model: OrgModel,
  answers: SurveyAnswers,
  { minAnswers }: SurveyQuestion,
): SurveyResult {
  const { organization } = model;
  const voices = new SurveyVoices(answers, minAnswers);
  const delay = hoursPerUnit('d', organization.calendar);
  const told = listSurveyPairs(model, voices, delay).flatMap((pair): ToldPair[] => {
    const description = describeSurveyPair(pair, voices);
    return description === undefined ? [] : [{ told: description, isOutside: pair.isOutside }];
  });
  const pairs = told.map((pair) => pair.told);
  const teams = describeTeams(model, voices, told);
  return {
    kind: 'ripple/survey',
    version: 1,
    org: organization.name,
    minAnswers,
    delay,
    totals: sumSurvey(teams, pairs),
    teams,
    pairs,
    unknown: findUnknownNames(answers, voices),
    managers: describeManagers(answers.respondents, minAnswers),
  };
}

/** Everybody who could have answered, and everybody else who did. */
function describeTeams(model: OrgModel, voices: SurveyVoices, pairs: readonly ToldPair[]): SurveyTeam[] {
  const { organization } = model;
  const customers = organization.teams.flatMap(({ id, kind }) => (kind === 'customer' ? [id] : []));
  const hops = hopsFromAny(graphOf(organization), customers, 'upstream');
  return organization.teams
    .filter(({ id, kind }) => kind === 'team' || kind === 'role' || voices.voiceOf(id) !== 'silent')
    .map((team) => describeSurveyTeam(team, { model, voices, pairs, hops }));
}

/** All managers of all teams together: of most teams there is one. */
function describeManagers(respondents: readonly SurveyRespondent[], minAnswers: number): SurveyManagers {
  const managers = respondents.filter(({ role }) => role === 'manager');
  const meanOf = (key: 'morale' | 'turnover'): SurveyMean | null =>
    meanOfNumbers(
      managers.flatMap((person) => {
        const value = person[key];
        return value === null ? [] : [{ person, value }];
      }),
      minAnswers,
    );
  const written = (key: 'toGive' | 'toGet'): string[] =>
    textsOf(
      managers.map((person) => ({ person, texts: person[key] })),
      minAnswers,
    );
  return {
    people: managers.length === 0 || managers.length >= minAnswers ? managers.length : null,
    morale: meanOf('morale'),
    turnover: meanOf('turnover'),
    toGive: written('toGive'),
    toGet: written('toGet'),
  };
}
