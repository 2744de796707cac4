import type { Repository } from './git-repository.ts';
import { textOf } from './git-repository.ts';

/**
 * The path that a file or folder had in an earlier commit, where it was renamed since; undefined where it was not.
 * Paths are from the top of the repository. No `later` commit: the working tree.
 */
export function oldPathOf(
  path: string,
  earlier: string,
  later: string | undefined,
  { git }: Repository,
): string | undefined {
  const sides = later === undefined ? [earlier] : [earlier, later];
  const outcome = git.run(['diff', ...RENAMES, ...sides, '--']);
  if (outcome.status !== 0) return undefined;
  const renames = parseRenames(textOf(outcome));
  const same = renames.find(({ to }) => to === path);
  if (same !== undefined) return same.from;
  const folders = new Set(renames.flatMap((rename) => oldFolder(path, rename)));
  return folders.size === 1 ? [...folders][0] : undefined;
}

const RENAMES = [
  '--name-status',
  '-z',
  '--find-renames',
  '--diff-filter=R',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
];

interface Rename {
  readonly from: string;
  readonly to: string;
}

/** `R087 NUL old NUL new NUL`, again and again. */
function parseRenames(listing: string): Rename[] {
  const words = listing.split('\0');
  const renames: Rename[] = [];
  for (let i = 0; i + 2 < words.length; i += 3)
    renames.push({ from: words[i + 1] ?? '', to: words[i + 2] ?? '' });
  return renames;
}

/** Where a file came from shows where its folder did, if it kept its place there. */
function oldFolder(folder: string, { from, to }: Rename): string[] {
  if (!to.startsWith(`${folder}/`)) return [];
  const place = to.slice(folder.length);
  return from.endsWith(place) && from.length > place.length ? [from.slice(0, -place.length)] : [];
}
