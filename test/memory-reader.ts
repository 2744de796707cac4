import { posix } from 'node:path';
import type { FileReader, FileReading } from '../src/input/file-reader.ts';

/** A reader over an object of path -> text; every `/` in a path implies a folder. The current folder is `.`. */
export function memoryReader(files: Readonly<Record<string, string>>): FileReader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [posix.normalize(path), text]));
  const children = new Map<string, Set<string>>([['.', new Set()]]);
  for (const path of texts.keys()) addToFolders(path, children);
  return {
    read(path): FileReading {
      const name = posix.normalize(path);
      const text = texts.get(name);
      if (text !== undefined) return { text };
      return children.has(name)
        ? { problem: 'unreadable', reason: 'it is a folder' }
        : { problem: 'not-found' };
    },
    kindOf(path) {
      const name = folderName(path);
      if (texts.has(name)) return 'file';
      return children.has(name) ? 'folder' : undefined;
    },
    list: (folder) => [...(children.get(folderName(folder)) ?? [])],
    join: (folder, relative) =>
      posix.isAbsolute(relative) ? posix.normalize(relative) : posix.join(folder, relative),
    folderOf: (path) => posix.dirname(path),
    identityOf: (path) => posix.normalize(path),
    isInside(path, folder) {
      const relative = posix.relative(posix.resolve('/here', folder), posix.resolve('/here', path));
      return relative !== '..' && !relative.startsWith('../');
    },
  };
}

function addToFolders(path: string, children: Map<string, Set<string>>): void {
  for (let child = path; ; child = posix.dirname(child)) {
    const folder = posix.dirname(child);
    if (folder === child) return;
    const names = children.get(folder) ?? new Set();
    names.add(posix.basename(child));
    children.set(folder, names);
  }
}

function folderName(path: string): string {
  return posix.normalize(path === '' ? '.' : path).replace(/(?<=.)\/$/, '');
}
