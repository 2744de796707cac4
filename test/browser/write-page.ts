import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
import { REPOSITORY, runCli } from '../cli/run-cli.ts';

/** The pages of one test file, in a folder that is gone after its tests. */
export interface PageFolder {
  /** Writes a file, and says its address. */
  readonly write: (name: string, html: string) => string;
  /** The address of what `ripple report` writes of an organization: of a path, or of a text. Each is written once. */
  readonly reportOn: (source: { readonly path: string } | { readonly text: string }) => Promise<string>;
}

/** A folder for pages. */
export function pageFolder(): PageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const addressOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const written = new Map<string, string>();
  return {
    write(name, html) {
      writeFileSync(join(folder, name), html);
      return addressOf(name);
    },
    async reportOn(source) {
      const key = JSON.stringify(source);
      const name = written.get(key) ?? `report-${written.size}.html`;
      if (written.has(key)) return addressOf(name);
      const [path, world] =
        'path' in source ? [resolve(REPOSITORY, source.path), {}] : ['-', { stdin: source.text }];
      const run = await runCli(['report', '-f', path, '-o', join(folder, name)], world);
      if (run.code !== 0) throw new Error(`report ended with ${run.code}: ${run.stderr}`);
      written.set(key, name);
      return addressOf(name);
    },
  };
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
