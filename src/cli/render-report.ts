import { buildModel } from '../analysis/org-model.ts';
import { planViews } from '../analysis/plan-views.ts';
import { layOutGraph } from '../layout/lay-out-graph.ts';
import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import { presentReport } from '../report/present-report.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderPage } from '../report/render-page.ts';
import type { PagePicture } from '../web/page-data.ts';
import { packPageData } from '../web/page-data.ts';
import { readPageAssets } from './page-assets.ts';

/** The report as one HTML file: the map to play with, then the document. */
export async function renderReportPage(result: ReportResult, organization: Organization): Promise<string> {
  const pictures: PagePicture[] = [];
  for (const view of planViews(buildModel(organization)))
    pictures.push({ view, layout: await layOutGraph(view) });
  return renderPage({
    title: organization.name === '' ? 'ripple' : organization.name,
    assets: readPageAssets(),
    document: renderHtml(presentReport(result, organization)),
    data: packPageData({ organization, pictures }),
  });
}
