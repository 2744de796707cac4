import { quoteWord } from './command-line.ts';
import type { Environment } from './environment.ts';

/** An option, and how many words it takes with its value. */
export type OptionWords = readonly [name: string, words: 1 | 2];

/** Options that only shape the output, in every verb; those that say who is listed are kept. */
export const SHAPING: readonly OptionWords[] = [
  ...['--all', '--told', '--untold', '--json', '--no-color', '--exit-zero'].map((name): OptionWords => [
    name,
    1,
  ]),
  ...['--format', '-o', '--output', '--depth', '--fail-on', '--ways'].map((name): OptionWords => [name, 2]),
];

/** The call without some of its options, to build further calls from by adding others. */
export function rephrase(environment: Environment, without: readonly OptionWords[]): string {
  // Behind a `--`, an added option would be read as a team.
  const argv = environment.argv.filter((word) => word !== '--');
  const kept: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const option = without.find(([name]) => isOption(word, name));
    if (option === undefined) kept.push(quoteWord(word));
    else if (word === option[0]) i += option[1] - 1;
  }
  return ['ripple', ...kept].join(' ');
}

/** The option by itself, or with its value: `--depth=2`, `-oa.json`. */
function isOption(word: string, name: string): boolean {
  return word === name || word.startsWith(name.startsWith('--') ? `${name}=` : name);
}
