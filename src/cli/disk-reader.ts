import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileProblem, FileReader, FileReading } from '../input/file-reader.ts';
import { describeSystemError } from './failure.ts';

/** Twice what 100,000 teams with 500,000 hand-offs need; the parser's memory is thirty times the text. */
export const LARGEST_FILE_MEGABYTES = 100;

const STDIN = '-';

/** Reads from the disk, relative to a folder, and `-` from standard input. Paths are written with `/`. */
export function createDiskReader(cwd: string, stdin: () => Uint8Array): FileReader {
  const onDisk = (path: string): string => resolve(cwd, path);
  return {
    read(path) {
      try {
        return path === STDIN ? decode(stdin()) : readFile(onDisk(path));
      } catch (error) {
        return problemOf(error);
      }
    },
    kindOf(path) {
      const stat = statSync(onDisk(path), { throwIfNoEntry: false });
      return stat?.isDirectory() === true ? 'folder' : stat === undefined ? undefined : 'file';
    },
    list(folder) {
      try {
        return readdirSync(onDisk(folder));
      } catch {
        return [];
      }
    },
    join: (folder, name) => (isAbsolute(name) ? name : withSlashes(join(folder, name))),
    folderOf: (path) => (path === STDIN ? '.' : withSlashes(dirname(path))),
    identityOf: (path) => realPathOf(onDisk(path)),
    isInside(path, folder) {
      const way = relative(realPathOf(onDisk(folder)), realPathOf(onDisk(path)));
      return way === '' || (!way.startsWith('..') && !isAbsolute(way));
    },
  };
}

function readFile(path: string): FileReading {
  const stat = statSync(path);
  if (stat.isDirectory()) return { problem: 'unreadable', reason: 'it is a folder' };
  const megabytes = Math.ceil(stat.size / 1e6);
  if (megabytes > LARGEST_FILE_MEGABYTES) return { problem: 'too-large', megabytes, limit: LARGEST_FILE_MEGABYTES };
  return decode(readFileSync(path));
}

/** UTF-8 without its byte order mark; anything else is no text. */
function decode(bytes: Uint8Array): FileReading {
  if (bytes.length > LARGEST_FILE_MEGABYTES * 1e6) {
    return { problem: 'too-large', megabytes: Math.ceil(bytes.length / 1e6), limit: LARGEST_FILE_MEGABYTES };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { problem: 'not-text' } : { text };
  } catch {
    return { problem: 'not-text' };
  }
}

function problemOf(error: unknown): FileProblem {
  const { code } = error as { code?: string };
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
