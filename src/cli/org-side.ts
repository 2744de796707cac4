import type { Diagnostic } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';
import { readOrganization } from '../input/read-organization.ts';

/** One of two maps that are compared, and what it is. */
export interface OrgSide {
  /** In words: a path, a revision, `merge base with origin/main (1a2b3c4)`. */
  readonly label: string;
  readonly organization: Organization;
  readonly warnings: readonly Diagnostic[];
}

/** What a call names: `[BASE] [HEAD]` and `-f`. */
export interface OrgSidesAsked {
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly file: readonly string[];
}

/** The two maps of a call; what is wrong with either is said at once. */
export async function openSides(
  { base, head }: OrgSidesAsked,
  environment: Environment,
): Promise<{ readonly base: OrgSide; readonly head: OrgSide }> {
  if (base === undefined || head === undefined) throw new UsageFailure('diff takes two files for now');
  return { base: await openFile(base, environment), head: await openFile(head, environment) };
}

async function openFile(path: string, { reader }: Environment): Promise<OrgSide> {
  const { organization, diagnostics } = await readOrganization([path], reader);
  if (organization === undefined) throw new UsageFailure(`${path} is no map`);
  return { label: path, organization, warnings: diagnostics };
}
