import type { FileReader } from '../input/file-reader.ts';
import type { Git } from './git.ts';

/** Everything that the command line touches: passed in, so that tests run it in-process. */
export interface Environment {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly reader: FileReader;
  readonly writer: FileWriter;
  /** The version of this package; on the disk, it is read when somebody asks. */
  readonly version: string;
  /** Milliseconds since some moment: for progress, and to cut work into slices. No answer depends on it. */
  now(): number;
  /** Tidies up when the user ends the process (Ctrl-C), before it ends; returns what takes that back. */
  onInterrupt(tidy: () => void): () => void;
  readonly threads: Threads;
  readonly git: Git;
  /** Loaded when somebody asks for it: few calls print. */
  openPrinter(): Promise<Printer>;
}

/** Threads that a long question can be spread over. */
export interface Threads {
  /** How many this process can run at once. */
  readonly available: number;
  /** What a worker of a sweep runs: `sweep-worker.ts`, built. */
  readonly sweepWorker: URL;
}

/** A stream that text is written to. */
export interface OutputStream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** A browser of this machine: its path, or why there is none. */
export type FoundBrowser = { readonly path: string } | { readonly problem: string };

/** Makes PDFs of HTML files. */
export interface Printer {
  findBrowser(variables: Environment['variables']): FoundBrowser;
  /** A file as that browser prints it; throws `PrintFailure`. */
  print(browser: string, path: string): Promise<Uint8Array>;
}

/** A browser did not print. */
export class PrintFailure extends Error {}

/** A file to be written, and what it will hold. */
export type OutputFile =
  { readonly path: string; readonly text: string } | { readonly path: string; readonly bytes: Uint8Array };

/** Files are written whole: under another name first, then renamed. */
export interface FileWriter {
  /** Replaces what stands at each path: all of them, or none where one cannot be written. */
  replaceAll(files: readonly OutputFile[]): void;
  /** Refuses (throws `FileExistsError`) where something stands there. */
  create(path: string, text: string): void;
}

/** Something stands where a new file was to be written. */
export class FileExistsError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} exists`);
    this.path = path;
  }
}

/** What a verb is done with: 0 done, 1 a gate forbids what was found, 2 the input or the call is wrong. */
export type ExitCode = 0 | 1 | 2;
