import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import type { DiagnosticList } from '../model/diagnostic-list.ts';
import { isNull, placeOfKey, valueOf } from '../model/located.ts';
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
import { createContext, report } from './value-type.ts';

/** What reading gives: an organization only where nothing is wrong; warnings may come with it. */
export interface OrganizationReading {
  readonly organization: Organization | undefined;
  /** In the order of the files and places; where there were more than is sensible, the last one says so. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads org files, their includes and whole folders into one organization. All errors of all files come at once;
 * with any error there is no organization.
 */
export async function readOrganization(
  paths: readonly string[],
  reader: FileReader,
): Promise<OrganizationReading> {
  const gathered = await gatherFiles(paths, reader);
  const { files, diagnostics } = gathered;
  // References into a file that could not be read would only bury its own errors.
  const isComplete = diagnostics.all.every(({ code }) => LEAVES_ALL_READ.has(code));
  const [first] = files;
  if (first === undefined) return { organization: undefined, diagnostics: inOrder(diagnostics, []) };
  const calendar = first.root === undefined ? DEFAULT_CALENDAR : decodeCalendar(first.root);
  const context = createContext(calendar, diagnostics);
  const decoded: DecodedFile[] = [];
  files.forEach((loaded, i) => {
    const draft = loaded.root === undefined ? undefined : ORG.decode(loaded.root, context);
    if (draft !== undefined) decoded.push({ file: loaded.file, draft });
    checkHead(loaded, i === 0, context);
  });
  const complete = decoded.length === files.length && isComplete && !diagnostics.isFull;
  const organization = complete ? linkOrganization(decoded, context) : undefined;
  if (organization !== undefined && organization.handoffs.length === 0 && !files.some(triesHandOffs)) {
    report(context, 'no-handoffs', {}, startOf(first.file));
  }
  const said = inOrder(diagnostics, files);
  return { organization: hasErrors(said) ? undefined : organization, diagnostics: said };
}

/** In the order of the files and places; last, that there were more. */
function inOrder(list: DiagnosticList, files: readonly GatheredFile[]): Diagnostic[] {
  const paths = files.map(({ file }) => file.path);
  return [...withoutConsequences(sortDiagnostics(list.all, paths)), ...list.overflow];
}

/** Whether a file says anything under `handoffs`; what is wrong with it has then been reported. */
function triesHandOffs({ root }: GatheredFile): boolean {
  const node = root?.kind === 'map' ? valueOf(root, 'handoffs') : undefined;
  return node !== undefined && !isNull(node) && !(node.kind === 'list' && node.isEmpty);
}

/** With these, a file still says who its teams and hand-offs are. */
const LEAVES_ALL_READ: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'duplicate-key',
  'unsupported-tag',
  'merge-needs-map',
]);

/** What else is found at the same place only follows from these. */
const SAYS_IT_ALL: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'unknown-anchor',
  'alias-loop',
  'duplicate-key',
  'bad-id',
]);

function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const settled = new Set(diagnostics.filter(({ code }) => SAYS_IT_ALL.has(code)).map(placeKey));
  return diagnostics.filter((diagnostic) => {
    const { place, code } = diagnostic;
    return place === undefined || SAYS_IT_ALL.has(code) || !settled.has(placeKey(diagnostic));
  });
}

function placeKey({ place }: Diagnostic): string {
  return place === undefined ? '' : `${place.start}-${place.end} ${place.file.path}`;
}

/** The version, and keys that only the first file may hold. */
function checkHead({ root, file }: GatheredFile, isFirst: boolean, context: DecodeContext): void {
  if (root?.kind !== 'map') return;
  const version = valueOf(root, 'ripple');
  if (version === undefined) {
    if (isFirst) context.diagnostics.push(createDiagnostic('version-missing', {}, startOf(file)));
  } else if (version.kind === 'scalar' && !isNull(version) && version.text !== FORMAT_VERSION) {
    report(context, 'version-unsupported', { found: version.text }, version);
  }
  if (isFirst) return;
  for (const key of FIRST_FILE_KEYS) {
    const index = root.keys.indexOf(key);
    if (index >= 0) report(context, 'not-first-file', { key }, placeOfKey(root, index));
  }
}

function startOf(file: SourceFile): { file: SourceFile; start: number; end: number } {
  return { file, start: 0, end: 0 };
}
