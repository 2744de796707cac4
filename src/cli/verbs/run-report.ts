import { answerReport, stressOfReport } from '../../analysis/answer-report.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { planStress } from '../../analysis/plan-stress.ts';
import { hashText } from '../../model/hash-text.ts';
import { once } from '../../model/once.ts';
import type { ReportResult } from '../../model/report-result.ts';
import { sumUpRules } from '../../report/sum-up-rules.ts';
import { writeOrg } from '../../report/write-org.ts';
import { runRules } from '../../rules/run-rules.ts';
import { chooseSizes } from '../incident-options.ts';
import { UsageFailure } from '../failure.ts';
import { keepPagesOffTerminals } from '../keep-pages-off-terminals.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { openReportMap, renderReport } from '../render-report.ts';
import { sayWarnings } from '../say-warnings.ts';
import { sweepOnThreads } from '../sweep-pool.ts';
import type { ReportOptions } from './report-options.ts';
import { REPORT_FORMATS } from './report-options.ts';

/** Reads, builds, sweeps, answers, presents and renders: everything in one document. */
export const runReport: VerbRunner<ReportOptions> = async (_, options, environment) => {
  const { from } = options;
  if (from !== undefined)
    return (await import('../run-saved-report.ts')).runSavedReport(from, options, environment);
  refuseAll(options);
  const { targets, organization, warnings } = await openOrganization(options, REPORT_FORMATS, environment);
  keepPagesOffTerminals(targets, environment);
  const incident = chooseSizes(options, organization, environment.argv, 'teams');
  const model = buildModel(organization);
  const rules = runRules(model);
  await sayWarnings([...warnings, ...rules.diagnostics], environment);
  const plan = planStress(model, stressOfReport({ incident }));
  const swept = await sweepOnThreads(plan, undefined, environment);
  const map = writeOrg(organization);
  const result: ReportResult = {
    ...answerReport(model, { incident }, plan, swept),
    rules: sumUpRules(rules.findings, rules.kinds),
    map,
    mapHash: hashText(map),
  };
  const read = once(async () => openReportMap(result, '-'));
  await writeTargets(targets, environment, (format) => renderReport(result, read, format));
  return 0;
};

function refuseAll({ all }: ReportOptions): void {
  if (all === true)
    throw new UsageFailure('--all is for a saved answer: --from FILE; a report is cut to what people read');
}
