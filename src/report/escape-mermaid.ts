import { cleanText } from './escape-text.ts';

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

/** A clean text of at most so many letters, without spaces around it or two in a row; `…` stands for what is cut. */
export function shortenText(clean: string, longest: number): string {
  const letters = Array.from(clean.replace(/ {2,}/g, ' ').trim());
  return letters.length <= longest ? letters.join('') : [...letters.slice(0, longest - 1), '…'].join('');
}
