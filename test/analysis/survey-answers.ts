import fc from 'fast-check';
import type { NamedByRespondent, SurveyAnswers, SurveyRespondent } from '../../src/model/survey-answers.ts';
import { SURVEY_RELATIONS, SURVEY_ROLES, TWO_WAY_ANSWERS } from '../../src/model/survey-columns.ts';

/** A person with nothing answered beside what is given. */
export function person(code: string, team: string, values: Partial<SurveyRespondent> = {}): SurveyRespondent {
  return {
    code,
    team,
    role: 'member',
    morale: null,
    turnover: null,
    toGive: [],
    toGet: [],
    named: [],
    ...values,
  };
}

/** A name with nothing said about it beside what is given. */
export function names(
  relation: NamedByRespondent['relation'],
  team: string,
  values: Partial<NamedByRespondent> = {},
): NamedByRespondent {
  return { relation, team, name: team, needs: [], twoWay: null, rating: null, comments: [], ...values };
}

const RATING = fc.option(fc.integer({ min: 1, max: 5 }));
const TEXTS = fc.uniqueArray(fc.constantFrom('time', 'papers', 'calm', 'a name'), { maxLength: 2 });

/** Some people of some teams, each with a code that is nowhere else. */
export function surveyAnswers(teams: readonly string[]): fc.Arbitrary<SurveyAnswers> {
  const named = fc.uniqueArray(
    fc.record<NamedByRespondent>({
      relation: fc.constantFrom(...SURVEY_RELATIONS),
      team: fc.option(fc.constantFrom(...teams), { freq: 10 }),
      name: fc.constantFrom('Elsewhere', 'Nowhere'),
      needs: TEXTS,
      twoWay: fc.option(fc.constantFrom(...TWO_WAY_ANSWERS)),
      rating: RATING,
      comments: TEXTS,
    }),
    { maxLength: 6, selector: ({ relation, team, name }) => `${relation} ${team ?? ` ${name}`}` },
  );
  const respondent = fc.record({
    team: fc.constantFrom(...teams),
    role: fc.constantFrom(...SURVEY_ROLES),
    morale: RATING,
    turnover: RATING,
    toGive: TEXTS,
    toGet: TEXTS,
    named,
  });
  return fc.array(respondent, { maxLength: 24 }).map((all) => ({
    respondents: all.map((one, i) => ({
      ...one,
      code: `secret-${i}`,
      // Nobody names the own team: reading leaves that out.
      named: one.named.filter(({ team }) => team !== one.team),
    })),
  }));
}
