import { UsageFailure } from './failure.ts';
import type { Revision } from './find-revision.ts';
import { cureFor, findCommit, findRevision, remotesOf, shortHash } from './find-revision.ts';
import type { Repository } from './git-repository.ts';
import { linesOf } from './git-repository.ts';

/** Where HEAD and the remote's default branch parted: what a branch is compared with unless the call says otherwise. */
export function defaultBase(repository: Repository): Revision {
  if (findCommit('HEAD', repository) === undefined)
    throw new UsageFailure('there is no commit yet to compare with; name a file: ripple diff old.yaml');
  return mergeBase(defaultBranch(repository), 'HEAD', repository);
}

/** Where two revisions parted. */
export function mergeBase(first: string, second: string, repository: Repository): Revision {
  const [a, b] = [findRevision(first, repository), findRevision(second, repository)];
  const [commit] = linesOf(repository.git.run(['merge-base', a.commit, b.commit]));
  const pair = second === 'HEAD' ? `with ${first}` : `of ${first} and ${second}`;
  if (commit === undefined) {
    const cure = repository.isShallow
      ? cureFor(first, repository)
      : ' Their histories have nothing in common; name the revision to compare with: ripple diff REVISION';
    throw new UsageFailure(`there is no merge base ${pair} in this clone.${cure}`);
  }
  const hash = shortHash(commit);
  return { commit, name: hash, label: `merge base ${pair} (${hash})` };
}

/** The default branch of the remote as this clone knows it; without a remote, the branch that is most often the main one. */
function defaultBranch(repository: Repository): string {
  const [remote] = remotesOf(repository);
  const branches = remote === undefined ? ['main', 'master'] : branchesOf(remote, repository);
  const found = branches.find((branch) => findCommit(branch, repository) !== undefined);
  if (found !== undefined) return found;
  if (remote === undefined) {
    throw new UsageFailure(
      'there is no remote, and no branch main or master to compare with; name a revision: ripple diff REVISION',
    );
  }
  const cure = repository.isShallow
    ? cureFor(`${remote}/main`, repository)
    : ` To get it: git fetch ${remote} && git remote set-head ${remote} --auto. Or name a revision: ripple diff REVISION`;
  throw new UsageFailure(
    `this clone does not know the default branch of ${remote} (no ${branches.join(', ')}).${cure}`,
  );
}

/** What the clone says is the default, then the usual names. */
function branchesOf(remote: string, { git }: Repository): string[] {
  const head = linesOf(git.run(['symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`]));
  return [...new Set([...head, `${remote}/main`, `${remote}/master`])];
}
