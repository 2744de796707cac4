import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileWriter } from './environment.ts';
import { FileExistsError } from './environment.ts';
import { UsageFailure, describeSystemError } from './failure.ts';

/** Writes to the disk, relative to a folder; folders on the way are made. */
export function createDiskWriter(cwd: string, processId: number): FileWriter {
  const write = (path: string, text: string, move: (from: string, to: string) => void): void => {
    const target = resolve(cwd, path);
    const draft = join(dirname(target), `.${basename(target)}.${processId}.tmp`);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(draft, text, { flag: 'wx' });
      move(draft, target);
    } catch (error) {
      if (error instanceof FileExistsError) throw error;
      throw new UsageFailure(`cannot write ${path}: ${describeSystemError(error)}`);
    } finally {
      rmSync(draft, { force: true });
    }
  };
  return {
    replace: (path, text) => write(path, text, renameSync),
    create: (path, text) =>
      write(path, text, (from, to) => {
        try {
          // A link, unlike a rename, never replaces what is there.
          linkSync(from, to);
        } catch (error) {
          if ((error as { code?: string }).code === 'EEXIST') throw new FileExistsError(path);
          throw error;
        }
      }),
  };
}
