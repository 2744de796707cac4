import { compareSurveys } from '../../analysis/compare-surveys.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { formatJson } from '../../report/format-json.ts';
import type { SurveyView } from '../../report/survey-view.ts';
import { attempt, valueOf } from '../attempt.ts';
import { UsageFailure, joinFailures } from '../failure.ts';
import { keepPagesOffTerminals } from '../keep-pages-off-terminals.ts';
import { findAnswerFiles } from '../open-answers.ts';
import { openSurvey, parseMinAnswers } from '../open-survey.ts';
import { openOrganization } from '../org-files.ts';
import { keepInputs, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { renderSurvey } from '../render-survey.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { SurveyOptions } from './survey-options.ts';
import { COMPARISON_FORMATS } from './survey-options.ts';

/** Reads both surveys, compares them, presents and renders. */
export const runSurveyCompare: VerbRunner<SurveyOptions> = async (
  [before = '', after = ''],
  options,
  environment,
) => {
  const minAnswers = parseMinAnswers(options.minAnswers, environment);
  if ([before, after, ...options.file].filter((word) => word === '-').length > 1)
    throw new UsageFailure('standard input can be one of the two surveys or the map, not more than one');
  const { targets, organization, warnings } = await openOrganization(
    options,
    COMPARISON_FORMATS,
    environment,
  );
  keepPagesOffTerminals(targets, environment);
  keepInputs(targets, findAnswerFiles([before, after], environment), environment.reader, 'the answers');
  const model = buildModel(organization);
  const first = await attempt(() => openSurvey(before, model, minAnswers, environment));
  const second = await attempt(() => openSurvey(after, model, minAnswers, environment));
  const [then, now] = [valueOf(first), valueOf(second)];
  if (then === undefined || now === undefined)
    throw joinFailures([first, second].flatMap((one) => ('failure' in one ? [one.failure] : [])));
  await sayWarnings([...warnings, ...then.warnings, ...now.warnings], environment);
  const result = compareSurveys(then.result, now.result);
  const view: SurveyView = { all: options.all === true, command: rephrase(environment, SHAPING) };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    const { presentSurveyComparison } = await import('../../report/present-survey-comparison.ts');
    const blocks = presentSurveyComparison(result, organization, view);
    return renderSurvey(blocks, { format, layout, organization });
  });
  return 0;
};
