import { cleanText } from '../model/clean-text.ts';
import { shortenText } from './shorten-text.ts';

const LONGEST_LABEL = 40;

/**
 * An untrusted text inside the quotes of a label, or behind the colon of a title, for Mermaid. Whatever is no letter, digit, comma
 * or single space is a number to Mermaid; a text of more than `longest` letters is cut. Two dollars would begin a formula,
 * `\n` a line and `fa:fa-x` an icon, also as numbers: something that nobody sees stands between them.
 */
export function escapeMermaid(text: string, longest = LONGEST_LABEL): string {
  return shortenText(cleanText(text), longest)
    .replaceAll(/\$(?=\$)|\\(?=n)|:(?=fa-)/g, '$&\u200b')
    .replaceAll(/[^\p{L}\p{M}\p{N} ,]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
