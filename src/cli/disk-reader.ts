import { closeSync, openSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileProblem, FileReader, FileReading } from '../input/file-reader.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import { InputFailure, describeSystemError, systemErrorCode } from './failure.ts';
import { readDescriptor } from './read-descriptor.ts';

/** Twice what 100,000 teams with 500,000 hand-offs need; the parser's memory is thirty times the text. */
const LARGEST_FILE_MEGABYTES = 100;

/** More bytes are not read. */
export const LARGEST_FILE_BYTES = LARGEST_FILE_MEGABYTES * 1e6;

const STDIN = '-';

/** Its second name; where standard input is a socket, it cannot be opened by it. */
const STDIN_DEVICE = '/dev/stdin';

/** Reads from the disk, relative to a folder, and `-` from standard input. Paths are written with `/`. */
export function createDiskReader(cwd: string, stdin: () => Uint8Array): FileReader {
  const onDisk = (path: string): string => resolve(cwd, path);
  return {
    read(path, decode = decodeText) {
      try {
        const bytes = path === STDIN || path === STDIN_DEVICE ? stdin() : readBytes(onDisk(path));
        if ('problem' in bytes) return bytes;
        return bytes.length > LARGEST_FILE_BYTES ? tooLarge(bytes.length) : decode(bytes);
      } catch (error) {
        return problemOf(error);
      }
    },
    kindOf: (path) => (path === STDIN ? 'file' : kindOnDisk(onDisk(path))),
    list: (folder) => namesIn(folder, onDisk(folder)),
    join(folder, name) {
      if (isAbsolute(name)) return name;
      const path = withSlashes(join(folder, name));
      // A file of that name in a folder is not standard input.
      return path === STDIN ? `./${STDIN}` : path;
    },
    folderOf: (path) => (path === STDIN ? '.' : withSlashes(dirname(path))),
    identityOf: (path) => (path === STDIN ? STDIN : realPathOf(onDisk(path))),
    isInside(path, folder) {
      const way = relative(realPathOf(onDisk(folder)), realPathOf(onDisk(path)));
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    },
  };
}

/** What cannot be looked at counts as a file: reading it then says why. */
function kindOnDisk(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return problemOf(error).problem === 'not-found' ? undefined : 'file';
  }
}

/** The names in a folder; none where it is gone. A folder that may not be read is no empty one. */
function namesIn(folder: string, path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.problem !== 'unreadable') return [];
    throw new InputFailure([createDiagnostic('file-unreadable', { path: folder, reason: problem.reason })]);
  }
}

function readBytes(path: string): Uint8Array | FileProblem {
  const stat = statSync(path);
  if (stat.isDirectory()) return { problem: 'unreadable', reason: 'it is a folder' };
  if (stat.isFIFO()) return readPipe(path);
  // A device may never end.
  if (!stat.isFile()) return { problem: 'unreadable', reason: 'it is neither a file nor a pipe' };
  return stat.size > LARGEST_FILE_BYTES ? tooLarge(stat.size) : readFileSync(path);
}

function readPipe(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    return readDescriptor(descriptor, LARGEST_FILE_BYTES);
  } finally {
    closeSync(descriptor);
  }
}

/** UTF-8 without its byte order mark; anything else is no text. */
export function decodeText(bytes: Uint8Array): FileReading {
  if (bytes.length > LARGEST_FILE_BYTES) return tooLarge(bytes.length);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { problem: 'not-text' };
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? { text, hasMark: true } : { text };
  } catch {
    return { problem: 'not-text' };
  }
}

/** Says how large a file is that is not read. */
export function tooLarge(bytes: number): FileProblem {
  return { problem: 'too-large', megabytes: Math.ceil(bytes / 1e6), limit: LARGEST_FILE_MEGABYTES };
}

function problemOf(error: unknown): FileProblem {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'not-found' };
  return { problem: 'unreadable', reason: describeSystemError(error) };
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
