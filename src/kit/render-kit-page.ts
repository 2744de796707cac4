import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Language } from './language.ts';

/** kit.css as it was built, and the hash by which a browser knows it: `sha256-…`. */
export interface KitStyle {
  readonly style: string;
  readonly styleHash: string;
}

/** What goes into a file. */
export interface KitPage {
  /** Untrusted, unescaped. */
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly Html[];
  readonly style: KitStyle;
}

/** The whole file: it runs no script and fetches nothing. */
export function renderKitPage({ title, language, sheets, style }: KitPage): string {
  if (/<\/style/i.test(style.style)) throw new Error('the style of the kit would end its element');
  const policy = `default-src 'none'; style-src '${style.styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>`.markup;
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    head.replaceAll('&apos;', "'"),
    `<style>${style.style}</style>`,
    '</head>',
    '<body>',
    html`${sheets}`.markup + '</body>',
    '</html>',
    '',
  ].join('\n');
}
