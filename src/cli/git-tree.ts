import { namesByFolder } from '../input/memory-reader.ts';
import { createBlobStore } from './git-blobs.ts';
import type { BlobStore } from './git-blobs.ts';
import type { Repository } from './git-repository.ts';
import { expectOutput, insideTree } from './git-repository.ts';

/** What a revision holds, by paths from the top of the repository; the top is the empty path. */
export interface GitTree {
  readonly blobs: BlobStore;
  /** Follows links inside the tree; undefined where nothing stands, or a link leads out or around. */
  find(path: string): TreeNode | undefined;
  /** The names in a folder, in no particular order. */
  list(folder: string): readonly string[];
  /** All files, links among them. */
  paths(): Iterable<string>;
}

/** A file or folder under its own path, links resolved. */
export type TreeNode =
  | { readonly kind: 'file'; readonly path: string; readonly object: string }
  | { readonly kind: 'folder'; readonly path: string };

interface Entry {
  readonly isLink: boolean;
  readonly object: string;
}

/** As many links as an operating system follows. */
const MOST_LINKS = 40;

const LINK = '120000';

/** Lists a commit; its files are read when they are asked for. `name` is what the call calls it. */
export function readTree({ git }: Repository, commit: string, name: string): GitTree {
  const output = expectOutput(git.run(['ls-tree', '-r', '-z', '--full-tree', commit]), name);
  const entries = parseEntries(new TextDecoder().decode(output));
  const folders = namesByFolder(entries.keys());
  const blobs = createBlobStore(git, name);
  const links = [...entries.values()].filter(({ isLink }) => isLink);
  const targetOf = (object: string): string | undefined => {
    // The others will be needed too.
    for (const link of links) blobs.expect(link.object);
    const content = blobs.read(object);
    return 'bytes' in content ? new TextDecoder().decode(content.bytes) : undefined;
  };
  return {
    blobs,
    find(path) {
      const end = followLinks(path, entries, targetOf);
      if (end === undefined) return undefined;
      const entry = entries.get(end);
      if (entry !== undefined) return { kind: 'file', path: end, object: entry.object };
      return folders.has(end === '' ? '.' : end) ? { kind: 'folder', path: end } : undefined;
    },
    list: (folder) => [...(folders.get(folder === '' ? '.' : folder) ?? [])],
    paths: () => entries.keys(),
  };
}

/** Other repositories in it (submodules) are not there. */
function parseEntries(listing: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const record of listing.split('\0')) {
    const tab = record.indexOf('\t');
    const [mode = '', type = '', object = ''] = record.slice(0, Math.max(0, tab)).split(' ');
    if (type === 'blob') entries.set(record.slice(tab + 1), { isLink: mode === LINK, object });
  }
  return entries;
}

/** The path without links in it, as far as it can be followed. */
function followLinks(
  path: string,
  entries: ReadonlyMap<string, Entry>,
  targetOf: (object: string) => string | undefined,
): string | undefined {
  let rest = path === '' ? [] : path.split('/');
  let done: readonly string[] = [];
  for (let followed = 0; rest.length > 0;) {
    const [name = '', ...after] = rest;
    const here = [...done, name].join('/');
    const entry = entries.get(here);
    if (entry?.isLink !== true) {
      done = [...done, name];
      rest = after;
      continue;
    }
    const target = targetOf(entry.object);
    followed += 1;
    if (target === undefined || target.startsWith('/') || followed > MOST_LINKS) return undefined;
    const led = insideTree([...done, target, ...after].join('/'));
    if (led === undefined) return undefined;
    done = [];
    rest = led === '' ? [] : led.split('/');
  }
  return done.join('/');
}
