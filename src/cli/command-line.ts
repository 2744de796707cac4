import type { Place, SourceFile } from '../model/source-file.ts';

/** One shell word, quoted where a shell would read it otherwise. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The call as a line of text, so that what is wrong in it can be pointed at like anything in a file. */
export function placeInCommandLine(argv: readonly string[], value: string): Place {
  let text = 'ripple';
  let start = 0;
  let end = 0;
  for (const word of argv) {
    const quoted = quoteWord(word);
    text += ` ${quoted}`;
    if (word === value) {
      start = text.length - quoted.length;
      end = text.length;
    } else if (word.startsWith('-') && word.endsWith(`=${value}`)) {
      end = text.length;
      start = end - value.length - (quoted.endsWith("'") ? 1 : 0);
    }
  }
  const file: SourceFile = { path: '<command line>', text };
  return { file, start, end };
}
