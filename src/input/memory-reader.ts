import type { FileReader } from './file-reader.ts';

/**
 * A reader over an object of path -> text, for whoever has the texts already: a browser, a test. Every `/` in a path
 * implies a folder; paths are relative to `.`, and `..` works.
 */
export function createMemoryReader(files: Readonly<Record<string, string>>): FileReader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [simplify(path), text]));
  const children = namesByFolder(texts.keys());
  return {
    read(path) {
      const name = simplify(path);
      const text = texts.get(name);
      if (text !== undefined)
        return text.startsWith(MARK) ? { text: text.slice(1), hasMark: true } : { text };
      return children.has(name)
        ? { problem: 'unreadable', reason: 'it is a folder' }
        : { problem: 'not-found' };
    },
    kindOf(path) {
      const name = simplify(path);
      if (texts.has(name)) return 'file';
      return children.has(name) ? 'folder' : undefined;
    },
    list: (folder) => [...(children.get(simplify(folder)) ?? [])],
    join: (folder, relative) =>
      simplify(relative.startsWith('/') || folder === '' ? relative : `${folder}/${relative}`),
    folderOf: (path) => folderOf(simplify(path)),
    identityOf: simplify,
    isInside(path, folder) {
      const [inner, outer] = [simplify(path), simplify(folder)];
      if (outer === '.') return !/^(?:\/|\.\.(?:\/|$))/.test(inner);
      return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
    },
  };
}

const MARK = '\uFEFF';

/** Without `.`, doubled slashes and `..` that lead back: one spelling for one path. */
function simplify(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const canGoBack = parts.length > 0 && parts.at(-1) !== '..';
    if (part !== '..') parts.push(part);
    else if (canGoBack) parts.pop();
    else if (root === '') parts.push(part);
  }
  return `${root}${parts.join('/')}` || '.';
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash > 0) return path.slice(0, slash);
  return slash === 0 ? '/' : '.';
}

/** What stands in each folder, folders among it; the folder of all is `.`. */
export function namesByFolder(paths: Iterable<string>): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>([['.', new Set()]]);
  for (const path of paths) {
    for (let child = path; ; child = folderOf(child)) {
      const folder = folderOf(child);
      if (folder === child) break;
      const names = children.get(folder) ?? new Set();
      names.add(child.slice(child.lastIndexOf('/') + 1));
      children.set(folder, names);
    }
  }
  return children;
}
