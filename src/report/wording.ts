import type { DiagnosticArguments, DiagnosticCode } from '../model/diagnostic-catalogue.ts';

/** What is said of one diagnostic. Texts are unescaped; words between backticks are to be typed as they are. */
export interface Wording<C extends DiagnosticCode> {
  /** A few words. */
  readonly title: string;
  /** One sentence without its place; no backticks, for it goes into every format. */
  readonly message: (args: DiagnosticArguments[C]) => string;
  /** What the rule is and why it matters. */
  readonly why: string;
  /** What to write instead, with an example where one helps. */
  readonly mend: string;
  /** What stands at the other place that belongs to it; most often the first of two. */
  readonly elsewhere?: string;
}

/** Some of the codes; the catalogue's sections are joined in `WORDING`. */
export type SomeWordings = { readonly [C in DiagnosticCode]?: Wording<C> };

/** More than this of a text from a file says no more. */
const LONGEST_QUOTE = 60;

/** A text from a file in quotation marks, cut if it is long. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST_QUOTE));
  if (characters.length <= LONGEST_QUOTE && text.length <= 4 * LONGEST_QUOTE) return `“${text}”`;
  return `“${characters.slice(0, LONGEST_QUOTE - 1).join('')}…”`;
}

/** The end of a message where a known word is near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`;
}
