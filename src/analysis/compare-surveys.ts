import type { SurveyComparison, SurveyResult } from '../model/survey-result.ts';

/** What changed between two surveys of one organization. */
export function compareSurveys(before: SurveyResult, after: SurveyResult): SurveyComparison {
  return {
    kind: 'ripple/survey-comparison',
    version: 1,
    org: after.org,
    minAnswers: Math.max(before.minAnswers, after.minAnswers),
    totals: { before: before.totals, after: after.totals },
    managers: { before: before.managers, after: after.managers },
    teams: [],
    pairs: [],
    unchanged: 0,
  };
}
