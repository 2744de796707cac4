import { posix } from 'node:path';
import type { FileReader } from '../input/file-reader.ts';
import { expandPattern, filesOfFolder, isPattern, orgFileOf } from '../input/find-files.ts';
import { nearestWord } from '../model/nearest.ts';
import { UsageFailure } from './failure.ts';
import type { Revision } from './find-revision.ts';
import type { Repository } from './git-repository.ts';
import { insideTree, treePathOf } from './git-repository.ts';
import { createRevisionReader } from './git-revision.ts';
import type { GitTree } from './git-tree.ts';
import { readTree } from './git-tree.ts';
import { oldPathOf } from './renamed-files.ts';

/** A revision, opened for reading. */
export interface OpenedRevision {
  readonly repository: Repository;
  readonly revision: Revision;
  readonly tree: GitTree;
  /** Paths are relative to the folder of the call. */
  readonly reader: FileReader;
}

/** Which files of a revision are read. */
export interface FilesOfRevision {
  readonly paths: readonly string[];
  /** What was looked for and is not there, by its name today. */
  readonly missing: readonly string[];
  /** Names that differ from today's. */
  readonly renamed: readonly string[];
}

/** Lists a revision. */
export function openRevision(revision: Revision, repository: Repository): OpenedRevision {
  const tree = readTree(repository, revision.commit, revision.label);
  return { repository, revision, tree, reader: createRevisionReader(tree, repository.prefix) };
}

/** How git names a file of the revision, from wherever it is called: `v1:teams/claims.yaml`. */
export function nameInRevision(path: string, { repository, revision }: OpenedRevision): string {
  return `${revision.name}:${insideTree(posix.join(repository.prefix, path)) ?? path}`;
}

/** A path from the top, seen from the folder of the call. */
export function fromFolderOfCall(treePath: string, { prefix }: Repository): string {
  return posix.relative(`/${prefix}`, `/${treePath}`) || '.';
}

/** A path of the disk as the revision's reader takes it; undefined where it lies outside of the repository. */
export function pathInRepository(path: string, repository: Repository, disk: FileReader): string | undefined {
  const treePath = path === '-' ? undefined : treePathOf(path, repository, disk);
  return treePath === undefined ? undefined : fromFolderOfCall(treePath, repository);
}

/** The ripple.yaml of the folder of the call or the nearest one above, as it stood then. */
export function findAboveIn({ reader, repository }: OpenedRevision): string | undefined {
  const depth = repository.prefix.split('/').length;
  const folders = Array.from({ length: depth }, (_, up) => '../'.repeat(up) || '.');
  return folders.map((folder) => orgFileOf(folder, reader)).find((path) => path !== undefined);
}

/**
 * Paths of another revision in this one, by their names here where they were renamed between the two. `later` as for
 * `oldPathOf`: the other revision, which need not be the later one.
 */
export function findFilesThen(
  paths: readonly string[],
  opened: OpenedRevision,
  later: string | undefined,
): FilesOfRevision {
  const { reader, repository, revision } = opened;
  const [found, missing, renamed]: [string[], string[], string[]] = [[], [], []];
  for (const path of paths) {
    if (holdsOrgFile(path, reader)) {
      found.push(path);
      continue;
    }
    const treePath = insideTree(posix.join(repository.prefix, path));
    const old = treePath === undefined ? undefined : oldPathOf(treePath, revision.commit, later, repository);
    const oldPath = old === undefined ? undefined : fromFolderOfCall(old, repository);
    if (oldPath === undefined || !holdsOrgFile(oldPath, reader)) missing.push(path);
    else {
      found.push(oldPath);
      renamed.push(oldPath);
    }
  }
  return { paths: found, missing, renamed };
}

/** Whether reading a path of the call would find a file. */
function holdsOrgFile(path: string, reader: FileReader): boolean {
  const kind = reader.kindOf(path);
  if (kind === 'folder')
    return orgFileOf(path, reader) !== undefined || filesOfFolder(path, reader).length > 0;
  return kind === 'file' || (isPattern(path) && expandPattern('', path, reader).length > 0);
}

/** Throws where a revision lacks a file that it must have, with the nearest name. */
export function expectFiles(paths: readonly string[], opened: OpenedRevision): void {
  const missing = paths.filter((path) => !holdsOrgFile(path, opened.reader));
  if (missing.length === 0) return;
  const { tree, revision, repository } = opened;
  const names = [...tree.paths()].filter((path) => /\.(?:ya?ml|json)$/i.test(path));
  const sentences = missing.map((path) => {
    const treePath = insideTree(posix.join(repository.prefix, path)) ?? path;
    const nearest = nearestWord(treePath, names);
    const hint = nearest === undefined ? '' : `. Did you mean ${revision.name}:${nearest}?`;
    return `${revision.label} holds no ${treePath === '' ? 'org file' : treePath}${hint}`;
  });
  throw new UsageFailure(sentences.join('; '));
}
