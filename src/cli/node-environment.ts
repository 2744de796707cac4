import { readFileSync, writeSync } from 'node:fs';
import { LARGEST_FILE_BYTES, createDiskReader } from './disk-reader.ts';
import { createDiskWriter } from './disk-writer.ts';
import type { Environment, OutputStream } from './environment.ts';
import { describeSystemError } from './failure.ts';
import { createNodeGit } from './git.ts';
import { optimizingLater } from './optimize-later.ts';
import { readDescriptor } from './read-descriptor.ts';

/** The process that this runs in. */
export function createNodeEnvironment(): Environment {
  return {
    argv: process.argv.slice(2),
    variables: process.env,
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    reader: optimizingLater(createDiskReader(process.cwd(), () => readDescriptor(0, LARGEST_FILE_BYTES))),
    writer: createDiskWriter(process.cwd(), process.pid),
    get version() {
      return readVersion();
    },
    now: () => performance.now(),
    onInterrupt,
    git: createNodeGit(process.cwd()),
    openPrinter: async () => (await import('./node-printer.ts')).createNodePrinter(process.cwd()),
    threads: {
      get available() {
        return process.getBuiltinModule('node:os').availableParallelism();
      },
      // Beside this file, and built as it is: a module of tsc's, or a file of the bundle.
      get sweepWorker() {
        return new URL(`sweep-worker${/\.\w+$/.exec(import.meta.url)?.[0] ?? ''}`, import.meta.url);
      },
    },
  };
}

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** The process ends by the signal all the same, as its parent expects. */
function onInterrupt(tidy: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    ignore();
    tidy();
    process.kill(process.pid, signal);
  };
  const ignore = (): void => {
    for (const signal of INTERRUPTS) process.removeListener(signal, end);
  };
  for (const signal of INTERRUPTS) process.once(signal, end);
  return ignore;
}

/** What standard output can be; Node's own type promises that all of them are terminals. */
interface NodeStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

function outputStream(stream: NodeStream): OutputStream {
  const { isTTY = false } = stream;
  stream.on('error', endAfter);
  return {
    write: (text) => void stream.write(text),
    isTerminal: isTTY,
    // Asked anew: people make windows wider and narrower.
    get columns() {
      const { columns = 0 } = stream;
      return isTTY && columns > 0 ? columns : undefined;
    },
  };
}

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain. A full disk is one. */
function endAfter(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  try {
    writeSync(2, `error: cannot write the answer: ${describeSystemError(error)}\n`);
  } finally {
    process.exit(2);
  }
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
