import { nearestWord } from '../model/nearest.ts';
import { UsageFailure } from './failure.ts';
import type { Repository } from './git-repository.ts';
import { linesOf } from './git-repository.ts';

/** A commit, and what people call it. */
export interface Revision {
  readonly commit: string;
  /** As the call writes it; hashes are short. */
  readonly name: string;
  /** In words, with the short hash: what a name means changes. */
  readonly label: string;
}

const HASH = /^[0-9a-f]{40,64}$/;

/** `A..B` */
const RANGE = /^([^.].*?)\.\.([^.].*)$/;

/** What git itself shows of a hash. */
export function shortHash(commit: string): string {
  return commit.slice(0, 7);
}

/** The commit that a word means to git: a branch, a tag, a hash, `HEAD~2`; undefined where it means none. */
export function findCommit(word: string, { git }: Repository): string | undefined {
  // Git could take it for an option.
  if (word === '' || word.startsWith('-')) return undefined;
  const outcome = git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`]);
  const [commit = ''] = linesOf(outcome);
  return HASH.test(commit) ? commit : undefined;
}

/** The revision that a word means; throws with the cure where it means none. `before` begins the sentence that says so. */
export function findRevision(word: string, repository: Repository, before = ''): Revision {
  if (word.startsWith('-')) throw new UsageFailure(`“${word}” begins with a “-”, and no revision does`);
  const commit = findCommit(word, repository);
  const [, from = '', to] = commit === undefined ? (RANGE.exec(word) ?? []) : [];
  if (to !== undefined)
    throw new UsageFailure(`“${word}” names two revisions; write them apart: ripple diff ${from} ${to}`);
  if (commit === undefined) throw new UsageFailure(before + describeUnknownRevision(word, repository));
  const hash = shortHash(commit);
  if (commit.startsWith(word.toLowerCase())) return { commit, name: hash, label: hash };
  return { commit, name: word, label: `${word} (${hash})` };
}

/** That a word is no revision, with the nearest one and what a clone that lacks it needs. */
function describeUnknownRevision(word: string, repository: Repository): string {
  const names = namesOfRevisions(repository);
  if (names.length === 0) {
    return `this repository has no commits yet, so there is no revision “${word}” to compare with; name a file: ripple diff old.yaml`;
  }
  const nearest = nearestRevision(word, names, repository);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `there is no revision “${word}” in this clone.${hint}${cureFor(word, repository)}`;
}

/** `HEAD~1`, `main^2`, `@{1}`: a name, and the way from there. */
const NAME_AND_WAY = /^(.*?)((?:[~^]|@\{).*)$/s;

/** The known name that is nearest to a word; none where the word begins with a known one, and only the way from there leads nowhere. */
function nearestRevision(word: string, names: readonly string[], repository: Repository): string | undefined {
  const [, name = word, way = ''] = NAME_AND_WAY.exec(word) ?? [];
  if (way === '') return nearestWord(word, names);
  if (name === '' || findCommit(name, repository) !== undefined) return undefined;
  const nearest = nearestWord(name, names);
  if (nearest === undefined || findCommit(nearest + way, repository) === undefined) return undefined;
  return nearest + way;
}

/** How to get what a clone lacks; begins with a space, empty where the clone is whole. */
export function cureFor(word: string, repository: Repository): string {
  const remote = remotesOf(repository).find((name) => word.startsWith(`${name}/`));
  const branch = remote === undefined ? undefined : word.slice(remote.length + 1);
  const isPlain = branch !== undefined && /^[\w./-]+$/.test(branch) && !branch.startsWith('-');
  const fetch = isPlain ? `git fetch ${remote} ${branch}:refs/remotes/${word}` : undefined;
  if (repository.isShallow) return ` ${SHALLOW}${fetch === undefined ? '' : `, then ${fetch}`}`;
  return fetch === undefined ? '' : ` To get it: ${fetch}`;
}

/** What a clone without the older commits needs. */
const SHALLOW =
  'The clone is shallow, it lacks older commits and other branches: give actions/checkout “fetch-depth: 0”; ' +
  'elsewhere: git fetch --unshallow';

/** Names that people write: HEAD, branches, those of remotes, tags; none where there is no commit. */
function namesOfRevisions(repository: Repository): string[] {
  const outcome = repository.git.run([
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  return [...(findCommit('HEAD', repository) === undefined ? [] : ['HEAD']), ...linesOf(outcome)];
}

/** The names of the remotes, origin first. */
export function remotesOf({ git }: Repository): string[] {
  const names = linesOf(git.run(['remote']));
  return [...names.filter((name) => name === 'origin'), ...names.filter((name) => name !== 'origin')];
}

/** Another spelling that only git understands, for a word that is a path as well. */
export function otherSpelling(word: string, { git }: Repository): string {
  const outcome = git.run([
    'rev-parse',
    '--symbolic-full-name',
    '--verify',
    '--quiet',
    '--end-of-options',
    word,
  ]);
  const full = linesOf(outcome).find((line) => line.startsWith('refs/'));
  return full ?? `${word}~0`;
}
