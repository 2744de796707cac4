import { hoursPerUnit } from '../model/calendar.ts';
import type { SurveyAnswers } from '../model/survey-answers.ts';
import type { SurveyResult } from '../model/survey-result.ts';
import type { OrgModel } from './org-model.ts';

/** What is asked of a survey. */
export interface SurveyQuestion {
  /** No figure is told that fewer people than this stand behind; at least 1. */
  readonly minAnswers: number;
}

/** What people know about whom they serve, held against the map. */
export function answerSurvey(
  { organization }: OrgModel,
  { respondents }: SurveyAnswers,
  { minAnswers }: SurveyQuestion,
): SurveyResult {
  return {
    kind: 'ripple/survey',
    version: 1,
    org: organization.name,
    minAnswers,
    delay: hoursPerUnit('d', organization.calendar),
    totals: {
      respondents: respondents.length,
      teamsHeard: 0,
      teamsTooFew: 0,
      teamsSilent: 0,
      pairs: 0,
      namedByNobody: 0,
      namedBySome: 0,
      namedByEverybody: 0,
      mapLacks: 0,
      oneSided: 0,
      talkAsked: 0,
      talkMissing: 0,
      rated: 0,
      meanGap: null,
      outsideTeams: 0,
      outsideByNobody: 0,
      outsideBySome: 0,
      outsideByEverybody: 0,
    },
    teams: [],
    pairs: [],
    unknown: [],
    managers: { people: null, morale: null, turnover: null, toGive: [], toGet: [] },
  };
}
