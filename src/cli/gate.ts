import type { Environment, ExitCode } from './environment.ts';

/** What `--fail-on` and `--exit-zero` say. */
export interface GateOptions {
  readonly failOn: string;
  readonly exitZero?: boolean;
}

/** The exit code of a verb that found what its gate forbids, or nothing of it (undefined); says so on stderr. */
export function passGate(
  forbidden: string | undefined,
  { failOn, exitZero }: GateOptions,
  { stderr }: Environment,
): ExitCode {
  if (forbidden === undefined) return 0;
  const outcome = exitZero === true ? '' : ', so the exit code is 1';
  stderr.write(`--fail-on ${failOn}: ${forbidden}${outcome}\n`);
  return exitZero === true ? 0 : 1;
}
