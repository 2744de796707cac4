import { displayWidth, splitGraphemes } from './display-width.ts';

/**
 * The widths of U+0020 to U+007E in hundredths of the font's size: of each the wider of DejaVu Sans (the widest of the fonts
 * that a browser falls back to) and of Arial (as wide as Helvetica and Liberation Sans), so that a text fits in all of them.
 */
const ASCII = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34,
  34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 79, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74,
  69, 99, 69, 67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64,
  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

const EMOJI = 135;
const IDEOGRAPH = 102;
const CAPITAL = 95;
const OTHER = 85;
const LOW_PUNCTUATION = 50;

/** The pixels that a text takes at most in a common font without serifs of that size; bold ones take a tenth more. */
export function measureText(text: string, fontSize: number): number {
  const hundredths = splitGraphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
  return (hundredths * fontSize) / 100;
}

function widthOf(grapheme: string): number {
  const plain = asciiWidth(grapheme === '\u00a0' ? ' ' : grapheme);
  if (plain !== undefined) return plain;
  // joined ones fall apart where a font lacks them
  const emoji = grapheme.match(
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu,
  );
  if (emoji !== null) return EMOJI * emoji.length;
  if (displayWidth(grapheme) === 2) return IDEOGRAPH;
  return Array.from(grapheme.normalize('NFD')).reduce((sum, character) => sum + characterWidth(character), 0);
}

function asciiWidth(character: string): number | undefined {
  return character.length === 1 ? ASCII[character.charCodeAt(0) - 0x20] : undefined;
}

function characterWidth(character: string): number {
  const plain = asciiWidth(character);
  if (plain !== undefined) return plain;
  if (/\p{Mn}/u.test(character)) return 0;
  if (/[\u00b7\u2018-\u201f]/u.test(character)) return LOW_PUNCTUATION;
  return /[\p{Lu}\p{So}\p{Sm}\p{Pd}\p{Po}]/u.test(character) ? CAPITAL + 10 : OTHER;
}
