import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileWriter, OutputFile } from './environment.ts';
import { FileExistsError } from './environment.ts';
import { UsageFailure, describeSystemError, systemErrorCode } from './failure.ts';

/** Writes to the disk, relative to a folder; folders on the way are made. */
export function createDiskWriter(cwd: string, processId: number): FileWriter {
  return {
    replaceAll(files) {
      const drafts: Draft[] = [];
      try {
        files.forEach((file, i) => {
          const name = `.ripple.${processId}.${i}.tmp`;
          sayingWhy(file.path, () => drafts.push(prepare(resolve(cwd, file.path), contentOf(file), name)));
        });
        files.forEach(({ path }, i) => sayingWhy(path, () => drafts[i]?.commit()));
      } finally {
        for (const draft of drafts) draft.discard();
      }
    },
    create: (path, text) => sayingWhy(path, () => createFile(resolve(cwd, path), text)),
  };
}

type Content = string | Uint8Array;

function contentOf(file: OutputFile): Content {
  return 'bytes' in file ? file.bytes : file.text;
}

/** A content that is ready to take its place. */
interface Draft {
  commit(): void;
  /** Leaves nothing behind, also after `commit`. */
  discard(): void;
}

function prepare(path: string, content: Content, name: string): Draft {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) throw new UsageFailure('it is a folder');
  // A device or a pipe is written to: another file in its place would be a loss.
  if (stat?.isFile() === false)
    return { commit: () => writeFileSync(path, content), discard: () => undefined };
  const target = stat === undefined ? path : realpathSync(path);
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, name);
  const discard = (): void => rmSync(draft, { force: true });
  try {
    writeDraft(draft, content, target, stat);
  } catch (error) {
    discard();
    throw error;
  }
  return { commit: () => renameSync(draft, target), discard };
}

/** With the mode of the file that it replaces, which must be one that may be written. */
function writeDraft(draft: string, content: Content, target: string, replaced: Stats | undefined): void {
  if (replaced !== undefined) accessSync(target, constants.W_OK);
  writeFileSync(draft, content, { flag: 'wx' });
  if (replaced !== undefined) chmodSync(draft, replaced.mode & 0o777);
}

function createFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw new FileExistsError(path);
    throw error;
  }
}

function sayingWhy(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof FileExistsError) throw error;
    const isKnown = error instanceof UsageFailure || systemErrorCode(error) !== undefined;
    if (!isKnown) throw error;
    throw new UsageFailure(`cannot write ${path}: ${describeSystemError(error)}`, { cause: error });
  }
}
