import { CommanderError } from 'commander';
import { cleanText } from '../model/clean-text.ts';
import { colorLevelOf } from './color-level.ts';
import type { Environment } from './environment.ts';
import { InputFailure, SeveralFailures, UnreadableBaseFailure, UsageFailure, messagesOf } from './failure.ts';
import { createProgram } from './program.ts';
import { verbsFor } from './verbs/registry.ts';

/** The package's own page says where it is looked after. */
const BUG_REPORTS = 'https://www.npmjs.com/package/@ripple-effect/cli';

/** Runs one call; returns the exit code. Nothing that a user can cause shows a stack. */
export async function main(environment: Environment): Promise<number> {
  const { argv } = environment;
  let code: number = 0;
  const program = createProgram(environment, verbsFor(argv), (verbCode) => {
    code = verbCode;
  });
  try {
    if (argv.every((word) => word === '--no-color')) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, environment);
  }
}

async function reportFailure(error: unknown, environment: Environment): Promise<number> {
  const { stderr } = environment;
  // Commander has said what is wrong; its own code for a wrong call is 1.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageFailure) {
    for (const message of messagesOf(error)) stderr.write(`error: ${cleanText(message)}\n`);
    return 2;
  }
  if (error instanceof SeveralFailures) {
    for (const failure of error.failures) await reportFailure(failure, environment);
    return 2;
  }
  if (error instanceof InputFailure) {
    const { formatDiagnostics } = await import('../report/format-diagnostics.ts');
    stderr.write(formatDiagnostics(error.diagnostics, { color: colorLevelOf(stderr, environment) }));
    if (error instanceof UnreadableBaseFailure)
      stderr.write(
        `error: ${cleanText(error.consequence)}; with --unreadable-base skip that is no failure\n`,
      );
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `This is a bug in ripple, not in your file. Please report it with what follows:\n${BUG_REPORTS}\n\n${stack}\n`,
  );
  return 70;
}
