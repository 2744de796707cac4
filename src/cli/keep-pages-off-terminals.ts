import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';
import type { OutputTarget } from './output-targets.ts';

/** A page is hundreds of kilobytes that nobody can read in a terminal. */
export function keepPagesOffTerminals(
  targets: readonly OutputTarget<string>[],
  { stdout }: Environment,
): void {
  if (!stdout.isTerminal || !targets.some(({ format, path }) => format === 'html' && path === undefined))
    return;
  throw new UsageFailure(
    'a page is for a browser, not for a terminal: name a file, as in -o report.html; --format markdown prints the report in words',
  );
}
