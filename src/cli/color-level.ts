import type { Environment, OutputStream } from './environment.ts';

/** How many colors to use: none, 16, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What a stream gets: `--no-color` and NO_COLOR win, then FORCE_COLOR, then whether it is a terminal. */
export function colorLevelOf(stream: OutputStream, environment: Environment): ColorLevel {
  const { argv, variables } = environment;
  if (argv.includes('--no-color') || (variables['NO_COLOR'] ?? '') !== '') return 0;
  const forced = variables['FORCE_COLOR'];
  if (forced !== undefined)
    return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1;
  return stream.isTerminal && variables['TERM'] !== 'dumb' ? 1 : 0;
}

/** The width that text is laid out for: the terminal's within reason, else 80. */
export function textWidthOf(stream: OutputStream): number {
  return Math.min(140, Math.max(40, stream.columns ?? 80));
}
