import { createDiagnostic } from '../model/diagnostic.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import type { LocatedNode } from '../model/located.ts';
import { isNull, valueOf } from '../model/located.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { compareTexts } from '../model/text-order.ts';
import { diagnoseFileProblem } from './file-problem.ts';
import type { FileReader } from './file-reader.ts';
import { expandPattern, filesOfFolder, isPattern, orgFileOf } from './find-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { findSyntaxErrors } from './yaml-syntax.ts';

/** A file in its place among the others; no root where it could not be parsed. */
export interface GatheredFile {
  readonly file: SourceFile;
  readonly root: LocatedNode | undefined;
}

/** All files in the order they are merged: each before the ones it includes. */
export interface GatheredFiles {
  readonly files: readonly GatheredFile[];
  readonly diagnostics: DiagnosticList;
}

const MOST_FILES = 10_000;

/** Files of a circle of includes. */
const MOST_NAMED = 10;

/** Reads the files that the user named (files, folders, patterns, `-`) and everything that they include. */
export async function gatherFiles(paths: readonly string[], reader: FileReader): Promise<GatheredFiles> {
  const gatherer = new Gatherer(reader);
  for (const path of paths) {
    const folder = reader.kindOf(path) === 'folder' ? path : undefined;
    for (const found of gatherer.expand(path)) await gatherer.load(found, folder ?? reader.folderOf(found));
  }
  return gatherer;
}

class Gatherer implements GatheredFiles {
  readonly files: GatheredFile[] = [];
  readonly diagnostics = new DiagnosticList();
  private readonly loaded = new Set<string>();
  /** The files that led to the one that is being loaded: the path of each by its identity, from the top. */
  private readonly above = new Map<string, string>();
  private isFull = false;
  private readonly reader: FileReader;

  constructor(reader: FileReader) {
    this.reader = reader;
  }

  /** The files that one path of the call stands for. */
  expand(path: string): readonly string[] {
    const { reader } = this;
    if (path === '-') return [path];
    const kind = reader.kindOf(path);
    if (kind === 'folder') {
      const orgFile = orgFileOf(path, reader);
      const files = orgFile === undefined ? filesOfFolder(path, reader) : [orgFile];
      if (files.length === 0) this.diagnostics.push(createDiagnostic('folder-without-yaml', { path }));
      return files;
    }
    if (kind === 'file' || !isPattern(path)) return [path];
    const files = expandPattern('', path, reader);
    if (files.length === 0)
      this.diagnostics.push(createDiagnostic('pattern-without-match', { pattern: path }));
    return files;
  }

  /** Loads a file and what it includes; `asked` is where the file above says so. */
  async load(path: string, rootFolder: string, asked?: Place): Promise<void> {
    if (this.diagnostics.isFull) return;
    const identity = path === '-' ? path : this.reader.identityOf(path);
    if (this.above.has(identity)) {
      this.diagnostics.push(createDiagnostic('include-loop', { chain: this.loopTo(identity) }, asked));
      return;
    }
    if (this.loaded.has(identity)) return;
    if (this.loaded.size >= MOST_FILES) {
      this.refuseMore(asked);
      return;
    }
    this.loaded.add(identity);
    const file = this.read(path, asked);
    if (file === undefined) return;
    const root = await this.parse(file);
    this.files.push({ file, root });
    const include = root?.kind === 'map' ? valueOf(root, 'include') : undefined;
    if (include === undefined || include.kind === 'map') return;
    // A single path is reported as no list, and followed all the same: what it names is not missing then.
    const items = include.kind === 'list' ? include.items : [include];
    this.above.set(identity, file.path);
    for (const [found, place] of this.includedFiles(items, path, rootFolder)) {
      await this.load(found, rootFolder, place);
    }
    this.above.delete(identity);
  }

  /** Once: one pattern or folder too much names thousands. */
  private refuseMore(asked: Place | undefined): void {
    if (!this.isFull) this.diagnostics.push(createDiagnostic('too-many-files', { limit: MOST_FILES }, asked));
    this.isFull = true;
  }

  private read(path: string, asked: Place | undefined): SourceFile | undefined {
    const reading = this.reader.read(path);
    if ('text' in reading) return { path: path === '-' ? '<stdin>' : path, text: reading.text };
    this.diagnostics.push(diagnoseFileProblem(path, reading, asked));
    return undefined;
  }

  private async parse(file: SourceFile): Promise<LocatedNode | undefined> {
    const reading = parseYaml(file);
    const better = reading.refused ? await findSyntaxErrors(file) : [];
    for (const diagnostic of better.length > 0 ? better : reading.diagnostics)
      this.diagnostics.push(diagnostic);
    const isEmpty = reading.root === undefined || isNull(reading.root);
    if (isEmpty && reading.diagnostics.length === 0) {
      const place = { file, start: 0, end: 0 };
      this.diagnostics.push(createDiagnostic('empty-file', { path: file.path }, place));
    }
    return isEmpty ? undefined : reading.root;
  }

  /** What the items of an `include` list stand for, in the order of the paths. */
  private includedFiles(items: Iterable<LocatedNode>, from: string, rootFolder: string): [string, Place][] {
    const { reader } = this;
    const folder = reader.folderOf(from);
    const found = new Map<string, Place>();
    const listed = firstOf(items, MOST_FILES + 1);
    if (listed.length > MOST_FILES) this.refuseMore(listed[MOST_FILES]);
    for (const item of listed.slice(0, MOST_FILES)) {
      if (this.diagnostics.isFull) break;
      if (item.kind !== 'scalar' || item.text === '' || isNull(item)) continue;
      // `*.yaml` means the other files: not the one that says so, nor those that led to it.
      const matches = isPattern(item.text)
        ? expandPattern(folder, item.text, reader).filter((path) => !this.above.has(reader.identityOf(path)))
        : [reader.join(folder, item.text)];
      if (matches.length === 0) {
        this.diagnostics.push(createDiagnostic('pattern-without-match', { pattern: item.text }, item));
      }
      for (const path of matches) {
        if (reader.isInside(path, rootFolder)) found.set(path, found.get(path) ?? item);
        else this.diagnostics.push(createDiagnostic('include-outside', { path, folder: rootFolder }, item));
      }
    }
    return [...found].sort(([a], [b]) => compareTexts(a, b));
  }

  /** The way around, by the paths of the files; a long one keeps its two ends. */
  private loopTo(identity: string): string[] {
    const paths = [...this.above.values()];
    const chain = paths.slice([...this.above.keys()].indexOf(identity));
    const first = chain.slice(0, 1);
    return chain.length <= MOST_NAMED
      ? [...chain, ...first]
      : [...chain.slice(0, MOST_NAMED / 2), '…', ...chain.slice(-MOST_NAMED / 2), ...first];
  }
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === most) break;
    first.push(item);
  }
  return first;
}
