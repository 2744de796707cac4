import { escapeQuotes, quoteWord } from '../model/quote-word.ts';
import type { Place, SourceFile } from '../model/source-file.ts';

export { quoteWord } from '../model/quote-word.ts';

/**
 * The call as a line of text, so that what is wrong in it can be pointed at like anything in a file: the value of
 * an option, or without one a word that stands for itself.
 */
export function placeInCommandLine(argv: readonly string[], value: string, option?: string): Place {
  const found = option === undefined ? findOperand(argv, value) : findOptionValue(argv, value, option);
  const { file, ends } = lineOf(argv);
  const word = argv[found];
  if (word === undefined) return { file, start: 0, end: 0 };
  const quoted = quoteWord(word);
  // The value stands at the end of `--delay=3x`, perhaps before a quotation mark.
  const isWhole = word === value;
  const end = (ends[found] ?? 0) - (!isWhole && quoted.endsWith("'") ? 1 : 0);
  const shown = isWhole ? quoted : quoted.endsWith("'") ? escapeQuotes(value) : value;
  return { file, start: end - shown.length, end };
}

/** A call as a line of text, and where each of its words ends there. */
interface CommandLine {
  readonly file: SourceFile;
  readonly ends: readonly number[];
}

const lines = new WeakMap<readonly string[], CommandLine>();

/** Made once for each call: thousands of places may be in it. */
function lineOf(argv: readonly string[]): CommandLine {
  const known = lines.get(argv);
  if (known !== undefined) return known;
  const words = ['ripple', ...argv.map(quoteWord)];
  let end = -1;
  const [, ...ends] = words.map((word) => (end += 1 + word.length));
  const line = { file: { path: '<command line>', text: words.join(' ') }, ends };
  lines.set(argv, line);
  return line;
}

/** A part of such a value, from `start` to `end` of it, as the line of text shows it. */
export function placeWithin(whole: Place, value: string, start: number, end: number): Place {
  const shown = whole.file.text.slice(whole.start, whole.end);
  const opening = shown === value || !shown.startsWith("'") ? 0 : 1;
  // Not found in the call at all: pointed at as a whole.
  if (![value, quoteWord(value), escapeQuotes(value)].includes(shown)) return whole;
  const shift = (offset: number): number => {
    const before = value.slice(0, offset);
    return opening + (shown === value ? before : escapeQuotes(before)).length;
  };
  return { file: whole.file, start: whole.start + shift(start), end: whole.start + shift(end) };
}

/** The last one counts, as it does for an option that is given twice. */
function findOptionValue(argv: readonly string[], value: string, option: string): number {
  return argv.findLastIndex(
    (word, i) => word === `${option}=${value}` || (word === value && argv[i - 1] === option),
  );
}

/** Neither the verb nor, as far as can be told, the value of an option. */
function findOperand(argv: readonly string[], value: string): number {
  const places = argv.flatMap((word, i) => (word === value && i > 0 ? [i] : []));
  return places.find((i) => argv[i - 1]?.startsWith('-') === false) ?? places[0] ?? -1;
}
