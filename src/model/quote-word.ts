/** One shell word, quoted where a shell would read it otherwise. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${escapeQuotes(word)}'`;
}

/** As it stands between single quotes. */
export function escapeQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}
