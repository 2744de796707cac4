import { answerSurvey } from '../../analysis/answer-survey.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { suggestPatch } from '../../input/suggest-patch.ts';
import type { Organization } from '../../model/organization.ts';
import type { SurveyResult } from '../../model/survey-result.ts';
import { formatJson } from '../../report/format-json.ts';
import type { SurveyView } from '../../report/survey-view.ts';
import type { Environment } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { keepPagesOffTerminals } from '../keep-pages-off-terminals.ts';
import { findAnswerFiles, openAnswers } from '../open-answers.ts';
import { parseMinAnswers } from '../open-survey.ts';
import { openOrganization } from '../org-files.ts';
import type { OutputTarget } from '../output-targets.ts';
import { keepInputs, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { renderSurvey } from '../render-survey.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { SurveyFormat, SurveyOptions } from './survey-options.ts';
import { SURVEY_FORMATS } from './survey-options.ts';

/** Reads the map and the answers, holds them against each other, presents and renders. */
export const runSurveyRead: VerbRunner<SurveyOptions> = async (words, options, environment) => {
  const minAnswers = parseMinAnswers(options.minAnswers, environment);
  if (words.includes('-') && options.file.includes('-'))
    throw new UsageFailure('standard input cannot be both the answers and the map');
  const { targets, organization, warnings } = await openOrganization(options, SURVEY_FORMATS, environment);
  keepPagesOffTerminals(targets, environment);
  keepInputs(targets, findAnswerFiles(words, environment), environment.reader, 'the answers');
  const opened = openAnswers(words, organization, environment);
  await sayWarnings([...warnings, ...opened.warnings], environment);
  const model = buildModel(organization);
  const result = answerSurvey(model, opened.answers, { minAnswers });
  const view: SurveyView = { all: options.all === true, command: rephrase(environment, SHAPING) };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    if (format === 'patch') return suggestPatch(organization, result);
    const { presentSurvey } = await import('../../report/present-survey.ts');
    return renderSurvey(presentSurvey(result, organization, view), { format, layout, organization });
  });
  sayEmptyPatch(targets, organization, result, environment);
  return 0;
};

/** An empty file says nothing by itself. */
function sayEmptyPatch(
  targets: readonly OutputTarget<SurveyFormat>[],
  organization: Organization,
  result: SurveyResult,
  { stderr }: Environment,
): void {
  if (targets.every(({ format }) => format !== 'patch') || suggestPatch(organization, result) !== '') return;
  stderr.write(
    'The patch is empty: people name nobody whom the map has and does not yet join to their team.\n',
  );
}
