import { fileURLToPath } from 'node:url';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { createDiskWriter } from '../../src/cli/disk-writer.ts';
import type { Environment, OutputStream, Printer, Threads } from '../../src/cli/environment.ts';
import { createNodeGit } from '../../src/cli/git.ts';
import { main } from '../../src/cli/main.ts';
import type { FileReader } from '../../src/input/file-reader.ts';

/** The top of this repository. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What the threads of a sweep run; Node.js 20 runs no TypeScript. */
export const SWEEP_WORKER = new URL('../../dist/cli/sweep-worker.js', import.meta.url);

const NO_PRINTER: Printer = {
  findBrowser: () => ({ problem: 'no browser here' }),
  print: () => Promise.reject(new Error('nothing was found that could print')),
};

/** A process that nobody interrupts, whose clock stands still (nothing takes long enough for workers), without git and browser. */
export const ALONE = {
  now: (): number => 0,
  onInterrupt: (): (() => void) => () => undefined,
  threads: { available: 2, sweepWorker: SWEEP_WORKER },
  git: { run: () => ({ status: null, stdout: new Uint8Array(0), stderr: 'no git here' }) },
  openPrinter: (): Promise<Printer> => Promise.resolve(NO_PRINTER),
};

/** What a call printed and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world around a call; a pipe of width 80 without colors unless said otherwise. */
export interface CliWorld {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly variables?: Readonly<Record<string, string>>;
  /** Columns of a terminal; none: a pipe. */
  readonly columns?: number;
  /** The same of standard error, where it is not as standard output; 0: a pipe. */
  readonly errorColumns?: number;
  /** Files that behave in another way than those of the disk. */
  readonly reader?: (disk: FileReader) => FileReader;
  /** A clock; one that stands still unless said otherwise. */
  readonly now?: () => number;
  readonly threads?: Threads;
  readonly printer?: Printer;
}

/** Runs the command line in this process. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliRun> {
  const { environment, stdout, stderr } = worldOf(argv, world);
  const code = await main(environment);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Everything that a call touches, and what it has written. */
export interface CallWorld {
  readonly environment: Environment;
  readonly stdout: Collector;
  readonly stderr: Collector;
}

/** The world around one call. */
export function worldOf(argv: readonly string[], world: CliWorld = {}): CallWorld {
  const {
    cwd = REPOSITORY,
    stdin = '',
    variables = {},
    columns,
    errorColumns = columns,
    reader = (disk) => disk,
    now = ALONE.now,
    threads = ALONE.threads,
    printer = NO_PRINTER,
  } = world;
  const stdout = new Collector(columns);
  const stderr = new Collector(errorColumns === 0 ? undefined : errorColumns);
  const environment: Environment = {
    ...ALONE,
    argv,
    variables,
    stdout,
    stderr,
    reader: reader(
      createDiskReader(cwd, () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin)),
    ),
    writer: createDiskWriter(cwd, 1),
    version: '0.0.0-test',
    now,
    threads,
    git: createNodeGit(cwd),
    openPrinter: () => Promise.resolve(printer),
  };
  return { environment, stdout, stderr };
}

/** A stream that keeps what is written to it. */
export class Collector implements OutputStream {
  text = '';
  readonly isTerminal: boolean;
  readonly columns: number | undefined;

  constructor(columns: number | undefined) {
    this.columns = columns;
    this.isTerminal = columns !== undefined;
  }

  write(text: string): void {
    this.text += text;
  }
}
