import { answerSurvey } from '../../analysis/answer-survey.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { once } from '../../model/once.ts';
import type { SurveyResult } from '../../model/survey-result.ts';
import { formatJson } from '../../report/format-json.ts';
import type { SurveyView } from '../../report/survey-view.ts';
import type { Environment } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { keepPagesOffTerminals } from '../keep-pages-off-terminals.ts';
import { findAnswerFiles, openAnswers } from '../open-answers.ts';
import { parseMinAnswers } from '../open-survey.ts';
import { openOrganization } from '../org-files.ts';
import { keepInputs, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { renderSurvey } from '../render-survey.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { SurveyOptions } from './survey-options.ts';
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
  const patch = once(async () =>
    (await import('../../input/suggest-patch.ts')).suggestPatch(organization, result),
  );
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    if (format === 'patch') return patch();
    const { presentSurvey } = await import('../../report/present-survey.ts');
    return renderSurvey(presentSurvey(result, organization, view), { format, layout, organization });
  });
  if (targets.some(({ format }) => format === 'patch') && (await patch()) === '')
    sayEmptyPatch(result, environment);
  return 0;
};

/** An empty file says nothing by itself. */
function sayEmptyPatch({ pairs }: SurveyResult, { stderr }: Environment): void {
  const isNamed = pairs.some(({ findings }) => findings.includes('map-lacks'));
  stderr.write(
    isNamed
      ? 'The patch is empty: people name some whom the map does not yet join to their team, but no file of the map could be changed for it.\n'
      : 'The patch is empty: people name nobody whom the map has and does not yet join to their team.\n',
  );
}
