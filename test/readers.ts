import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** A program from outside that reads what ripple writes. */
export interface Reader {
  readonly name: string;
  /** What Debian calls it, for whoever has not got it. */
  readonly debianPackage: string;
  /** Path or command; undefined where it is not to be had. */
  readonly command: string | undefined;
}

/** Debian's own, unless the environment names another. */
export const CHROMIUM = readerOf('Chromium', 'chromium', [process.env['CHROMIUM'] ?? '/usr/bin/chromium']);

/** Graphviz. */
export const DOT = readerOf('Graphviz', 'graphviz', ['dot'], ['-V']);

/** The Python that has networkx; Debian's first, because another one on the path often has not. */
export const PYTHON = readerOf(
  'networkx',
  'python3-networkx',
  ['/usr/bin/python3', 'python3'],
  ['-c', 'import networkx'],
);

/** In a pipeline nothing is skipped: what is missing is a failure. */
const MUST_RUN = process.env['CI'] === 'true';

/**
 * Tests that need a program from outside. Where it is not to be had they are skipped and say so; in a pipeline (CI=true) they
 * run, and fail.
 */
export function describeWith(
  { name, debianPackage, command }: Reader,
  what: string,
  tests: () => void,
): void {
  const isSkipped = command === undefined && !MUST_RUN;
  if (isSkipped) process.stderr.write(`skipped without ${name} (Debian: ${debianPackage}): ${what}\n`);
  describe.skipIf(isSkipped)(`${what}${isSkipped ? ` (skipped: no ${name})` : ''}`, () => {
    tests();
  });
}

/** The command, or an error that says what to install. */
export function commandOf({ name, debianPackage, command }: Reader): string {
  if (command !== undefined) return command;
  throw new Error(`these tests need ${name}; on Debian: apt-get install ${debianPackage}`);
}

/** The first that is there and, where a call is given, answers to it. */
function readerOf(
  name: string,
  debianPackage: string,
  commands: readonly string[],
  call?: readonly string[],
): Reader {
  const command = commands.find((path) =>
    call === undefined ? existsSync(path) : spawnSync(path, call, { stdio: 'ignore' }).status === 0,
  );
  return { name, debianPackage, command };
}
