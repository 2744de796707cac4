import { cleanText } from '../model/clean-text.ts';
import { quoteWord } from './command-line.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';

/** A folder that many files may be written into: a new one, an empty one, or any with `--force`; throws otherwise. */
export function refuseFullFolder(folder: string, isForced: boolean, { reader }: Environment): void {
  const kind = reader.kindOf(folder);
  if (kind === 'file') throw new UsageFailure(`-o ${folder} is a file; name a folder`);
  if (kind === undefined || isForced) return;
  const names = reader.list(folder).filter((name) => !LEFT_BY_THE_SYSTEM.has(name));
  if (names.length === 0) return;
  throw new UsageFailure(
    `the folder ${folder} holds something already; name a new one, or --force writes into it and replaces what has the same name`,
  );
}

/** What a desktop puts into a folder that somebody only looked at. */
const LEFT_BY_THE_SYSTEM: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Refuses to write where something was read from. */
export function keepReadFiles(
  written: readonly { readonly path: string; readonly option: string }[],
  read: readonly string[],
  { reader }: Environment,
): void {
  const identities = new Set(read.map((path) => reader.identityOf(path)));
  const lost = written.find(({ path }) => identities.has(reader.identityOf(path)));
  if (lost !== undefined)
    throw new UsageFailure(`${lost.option} would replace ${lost.path}, which the map is read from`);
}

/** A key that lies among what is handed out would be handed out with it. */
export function refuseKeyInKit(key: string, folder: string, { reader }: Environment): void {
  const isFolder = reader.kindOf(key) === 'folder';
  if (isFolder) throw new UsageFailure(`--key ${key} is a folder; name a file`);
  const home = reader.folderOf(key);
  if (reader.isInside(home, folder) || reader.isInside(key, folder))
    throw new UsageFailure(
      `--key ${key} lies in the kit, and whoever gets the kit would get it too; put it elsewhere`,
    );
}

/** PDFs of an earlier kit, which this one does not write anew. */
export function describeOldPdfs(
  folder: string,
  { names, isPdf }: { readonly names: readonly string[]; readonly isPdf: boolean },
  { reader }: Environment,
): string | undefined {
  if (isPdf || reader.kindOf(folder) !== 'folder') return undefined;
  const pdfs = new Set(names.map((name) => `${name}.pdf`));
  const [old] = reader.list(folder).filter((name) => pdfs.has(name));
  if (old === undefined) return undefined;
  const path = cleanText(quoteWord(reader.join(folder, old)));
  return `warning: ${path} and other PDFs there are of an earlier kit; --pdf writes them anew\n`;
}
