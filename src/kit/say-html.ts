import { html } from './html.ts';
import type { Html, HtmlPart } from './html.ts';
import type { Language } from './language.ts';
import type { CountedWords, NamesOf, Words } from './say.ts';

/** What an entry is filled with; a `count` that is not said decides between its words all the same. */
export type HtmlValues<W> = Readonly<Record<NamesOf<W>, HtmlPart>> & { readonly count?: HtmlPart };

/** An entry of the catalogue with figures, names and other markup in its places; else as `say`. */
export function sayHtml<const W extends Words | CountedWords>(
  language: Language,
  words: W,
  values: HtmlValues<W>,
): Html {
  const given: Readonly<Record<string, HtmlPart>> = values;
  const entry = words[language];
  const text = typeof entry === 'string' ? entry : given['count'] === 1 ? entry.one : entry.other;
  const parts = text.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : valueOf(given, part, text)));
  return html`${parts}`;
}

function valueOf(given: Readonly<Record<string, HtmlPart>>, name: string, text: string): HtmlPart {
  const value = given[name];
  if (value === undefined) throw new Error(`nothing is given for {${name}} of “${text}”`);
  return value;
}
