import { posix } from 'node:path';
import type { FileReader } from '../input/file-reader.ts';
import { LARGEST_FILE_BYTES, decodeText, tooLarge } from './disk-reader.ts';
import { insideTree } from './git-repository.ts';
import type { GitTree, TreeNode } from './git-tree.ts';

/** What an org file or a part of it is called; nobody names another one by a pattern or a folder. */
const ORG_NAME = /\.(?:ya?ml|json)$/i;

/**
 * Reads from one revision of a repository instead of the disk: paths are relative to the folder of the call, which is
 * `prefix` below the top (empty, or with a `/` at its end). Links are followed inside the revision alone.
 */
export function createRevisionReader(tree: GitTree, prefix: string): FileReader {
  const inTree = (path: string): string | undefined => insideTree(posix.join(prefix, path));
  const find = (path: string): TreeNode | undefined => {
    const treePath = path.startsWith('/') ? undefined : inTree(path);
    return treePath === undefined ? undefined : tree.find(treePath);
  };
  // Whoever is asked about is about to be read: all of them then come at once.
  const lookAt = (path: string): TreeNode | undefined => {
    const node = find(path);
    if (node?.kind === 'file' && ORG_NAME.test(path)) tree.blobs.expect(node.object);
    return node;
  };
  return {
    read(path) {
      const node = find(path);
      if (node === undefined) return { problem: 'not-found' };
      if (node.kind === 'folder') return { problem: 'unreadable', reason: 'it is a folder' };
      const blob = tree.blobs.read(node.object);
      if ('bytes' in blob) return decodeText(blob.bytes);
      return tooLarge(Math.max(blob.size, LARGEST_FILE_BYTES + 1));
    },
    kindOf: (path) => lookAt(path)?.kind,
    list(folder) {
      const node = find(folder);
      return node?.kind === 'folder' ? tree.list(node.path) : [];
    },
    join(folder, name) {
      if (name.startsWith('/')) return name;
      const path = posix.join(folder, name);
      // A file of that name is not standard input.
      return path === '-' ? './-' : path;
    },
    folderOf: (path) => posix.dirname(path),
    identityOf: (path) => find(path)?.path ?? inTree(path) ?? path,
    isInside(path, folder) {
      const [inner, outer] = [lookAt(path)?.path ?? inTree(path), find(folder)?.path ?? inTree(folder)];
      if (inner === undefined || outer === undefined || path.startsWith('/')) return false;
      return outer === '' || inner === outer || inner.startsWith(`${outer}/`);
    },
  };
}
