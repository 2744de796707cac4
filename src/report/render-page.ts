import { escapeHtmlText } from './render-html.ts';

/** The script and the style of the page, and the hashes by which a browser knows them: `sha256-…`. */
export interface PageAssets {
  readonly script: string;
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
}

/** What goes into the file. */
export interface PageParts {
  /** Untrusted, unescaped. */
  readonly title: string;
  readonly assets: PageAssets;
  /** HTML: the document, readable without script. */
  readonly document: string;
  /** JSON for the interactive part, packed for a script element; without it the file is the document alone and runs no script. */
  readonly data?: string;
}

/** The whole file: nothing in it is fetched from anywhere, and only our own script and style take effect. */
export function renderPage({ title, assets, document, data }: PageParts): string {
  const [script, style, packed] = [assets.script, assets.style, data ?? ''];
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page would end its element');
  if (/<\/style/i.test(style)) throw new Error('the style of the page would end its element');
  if (packed.includes('<')) throw new Error('the data of the page would end its element');
  const isInteractive = data !== undefined;
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${listPolicy(assets, isInteractive)}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<title>${escapeHtmlText(title)}</title>`,
    `<style>${assets.style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#document">Skip to the report</a>',
    ...(isInteractive ? ['<div id="page"></div>', NO_SCRIPT] : []),
    `<main id="document" tabindex="-1">\n${document}</main>`,
    ...(isInteractive
      ? [
          `<script type="application/json" id="page-data">${data}</script>`,
          `<script>${assets.script}</script>`,
        ]
      : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const NO_SCRIPT =
  '<noscript><p class="no-script">The map that can be played with needs JavaScript. The report below can be read without it.</p></noscript>';

/** Nothing but what is named; no form, no frame, no address from which links would start. */
function listPolicy({ scriptHash, styleHash }: PageAssets, isInteractive: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${isInteractive ? `'${scriptHash}'` : "'none'"}`,
    `style-src '${styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes markup or script, not even by a mistake of our own.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
