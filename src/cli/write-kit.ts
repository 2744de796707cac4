import type { PrintedFile } from '../kit/build-kit.ts';
import { countGuides } from '../kit/guide-preparation.ts';
import { PRINTED_PARTS } from '../kit/printed-parts.ts';
import type { AnonymousName } from '../model/anonymous-words.ts';
import type { Organization } from '../model/organization.ts';
import type { WrittenKit } from '../report/present-workshop.ts';
import { tabulateKey } from '../report/tabulate-key.ts';
import type { Environment, OutputFile } from './environment.ts';
import { UsageFailures, UsageFailure, messagesOf } from './failure.ts';
import { describeOldPdfs, keepReadFiles, refuseFullFolder, refuseKeyInKit } from './kit-folder.ts';
import { printKit } from './print-kit.ts';
import type { WorkshopRequest } from './workshop-question.ts';

/** Refuses a folder that holds something, and a key where it would be given away or replace the map; before anything is computed. */
export function refusePlaces(
  { folder, key }: WorkshopRequest,
  { files }: Organization,
  isForced: boolean,
  environment: Environment,
): void {
  const read = files.map(({ path }) => path);
  const checks = [
    ...(folder === undefined ? [] : [() => refuseFullFolder(folder, isForced, environment)]),
    ...(key === undefined || folder === undefined ? [] : [() => refuseKeyInKit(key, folder, environment)]),
    ...(key === undefined
      ? []
      : [() => keepReadFiles([{ path: key, option: `--key ${key}` }], read, environment)]),
  ];
  const messages = checks.flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      if (error instanceof UsageFailure) return messagesOf(error);
      throw error;
    }
  });
  if (messages.length > 0) throw new UsageFailures(messages);
}

/** What is written beside what is said. */
export interface Writing {
  readonly request: WorkshopRequest;
  /** The map as its people call everything: where it is read from, nothing is written. */
  readonly organization: Organization;
  readonly tables: number;
  readonly key: readonly AnonymousName[] | undefined;
}

/** Writes the pages and who is who, all of it or nothing, then the PDFs where they are asked for. */
export async function writeKit(
  files: readonly PrintedFile[],
  { request, organization, tables, key }: Writing,
  environment: Environment,
): Promise<WrittenKit | undefined> {
  const { folder, isPdf } = request;
  const told: OutputFile[] =
    request.key === undefined || key === undefined ? [] : [{ path: request.key, text: tabulateKey(key) }];
  const pages = files.map(({ name, text }) => ({ path: environment.reader.join(folder ?? '.', name), text }));
  keepReadFiles(
    pages.map(({ path }) => ({ path, option: `-o ${folder}` })),
    organization.files.map(({ path }) => path),
    environment,
  );
  const names = files.map(({ name }) => name.replace(/\.html$/, ''));
  const old = folder === undefined ? undefined : describeOldPdfs(folder, { names, isPdf }, environment);
  environment.writer.replaceAll([...pages, ...told]);
  if (old !== undefined) environment.stderr.write(old);
  if (folder === undefined) return undefined;
  const paths = pages.map(({ path }) => path);
  const printed = files.map((file) => ({ ...file, ...howToPrint(file.name, tables) }));
  return { folder, files: printed, isPdf: isPdf && (await printKit(paths, environment)) };
}

/** As the guide's own list says; the file with everything is printed once. Both are for both sides. */
function howToPrint(name: string, tables: number): { readonly copies: number; readonly both: boolean } {
  if (name === 'guide.html') return { copies: countGuides(tables), both: true };
  const found = PRINTED_PARTS.find(({ part }) => `${part}.html` === name);
  return { copies: found?.per === 'table' ? tables : 1, both: found?.both ?? true };
}
