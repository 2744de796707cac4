import { readOrganization } from '../../src/input/read-organization.ts';
import type { FileReader } from '../../src/input/file-reader.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Organization } from '../../src/model/organization.ts';
import { positionAt } from '../../src/model/source-file.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';

/** Files by path; one text alone is `ripple.yaml`. */
export type Files = string | Readonly<Record<string, string>>;

/** What is wrong, as `code line:column`, with the path before it in other files than `ripple.yaml`. */
export async function codesOf(files: Files, paths: readonly string[] = ['ripple.yaml']): Promise<string[]> {
  return (await readFiles(files, paths)).diagnostics.map(describe);
}

/** The organization; throws with the codes where there is none. */
export async function organizationIn(
  files: Files,
  paths: readonly string[] = ['ripple.yaml'],
): Promise<Organization> {
  const { organization, diagnostics } = await readFiles(files, paths);
  if (organization === undefined) throw new Error(diagnostics.map(describe).join(', '));
  return organization;
}

/** Reads files of the memory, or of a reader of the test's own. */
export async function readFiles(
  files: Files | FileReader,
  paths: readonly string[] = ['ripple.yaml'],
): Promise<{ organization: Organization | undefined; diagnostics: readonly Diagnostic[] }> {
  return readOrganization(paths, isReader(files) ? files : createMemoryReader(asRecord(files)));
}

/** `code line:column`. */
export function describe({ code, place }: Diagnostic): string {
  if (place === undefined) return code;
  const { line, column } = positionAt(place.file, place.start);
  const path = place.file.path === 'ripple.yaml' ? '' : `${place.file.path}:`;
  return `${code} ${path}${line}:${column}`;
}

function isReader(files: Files | FileReader): files is FileReader {
  return typeof files === 'object' && typeof files['read'] === 'function';
}

function asRecord(files: Files): Readonly<Record<string, string>> {
  return typeof files === 'string' ? { 'ripple.yaml': files } : files;
}
