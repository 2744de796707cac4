import { readFileSync } from 'node:fs';
import type { PageAssets } from '../report/render-page.ts';
import { systemErrorCode } from './failure.ts';

/** Two folders up from here as it is written, compiled and bundled alike. */
const BUILT = new URL('../../dist/web/page.json', import.meta.url);

/** The script and style of the page, as they were built. Without them the package is broken, which no caller can mend. */
export function readPageAssets(): PageAssets {
  try {
    const assets: PageAssets = JSON.parse(readFileSync(BUILT, 'utf8'));
    return assets;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    throw new Error('dist/web/page.json is missing: this package was not built whole (npm run build)', {
      cause: error,
    });
  }
}
