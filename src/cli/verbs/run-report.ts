import type { ReportResult } from '../../model/report-result.ts';
import { presentReport } from '../../report/present-report.ts';
import { renderMarkdown } from '../../report/render-markdown.ts';
import { writeOrg } from '../../report/write-org.ts';
import { formatJson } from '../../report/format-json.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { ReportOptions } from './report-options.ts';
import { REPORT_FORMATS } from './report-options.ts';

/** Reads, builds, answers, presents and renders: everything in one document. */
export const runReport: VerbRunner<ReportOptions> = async (_, options, environment) => {
  const { targets, organization, warnings } = await openOrganization(options, REPORT_FORMATS, environment);
  await sayWarnings(warnings, environment);
  const result: ReportResult = {
    kind: 'ripple/report',
    version: 1,
    org: organization.name,
    map: writeOrg(organization),
  };
  await writeTargets(targets, environment, async (format) => {
    if (format === 'json') return formatJson(result);
    if (format === 'markdown') return renderMarkdown(presentReport(result, organization));
    return (await import('../render-report.ts')).renderReportPage(result, organization);
  });
  return 0;
};
