import { readFileSync } from 'node:fs';
import type { KitStyle } from '../kit/render-kit-page.ts';
import type { PageAssets } from '../report/render-page.ts';
import { systemErrorCode } from './failure.ts';

/** The script and style of the page, as they were built. */
export function readPageAssets(): PageAssets {
  const assets: PageAssets = JSON.parse(readBuilt('web/page.json'));
  return assets;
}

/** The style of the workshop kit, as it was built. */
export function readKitStyle(): KitStyle {
  const style: KitStyle = JSON.parse(readBuilt('kit/kit.json'));
  return style;
}

/** A file that the build writes. Without it the package is broken, which no caller can mend. */
function readBuilt(name: string): string {
  // Two folders up from here as it is written, compiled and bundled alike.
  const address = new URL(`../../dist/${name}`, import.meta.url);
  try {
    return readFileSync(address, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    throw new Error(`dist/${name} is missing: this package was not built whole (npm run build)`, {
      cause: error,
    });
  }
}
