import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratchFolder } from './scratch.ts';

/** Nothing of this machine's own git, and the same hashes everywhere. */
export const GIT_VARIABLES: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_DEFAULT_HASH: 'sha1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2024-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_COMMITTER_DATE: '2024-01-02T03:04:05Z',
};

/** Files to write; null: to delete. */
export type ScratchFiles = Readonly<Record<string, string | Uint8Array | null>>;

/** A git repository for one test. */
export interface ScratchRepository {
  readonly folder: string;
  /** Runs git in it, and gives what it prints. */
  git(...args: readonly string[]): string;
  write(files: ScratchFiles): void;
  /** Writes files and commits all that has changed; gives the commit's hash. */
  commit(message: string, files?: ScratchFiles): string;
}

/** A repository with the branch main; gone when the test is over. */
export function scratchRepository(files?: ScratchFiles): ScratchRepository {
  return beginRepository(scratchFolder(), files);
}

/** The same in a folder of the caller's. */
export function beginRepository(folder: string, files?: ScratchFiles): ScratchRepository {
  const repository = repositoryIn(folder);
  repository.git('init', '--quiet', '-b', 'main');
  if (files !== undefined) repository.commit('Begin', files);
  return repository;
}

/** A clone by `file://`, so that `--depth` counts. */
export function cloneOf(origin: ScratchRepository, ...options: readonly string[]): ScratchRepository {
  const folder = join(scratchFolder(), 'clone');
  origin.git('clone', '--quiet', ...options, `file://${origin.folder}`, folder);
  return repositoryIn(folder);
}

function repositoryIn(folder: string): ScratchRepository {
  const repository: ScratchRepository = {
    folder,
    git(...args) {
      const env = { ...process.env, ...GIT_VARIABLES };
      const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env });
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
      return stdout.trimEnd();
    },
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (text === null) rmSync(path);
        else writeFileSync(path, text);
      }
    },
    commit(message, files = {}) {
      repository.write(files);
      repository.git('add', '--all');
      repository.git('commit', '--quiet', '--allow-empty', '-m', message);
      return repository.git('rev-parse', 'HEAD');
    },
  };
  return repository;
}
