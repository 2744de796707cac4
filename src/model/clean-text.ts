/** Nothing to hide: the usual case, letters of western Europe and typographic signs included. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2212]*$/;

const LINE_BREAK_OR_TAB = /\r\n|[\t\n\r\x85]/g;

const JOINED_SCRIPTS = ['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil']
  .concat(['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');

let built: RegExp | undefined;

/** Built when it is first needed: looking up its characters takes milliseconds, and most calls need none. */
function meantOrUnseen(): RegExp {
  built ??= new RegExp(`(${listMeant().join('|')})|${unseen().source}`, 'gu');
  return built;
}

/** What has no looks of its own: controls, lone surrogates, direction changes, zero-width characters, tags. */
function unseen(): RegExp {
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
}

/** The unseen that people write on purpose, each only where it belongs. */
function listMeant(): string[] {
  return [
    // emoji: joined, chosen over text, on a key, the flags of England, Scotland and Wales
    /(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})/u.source,
    /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]/u.source,
    /(?<=[0-9#*])\ufe0f(?=\u20e3)/u.source,
    /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u
      .source,
    // spelling: joiners between letters (Persian, Indic scripts), variants of Chinese characters
    `(?<=[${JOINED_SCRIPTS}])[\\u200c\\u200d](?=[\\p{L}\\p{M}])`,
    /(?<=\p{Ideographic})[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u.source,
  ];
}

/**
 * An untrusted text as one harmless line for a terminal. Line breaks and tabs become a space; other controls
 * their pictures (`␛`, `␡`); C1 controls, direction changes, zero-width characters, line and paragraph separators
 * and lone surrogates the like of `\u{202e}`. Letters of any script and emoji stay.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(LINE_BREAK_OR_TAB, ' ')
      .replace(meantOrUnseen(), (character, meant: string | undefined) => meant ?? showCharacter(character))
      // a mark without a letter would settle on whatever stands before it
      .replace(/(^|[ \p{Ps}\p{Pi}])(?=\p{M})/gu, '$1◌')
  );
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `\\u{${code.toString(16)}}`;
}
