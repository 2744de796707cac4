import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckDiagnostic, CheckResult } from '../src/model/check-result.ts';
import type { CliRun } from './cli/run-cli.ts';
import { runCli } from './cli/run-cli.ts';
import { scratchFolder, withoutPrivileges } from './cli/scratch.ts';
import type { HostileInput } from './hostile-inputs.ts';
import { HOSTILE_INPUTS } from './hostile-inputs.ts';

/** Errors and warnings, and that there were more of both. */
const MOST_SAID = 2002;

describe.each(Object.entries(HOSTILE_INPUTS))('%s', (_, inputs) => {
  it.each(inputs.map((input) => [input.name, input] as const))('%s', async (_name, input) => {
    const run = await refusalOf(input, ['check', '--json']);
    const result: CheckResult = JSON.parse(run.stdout);
    expect(result.usable).toBe(false);
    expect(result.diagnostics.map(describeDiagnostic)).toEqual(input.says);
    expect(result.diagnostics.length).toBeLessThanOrEqual(MOST_SAID);
    // As text, with the line and a caret; an analysis says the same.
    const asText = await refusalOf(input, ['impact', 'a']);
    expect(asText.stdout).toBe('');
    expect(asText.stderr).toBe(run.stderr);
  });
});

/** What is said of it, with exit code 2 and without a stack. */
async function refusalOf(input: HostileInput, argv: readonly string[]): Promise<CliRun> {
  const { paths = ['ripple.yaml'], reader, prepare } = input;
  const isOne = typeof input.files === 'string' || input.files instanceof Uint8Array;
  const cwd = scratchFolder(isOne ? { 'ripple.yaml': input.files } : input.files);
  // Or the folder could not be removed.
  onTestFinished(() => readdirSync(cwd).forEach((name) => unlock(join(cwd, name))));
  prepare?.(cwd);
  const call = (): Promise<CliRun> =>
    runCli([...argv, ...paths.flatMap((path) => ['-f', path])], {
      cwd,
      ...(reader === undefined ? {} : { reader }),
    });
  const run = await (input.withoutPrivileges === true ? withoutPrivileges(call) : call());
  expect(run.code, run.stderr.slice(0, 2000)).toBe(2);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.stderr.length).toBeLessThan(100_000);
  return run;
}

function unlock(path: string): void {
  if (lstatSync(path).isDirectory()) chmodSync(path, 0o755);
}

function describeDiagnostic({ code, file, line, column }: CheckDiagnostic): string {
  if (file === null) return code;
  return `${code} ${file === 'ripple.yaml' ? '' : `${file}:`}${line}:${column}`;
}
