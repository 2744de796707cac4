import { cleanText } from './escape-text.ts';
import { shortenText } from './shorten-text.ts';

const LONGEST_LABEL = 40;

/**
 * An untrusted text inside the quotes of a label, or behind the colon of a title, for Mermaid. Whatever is no letter, digit, comma
 * or single space is a number to Mermaid; a text of more than `longest` letters is cut.
 */
export function escapeMermaid(text: string, longest = LONGEST_LABEL): string {
  return shortenText(cleanText(text), longest).replaceAll(
    /[^\p{L}\p{M}\p{N} ,]/gu,
    (sign) => `#${sign.codePointAt(0)};`,
  );
}
