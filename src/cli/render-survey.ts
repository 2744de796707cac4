import type { Organization } from '../model/organization.ts';
import type { Block } from '../report/blocks.ts';
import type { HumanFormat } from '../report/render-blocks.ts';
import { renderBlocks } from '../report/render-blocks.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderPage } from '../report/render-page.ts';
import type { TextLayout } from './output-targets.ts';
import { readPageAssets } from './page-assets.ts';

/** How the answer to a survey is written. */
export interface SurveyRendering {
  readonly format: HumanFormat | 'html';
  readonly layout: TextLayout;
  readonly organization: Organization;
}

/** Blocks as text, Markdown or a page of their own without a map to play with. */
export async function renderSurvey(
  blocks: readonly Block[],
  { format, layout, organization }: SurveyRendering,
): Promise<string> {
  if (format !== 'html') return renderBlocks(blocks, format, layout);
  const title = organization.name === '' ? 'survey' : `${organization.name}: survey`;
  return renderPage({ title, assets: readPageAssets(), document: renderHtml(blocks) });
}
