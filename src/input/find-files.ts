import { compareTexts } from '../model/text-order.ts';
import { matchesWildcard } from '../model/wildcard.ts';
import type { FileReader } from './file-reader.ts';

const YAML_NAME = /\.ya?ml$/i;

/** Names that are looked for in a folder, in this order. */
export const ORG_FILE_NAMES: readonly string[] = ['ripple.yaml', 'ripple.yml'];

/** Deeper folders are a mistake or a loop of links. */
const MOST_FOLDERS_DEEP = 20;

/** Whether a path is to be matched rather than taken as it is. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** A folder's own org file, if it has one. */
export function orgFileOf(folder: string, reader: FileReader): string | undefined {
  return ORG_FILE_NAMES.map((name) => reader.join(folder, name)).find(
    (path) => reader.kindOf(path) === 'file',
  );
}

/** All YAML files in a folder and below it, in the order of their paths; hidden folders are left out. */
export function filesOfFolder(folder: string, reader: FileReader): string[] {
  return expandPattern(folder, '**/*', reader).filter((path) => YAML_NAME.test(path));
}

/** The files that match a pattern with `*`, `?` and `**`, in the order of their paths. */
export function expandPattern(folder: string, pattern: string, reader: FileReader): string[] {
  const [head = '', ...rest] = pattern.split('/');
  const absolute = head === '' && rest.length > 0;
  const search: Search = { reader, found: new Set(), seen: new Set() };
  expandSegments(absolute ? '/' : folder, absolute ? rest : [head, ...rest], search);
  return [...search.found].sort(compareTexts);
}

interface Search {
  readonly reader: FileReader;
  readonly found: Set<string>;
  /** Folders with what was looked for in them: links, and several `**`, lead to the same one by very many ways. */
  readonly seen: Set<string>;
}

function expandSegments(folder: string, segments: readonly string[], search: Search, depth = 0): void {
  const { reader, found, seen } = search;
  const [segment = '', ...rest] = segments;
  const visit = `${segments.length} ${reader.identityOf(folder === '' ? '.' : folder)}`;
  if (depth > MOST_FOLDERS_DEEP || seen.has(visit)) return;
  seen.add(visit);
  if (segment === '**') {
    expandSegments(folder, rest, search, depth);
    for (const child of foldersIn(folder, reader)) expandSegments(child, segments, search, depth + 1);
    return;
  }
  for (const path of childrenMatching(folder, segment, reader)) {
    const kind = reader.kindOf(path);
    if (rest.length > 0 && kind === 'folder') expandSegments(path, rest, search, depth + 1);
    if (rest.length === 0 && kind === 'file') found.add(path);
  }
}

function childrenMatching(folder: string, segment: string, reader: FileReader): string[] {
  if (!isPattern(segment)) return [reader.join(folder, segment)];
  return reader
    .list(folder)
    .filter((name) => !name.startsWith('.') && matchesWildcard(name, segment))
    .sort(compareTexts)
    .map((name) => reader.join(folder, name));
}

function foldersIn(folder: string, reader: FileReader): string[] {
  return childrenMatching(folder, '*', reader).filter(
    (path) => reader.kindOf(path) === 'folder' && !path.endsWith('/node_modules'),
  );
}
