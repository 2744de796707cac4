import { spawn } from 'node:child_process';
import { PrintFailure } from './environment.ts';
import { describeSystemError } from './failure.ts';

/** More is not kept of what a program says. */
const MOST_LETTERS = 2_000;

/** Runs a program to its end, or ends it after so many seconds; gives the end of what it said, or throws `PrintFailure`. */
export function runProgram(command: string, args: readonly string[], seconds: number): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
    let said = '';
    const clock = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new PrintFailure(`it was not done after ${seconds} seconds`));
    }, seconds * 1000);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-MOST_LETTERS);
    });
    child.on('error', (error) => {
      clearTimeout(clock);
      fail(new PrintFailure(`it does not start: ${describeSystemError(error)}`));
    });
    child.on('exit', (status) => {
      clearTimeout(clock);
      // What it has started may live on for a moment, and hold the pipe.
      child.stderr.destroy();
      if (status === 0) done(said.trim());
      else fail(new PrintFailure(`it ended with ${status ?? 'a signal'}${lastLine(said)}`));
    });
  });
}

function lastLine(said: string): string {
  const line = said.trim().split('\n').at(-1) ?? '';
  return line === '' ? '' : ` and said: ${line}`;
}
