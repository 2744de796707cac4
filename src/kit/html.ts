import { escapeXml } from '../report/escape-xml.ts';
import { cleanText } from '../model/clean-text.ts';

/** Markup that is known to be harmless: it came out of `html`. */
export class Html {
  readonly markup: string;

  /** @internal Markup comes from `html` alone. */
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What can stand in markup: texts and numbers are escaped, markup and lists of it go in as they are, nothing says nothing. */
export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/** Markup with everything that is put into it escaped, for texts and for attributes in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((text, i) => text + markupOf(parts[i])).join(''));
}

/** A name or words of the people's own, in a direction of their own. */
export function written(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** What the drawing functions of report made: they escape all that they write. */
export function svgOf(drawing: string): Html {
  return new Html(drawing);
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeXml(cleanText(String(part)));
}
