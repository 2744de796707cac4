import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { keyIndex, valueOf } from '../model/located.ts';
import type { Organization } from '../model/organization.ts';
import type { SourceFile } from '../model/source-file.ts';
import { DEFAULT_CALENDAR } from '../model/calendar.ts';
import type { FileReader } from './file-reader.ts';
import { gatherFiles } from './gather-files.ts';
import type { GatheredFile } from './gather-files.ts';
import type { DecodedFile } from './link-organization.ts';
import { linkOrganization } from './link-organization.ts';
import { FIRST_FILE_KEYS, FORMAT_VERSION, ORG, decodeCalendar } from './org-format.ts';
import type { DecodeContext } from './value-type.ts';
import { report } from './value-type.ts';

/** What reading gives: an organization only where nothing is wrong; warnings may come with it. */
export interface OrganizationReading {
  readonly organization: Organization | undefined;
  /** In the order of the files and places. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads org files, their includes and whole folders into one organization. All errors of all files come at once;
 * with any error there is no organization.
 */
export async function readOrganization(paths: readonly string[], reader: FileReader): Promise<OrganizationReading> {
  const gathered = await gatherFiles(paths, reader);
  const diagnostics = [...gathered.diagnostics];
  const [first] = gathered.files;
  if (first === undefined) return { organization: undefined, diagnostics };
  const calendar = first.root === undefined ? DEFAULT_CALENDAR : decodeCalendar(first.root);
  const context: DecodeContext = { calendar, diagnostics };
  const decoded: DecodedFile[] = [];
  gathered.files.forEach((loaded, i) => {
    const draft = loaded.root === undefined ? undefined : ORG.decode(loaded.root, context);
    if (draft !== undefined) decoded.push({ file: loaded.file, draft });
    checkHead(loaded, i === 0, context);
  });
  // References into a file that could not be read would only bury its own errors.
  const complete = decoded.length === gathered.files.length && !hasErrors(gathered.diagnostics);
  const organization = complete ? linkOrganization(decoded, context) : undefined;
  if (organization !== undefined && organization.handoffs.length === 0) {
    report(context, 'no-handoffs', {}, startOf(first.file));
  }
  const paths_ = gathered.files.map(({ file }) => file.path);
  return {
    organization: hasErrors(diagnostics) ? undefined : organization,
    diagnostics: sortDiagnostics(diagnostics, paths_),
  };
}

/** The version, and keys that only the first file may hold. */
function checkHead({ root, file }: GatheredFile, isFirst: boolean, context: DecodeContext): void {
  if (root?.kind !== 'map') return;
  const version = valueOf(root, 'ripple');
  if (version === undefined) {
    if (isFirst) context.diagnostics.push(createDiagnostic('version-missing', {}, startOf(file)));
  } else if (version.kind === 'scalar' && version.text !== FORMAT_VERSION) {
    report(context, 'version-unsupported', { found: version.text }, version);
  }
  if (isFirst) return;
  for (const key of FIRST_FILE_KEYS) {
    const node = root.keys[keyIndex(root, key)];
    if (node !== undefined) report(context, 'not-first-file', { key }, node);
  }
}

function startOf(file: SourceFile): { file: SourceFile; start: number; end: number } {
  return { file, start: 0, end: 0 };
}
