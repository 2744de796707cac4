import { buildModel } from '../analysis/org-model.ts';
import { planViews } from '../analysis/plan-views.ts';
import { createMemoryReader } from '../input/memory-reader.ts';
import { readOrganization } from '../input/read-organization.ts';
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
 * A report in a format, from its result alone: the map is read from the text in it, so that a saved report gives the very
 * bytes of the call that saved it.
 */
export async function renderReport(result: ReportResult, format: ReportFormat): Promise<string> {
  if (format === 'json') return formatJson(result);
  const organization = await readMap(result.map);
  const blocks = presentReport(result, organization);
  if (format === 'markdown') return renderMarkdown(blocks);
  return renderPage({
    title: titleOfReport(result),
    assets: readPageAssets(),
    document: renderHtml(blocks, { contents: true }),
    data: escapeUnseen(packPageData({ organization, pictures: await drawPictures(organization) })),
  });
}

/** What the text of the map says; it was written from a map that could be read, unless somebody changed it since. */
async function readMap(text: string): Promise<Organization> {
  const { organization, diagnostics } = await readOrganization(
    ['map.json'],
    createMemoryReader({ 'map.json': text }),
  );
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
