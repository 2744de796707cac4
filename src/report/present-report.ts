import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { Block } from './blocks.ts';
import { presentReportCompleteness } from './present-report-completeness.ts';
import { presentReportCustomers } from './present-report-customers.ts';
import { presentReportEngagements } from './present-report-engagements.ts';
import { presentReportGlance } from './present-report-glance.ts';
import { presentReportLegend, presentReportSource } from './present-report-legend.ts';
import { presentReportLoops } from './present-report-loops.ts';
import { presentReportPromises } from './present-report-promises.ts';
import { presentReportRules } from './present-report-rules.ts';
import { presentReportScenarios } from './present-report-scenarios.ts';
import { presentReportStress } from './present-report-stress.ts';
import { presentReportSummary } from './present-report-summary.ts';
import { createReportContext, paragraph } from './report-context.ts';

/** The report for people who were not there: the outcome first, then what it rests on, then how to read it. */
export function presentReport(result: ReportResult, organization: Organization): Block[] {
  const context = createReportContext(result, organization);
  return [
    { kind: 'heading', level: 1, text: titleOfReport(result) },
    paragraph(
      'Who depends on whom, what customers feel when somebody is late or work is not right, and where help would matter most.',
    ),
    {
      kind: 'callout',
      tone: 'note',
      text: 'nobody is graded here. A team whose delay reaches many others is where help would matter most, not where somebody does badly.',
    },
    ...presentReportSummary(context),
    ...presentReportGlance(context),
    ...presentReportStress(context),
    ...presentReportCustomers(context),
    ...presentReportPromises(context),
    ...presentReportScenarios(context),
    ...presentReportLoops(context),
    ...presentReportEngagements(context),
    ...presentReportRules(context),
    ...presentReportCompleteness(context),
    ...presentReportLegend(context),
    ...presentReportSource(context),
  ];
}

/** What the document is called. */
export function titleOfReport({ org }: ReportResult): string {
  return org === '' ? 'Who feels it if somebody is late' : `${org}: who feels it if somebody is late`;
}
