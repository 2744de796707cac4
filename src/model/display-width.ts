/** The usual case: each character takes one column. */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193\u2212\u2500-\u257f]*$/;

/**
 * The columns that a text takes in a terminal: East Asian wide characters and emoji (also joined ones) 2,
 * combining marks 0, all else 1. Terminals differ beyond that; it is sufficient for names of people's work.
 */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return splitGraphemes(text).reduce((width, part) => width + graphemeWidth(part), 0);
}

/** What a reader takes for single characters, in order. (Intl.Segmenter needs quadratic time.) */
export function splitGraphemes(text: string): string[] {
  return text.match(grapheme()) ?? [];
}

// Patterns stand in functions, so that their characters are looked up only where a text needs them.

/** A flag; an emoji with all that is joined to it; a Korean syllable in parts; a character with its marks. */
function grapheme(): RegExp {
  return /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[\u1100-\u115f]+[\u1160-\u11ff]*|[^][\p{M}\u200c\u200d]*/gu;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

function graphemeWidth(text: string): number {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(text)) return 2;
  // a sum, as terminals add up the letters of an Indic cluster
  return Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
}

function characterWidth(character: string): 0 | 1 | 2 {
  if (/[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u.test(character))
    return 0;
  return WIDE.test(character) ? 2 : 1;
}
