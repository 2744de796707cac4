const UMLAUTS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

/**
 * A name without what people write in many ways: capitals, blanks, hyphens, other marks, umlauts. `Schäden & Recht` and
 * `schaeden-recht` are the same. Empty where there are no letters and digits.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => UMLAUTS.get(letter) ?? letter)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
