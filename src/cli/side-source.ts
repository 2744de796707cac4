import { isAbsolute } from 'node:path';
import { isPattern } from '../input/find-files.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';
import type { Revision } from './find-revision.ts';
import { findCommit, findRevision, otherSpelling } from './find-revision.ts';
import { insideTree, openRepository } from './git-repository.ts';
import type { Repository, RepositoryOpening } from './git-repository.ts';
import { mergeBase } from './merge-base.ts';

/** Where one of two maps comes from. */
export type SideSource =
  | { readonly from: 'files'; readonly paths: readonly string[] }
  | { readonly from: 'working-tree' }
  | {
      readonly from: 'revision';
      readonly revision: Revision;
      /** From the top of the repository, where the call names it: `REV:PATH`. */
      readonly path: string | undefined;
    };

/** What the words of a call are looked up in. */
export interface SideWorld {
  readonly environment: Environment;
  /** Git is asked when it is first needed: two files need none. */
  readonly opening: () => RepositoryOpening;
}

/** The world of one call. */
export function createSideWorld(environment: Environment): SideWorld {
  let opened: RepositoryOpening | undefined;
  return { environment, opening: () => (opened ??= openRepository(environment.git)) };
}

/** The repository of the call; `wanted` begins the sentence that says why there must be one. */
export function needRepository({ opening }: SideWorld, wanted: string): Repository {
  const opened = opening();
  if (!('problem' in opened)) return opened;
  throw new UsageFailure(
    `${wanted}, but ${opened.problem}. Two files need no git: ripple diff old.yaml new.yaml`,
  );
}

/** Only a path looks like this, so git need not be asked. */
const PLAIN_PATH = /^\.{0,2}\/|\.(?:ya?ml|json)$/i;

/** `REV:PATH`; a colon in braces belongs to the revision. */
const REVISION_PATH = /^((?:[^:{]|\{[^}]*\})*):(.*)$/s;

/** `A...B`, where two revisions parted; nothing stands for HEAD. A path may begin with dots. */
const PARTING = /^([^.].*?)\.\.\.(.*)$/s;

/** What one word of a call means: a path where something stands there, else a revision as git writes it. */
export function sourceOf(word: string, world: SideWorld): SideSource {
  const { reader } = world.environment;
  if (word === '') throw new UsageFailure('an empty word names no map to compare');
  if (word === '-') return { from: 'files', paths: [word] };
  if (reader.kindOf(word) !== undefined) {
    if (!PLAIN_PATH.test(word)) refuseBoth(word, world);
    return { from: 'files', paths: [word] };
  }
  if (isPattern(word) || isAbsolute(word)) return { from: 'files', paths: [word] };
  const [, name, path] = REVISION_PATH.exec(word) ?? [];
  if (name !== undefined && path !== undefined) return sourceInRevision(name, path, world);
  // Reading it says that there is no such file.
  if (PLAIN_PATH.test(word)) return { from: 'files', paths: [word] };
  const repository = needRepository(world, `“${word}” is no file or folder, so it would be a revision`);
  const revision = revisionOf(word, repository, `“${word}” is no file or folder here, and `);
  return { from: 'revision', revision, path: undefined };
}

function revisionOf(word: string, repository: Repository, before = ''): Revision {
  const [, first, second] = PARTING.exec(word) ?? [];
  if (first === undefined || second === undefined) return findRevision(word, repository, before);
  return mergeBase(first, second === '' ? 'HEAD' : second, repository);
}

/** `A...B` as the only word is what it is for `git diff`: from where they parted to B. Without B it is to the working tree. */
export function secondOf(word: string | undefined, { environment }: SideWorld): string | undefined {
  if (word === undefined || environment.reader.kindOf(word) !== undefined) return undefined;
  const second = PARTING.exec(word)?.[2] ?? '';
  return second === '' ? undefined : second;
}

function sourceInRevision(name: string, path: string, world: SideWorld): SideSource {
  if (name === '')
    throw new UsageFailure(`“:${path}” names no revision before the colon; write HEAD:${path}`);
  const repository = needRepository(world, `“${name}:${path}” names a revision`);
  const revision = revisionOf(name, repository);
  // As git reads it: from the top, unless it says that it begins in this folder.
  const inTree = insideTree(/^\.{1,2}(?:\/|$)/.test(path) ? `${repository.prefix}${path}` : path);
  if (inTree === undefined) throw new UsageFailure(`“${name}:${path}” lies outside of the repository`);
  return { from: 'revision', revision, path: inTree };
}

/** As git does: whoever means one of two things must say which. */
function refuseBoth(word: string, { opening }: SideWorld): void {
  const opened = opening();
  if ('problem' in opened || findCommit(word, opened) === undefined) return;
  throw new UsageFailure(
    `“${word}” is both a path and a revision: write ./${word} for the path, ${otherSpelling(word, opened)} for the revision`,
  );
}
