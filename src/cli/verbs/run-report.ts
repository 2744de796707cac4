import { answerReport, stressOfReport } from '../../analysis/answer-report.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { planStress } from '../../analysis/plan-stress.ts';
import type { ReportResult } from '../../model/report-result.ts';
import { sumUpRules } from '../../report/sum-up-rules.ts';
import { writeOrg } from '../../report/write-org.ts';
import { runRules } from '../../rules/run-rules.ts';
import type { Environment } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { chooseSizes } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import type { OutputTarget } from '../output-targets.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { renderReport } from '../render-report.ts';
import { sayWarnings } from '../say-warnings.ts';
import { sweepOnThreads } from '../sweep-pool.ts';
import type { ReportFormat, ReportOptions } from './report-options.ts';
import { REPORT_FORMATS } from './report-options.ts';

/** Reads, builds, sweeps, answers, presents and renders: everything in one document. */
export const runReport: VerbRunner<ReportOptions> = async (_, options, environment) => {
  const { targets, organization, warnings } = await openOrganization(options, REPORT_FORMATS, environment);
  keepPagesOffTerminals(targets, environment);
  const incident = chooseSizes(options, organization, environment.argv, 'teams');
  const model = buildModel(organization);
  const rules = runRules(model);
  await sayWarnings([...warnings, ...rules.diagnostics], environment);
  const plan = planStress(model, stressOfReport({ incident }));
  const swept = await sweepOnThreads(plan, undefined, environment);
  const result: ReportResult = {
    ...answerReport(model, { incident }, plan, swept),
    rules: sumUpRules(rules.findings, rules.kinds),
    map: writeOrg(organization),
  };
  await writeTargets(targets, environment, (format) => renderReport(result, format));
  return 0;
};

/** A page is hundreds of kilobytes that nobody can read in a terminal. */
export function keepPagesOffTerminals(
  targets: readonly OutputTarget<ReportFormat>[],
  { stdout }: Environment,
): void {
  if (!stdout.isTerminal || !targets.some(({ format, path }) => format === 'html' && path === undefined))
    return;
  throw new UsageFailure(
    'a page is for a browser, not for a terminal: name a file, as in -o report.html; --format markdown prints the report in words',
  );
}
