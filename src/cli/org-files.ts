import { ORG_FILE_NAMES } from '../input/find-files.ts';
import { readOrganization } from '../input/read-organization.ts';
import { createDiagnostic, hasErrors } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import type { Environment } from './environment.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import type { FormatNames, OutputOptions, OutputTarget } from './output-targets.ts';
import { keepInputs, parseTargets } from './output-targets.ts';

/** The files to read: named ones, else `$RIPPLE_FILE`, else ripple.yaml here or in the nearest folder above. */
export function chooseOrgFiles(named: readonly string[], environment: Environment): readonly string[] {
  const asked = askedOrgFiles(named, environment);
  if (asked !== undefined) return asked;
  const found = findAbove(environment);
  if (found !== undefined) return [found];
  throw new InputFailure([createDiagnostic('no-org-file', { folder: '.' })]);
}

/** The files that the call or `$RIPPLE_FILE` names; undefined where neither does. */
export function askedOrgFiles(
  named: readonly string[],
  { variables }: Environment,
): readonly string[] | undefined {
  if (named.includes('')) throw new UsageFailure('-f names no file: what follows it is empty');
  if (named.length > 0) return named;
  const fromVariable = variables['RIPPLE_FILE'] ?? '';
  return fromVariable === '' ? undefined : [fromVariable];
}

/** A file that was read, and what is doubtful in it. */
export interface ReadOrganization {
  readonly organization: Organization;
  readonly warnings: readonly Diagnostic[];
}

/** Reads the organization; throws `InputFailure` with everything that is wrong. */
async function readOrThrow(paths: readonly string[], environment: Environment): Promise<ReadOrganization> {
  const { organization, diagnostics } = await readOrganization(paths, environment.reader);
  if (organization === undefined || hasErrors(diagnostics)) throw new InputFailure(diagnostics);
  return { organization, warnings: diagnostics };
}

/** An organization that was read, and where the answer about it goes. */
export interface OpenedOrganization<F extends string> extends ReadOrganization {
  readonly targets: readonly OutputTarget<F>[];
}

/** What every question begins with: where the answer goes, what is asked about, and that the one is not the other. */
export async function openOrganization<F extends string>(
  options: OutputOptions & { readonly file: readonly string[] },
  formats: FormatNames<F>,
  environment: Environment,
): Promise<OpenedOrganization<F>> {
  const targets = parseTargets(options, formats);
  const read = await readOrThrow(chooseOrgFiles(options.file, environment), environment);
  keepInputs(
    targets,
    read.organization.files.map(({ path }) => path),
    environment.reader,
  );
  return { ...read, targets };
}

/** The map that a call names beside what it is about. */
export async function openNamedOrganization(
  named: readonly string[],
  targets: readonly OutputTarget<string>[],
  environment: Environment,
): Promise<ReadOrganization> {
  const read = await readOrThrow(askedOrgFiles(named, environment) ?? [], environment);
  const paths = read.organization.files.map(({ path }) => path);
  keepInputs(targets, paths, environment.reader);
  return read;
}

function findAbove({ reader }: Environment): string | undefined {
  let folder = '.';
  let identity = '';
  while (reader.identityOf(folder) !== identity) {
    identity = reader.identityOf(folder);
    for (const name of ORG_FILE_NAMES) {
      const path = reader.join(folder, name);
      if (reader.kindOf(path) === 'file') return path;
    }
    folder = reader.join(folder, '..');
  }
  return undefined;
}
