import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
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
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_FILES = 10_000;

/** Reads the files that the user named (files, folders, patterns, `-`) and everything that they include. */
export async function gatherFiles(paths: readonly string[], reader: FileReader): Promise<GatheredFiles> {
  const gatherer = new Gatherer(reader);
  for (const path of paths) {
    const folder = reader.kindOf(path) === 'folder' ? path : undefined;
    for (const found of gatherer.expand(path))
      await gatherer.load(found, folder ?? reader.folderOf(found), []);
  }
  return gatherer;
}

class Gatherer implements GatheredFiles {
  readonly files: GatheredFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly loaded = new Set<string>();
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

  /** Loads a file and what it includes; `above` are the files that led here, `asked` where the last one says so. */
  async load(path: string, rootFolder: string, above: readonly string[], asked?: Place): Promise<void> {
    const { reader } = this;
    const identity = path === '-' ? path : reader.identityOf(path);
    if (above.includes(identity)) {
      const chain = [...above.slice(above.indexOf(identity)), identity].map((name) => this.shortName(name));
      this.diagnostics.push(createDiagnostic('include-loop', { chain }, asked));
      return;
    }
    if (this.loaded.has(identity)) return;
    if (this.loaded.size >= MOST_FILES) {
      if (!this.isFull)
        this.diagnostics.push(createDiagnostic('too-many-files', { limit: MOST_FILES }, asked));
      this.isFull = true;
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
    const chain = [...above, identity];
    for (const [found, place] of this.includedFiles(items, path, rootFolder, chain)) {
      await this.load(found, rootFolder, chain, place);
    }
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
  private includedFiles(
    items: readonly LocatedNode[],
    from: string,
    rootFolder: string,
    chain: readonly string[],
  ): [string, Place][] {
    const { reader } = this;
    const folder = reader.folderOf(from);
    const found = new Map<string, Place>();
    for (const item of items) {
      if (item.kind !== 'scalar' || item.text === '' || isNull(item)) continue;
      // `*.yaml` means the other files: not the one that says so, nor those that led to it.
      const matches = isPattern(item.text)
        ? expandPattern(folder, item.text, reader).filter((path) => !chain.includes(reader.identityOf(path)))
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

  private shortName(identity: string): string {
    return (
      this.files.find(({ file }) => this.reader.identityOf(file.path) === identity)?.file.path ?? identity
    );
  }
}
