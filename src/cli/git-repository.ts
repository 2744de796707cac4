import { isAbsolute, posix, sep } from 'node:path';
import type { FileReader } from '../input/file-reader.ts';
import { UsageFailure } from './failure.ts';
import type { Git, GitOutcome } from './git.ts';

/** The repository around the folder of the call. */
export interface Repository {
  readonly git: Git;
  /** The folder of the call below the top of the repository: empty at the top, else with a `/` at its end. */
  readonly prefix: string;
  /** Whether the clone lacks the older commits. */
  readonly isShallow: boolean;
}

/** The repository of a call, or why there is none: a sentence without its end. */
export type RepositoryOpening = Repository | { readonly problem: string };

/** Looks for a repository around the folder of the call. */
export function openRepository(git: Git): RepositoryOpening {
  const outcome = git.run(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (outcome.status !== 0) return { problem: describeRefusal(outcome) };
  const [shallow = '', ...rest] = textOf(outcome).split('\n');
  return { git, prefix: rest.join('\n').replace(/\n$/, ''), isShallow: shallow === 'true' };
}

function describeRefusal({ status, stderr }: GitOutcome): string {
  if (status === null) return `git cannot be run (${stderr.trim()}); install git`;
  const trust = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
  if (trust !== undefined) {
    return `git refuses this repository, because it belongs to another user (dubious ownership); if you trust it: ${trust.trim()}`;
  }
  return /not a git repository/.test(stderr)
    ? 'this folder is in no git repository'
    : `git says: ${firstLine(stderr)}`;
}

/** What git printed, without taking the end of a line away. */
export function textOf({ stdout }: GitOutcome): string {
  return new TextDecoder().decode(stdout);
}

/** The lines that git printed; none where it failed. */
export function linesOf(outcome: GitOutcome): string[] {
  if (outcome.status !== 0) return [];
  return textOf(outcome)
    .split('\n')
    .filter((line) => line !== '');
}

/** What git printed; where it failed, the call fails with its words. */
export function expectOutput(outcome: GitOutcome, what: string): Uint8Array {
  if (outcome.status === 0) return outcome.stdout;
  const cure = /promisor|partial clone|transport|lazy/i.test(outcome.stderr)
    ? ' This clone was made without all contents (--filter): clone it whole.'
    : '';
  throw new UsageFailure(`git cannot read ${what}: ${firstLine(outcome.stderr)}.${cure}`);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/**
 * The path of a file below the top of the repository, from its path on the disk; empty for the top itself, undefined
 * where it lies outside.
 */
export function treePathOf(path: string, { git, prefix }: Repository, disk: FileReader): string | undefined {
  if (!isAbsolute(path)) return insideTree(posix.join(prefix, disk.join('.', path)));
  const top = linesOf(git.run(['rev-parse', '--show-toplevel']))[0];
  if (top === undefined) return undefined;
  const folder = withSlashes(disk.identityOf(top));
  const file = withSlashes(disk.identityOf(path));
  return file === folder || file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
}

/** A path below the top without `.`, `..` and `/` at its end: empty for the top, undefined for what lies outside. */
export function insideTree(path: string): string | undefined {
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (normal === '.' || normal === '') return '';
  return normal === '..' || normal.startsWith('../') || normal.startsWith('/') ? undefined : normal;
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
