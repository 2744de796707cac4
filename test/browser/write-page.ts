import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { buildModel } from '../../src/analysis/org-model.ts';
import { planViews } from '../../src/analysis/plan-views.ts';
import { readPageAssets } from '../../src/cli/page-assets.ts';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import type { Organization } from '../../src/model/organization.ts';
import { renderPage } from '../../src/report/render-page.ts';
import type { PagePicture } from '../../src/web/page-data.ts';
import { packPageData } from '../../src/web/page-data.ts';
import { runCli } from '../cli/run-cli.ts';

/** Writes files to a folder that is gone after the tests, and says their addresses. */
export function pageFolder(): (name: string, html: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, html) => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
}

/** What `ripple report --format html` writes of a path, or of a text as standard input. */
export async function reportOf(
  source: { readonly path: string } | { readonly text: string },
): Promise<string> {
  const [path, world] = 'path' in source ? [source.path, {}] : ['-', { stdin: source.text }];
  const { code, stdout, stderr } = await runCli(['report', '-f', path, '--format', 'html'], world);
  if (code !== 0) throw new Error(`report ended with ${code}: ${stderr}`);
  return stdout;
}

/** The page of an organization without the report under it, which takes longer to compute than to read. */
export async function pageOf(organization: Organization): Promise<string> {
  const pictures: PagePicture[] = [];
  for (const view of planViews(buildModel(organization)))
    pictures.push({ view, layout: await layOutGraph(view) });
  return renderPage({
    title: organization.name,
    assets: readPageAssets(),
    document: '<h1>Numbers</h1>',
    data: packPageData({ organization, pictures }),
  });
}
