import { buildModel } from '../analysis/org-model.ts';
import { planViews } from '../analysis/plan-views.ts';
import { readReportMap } from '../input/read-report-map.ts';
import { layOutGraph } from '../layout/lay-out-graph.ts';
import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import { escapeUnseen, formatJson } from '../report/format-json.ts';
import { presentReport, titleOfReport } from '../report/present-report.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { renderPage } from '../report/render-page.ts';
import type { PagePicture } from '../web/page-data.ts';
import { packPageData } from '../web/page-data.ts';
import { InputFailure } from './failure.ts';
import { readPageAssets } from './page-assets.ts';
import type { ReportFormat } from './verbs/report-options.ts';

/**
 * A report in a format, from its result alone: `readMap` reads the text in it, so that a saved report gives the very bytes of
 * the call that saved it.
 */
export async function renderReport(
  result: ReportResult,
  readMap: () => Promise<Organization>,
  format: ReportFormat,
): Promise<string> {
  if (format === 'json') return formatJson(result);
  const organization = await readMap();
  const blocks = presentReport(result, organization);
  if (format === 'markdown') return renderMarkdown(blocks);
  return renderPage({
    title: titleOfReport(result),
    assets: readPageAssets(),
    document: renderHtml(blocks, { contents: true }),
    data: escapeUnseen(packPageData({ organization, pictures: await drawPictures(organization) })),
  });
}

/** The map in a report; it was written from one that could be read, unless a later ripple wrote it. */
export async function openReportMap(result: ReportResult, path: string): Promise<Organization> {
  const { organization, diagnostics } = await readReportMap(result, path);
  if (organization === undefined) throw new InputFailure(diagnostics);
  return organization;
}

/** Every picture of the map, and where everything in it stands. */
async function drawPictures(organization: Organization): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const view of planViews(buildModel(organization)))
    pictures.push({ view, layout: await layOutGraph(view) });
  return pictures;
}
