import { createDiskReader } from '../src/cli/disk-reader.ts';
import { readOrganization } from '../src/input/read-organization.ts';
import type { Organization } from '../src/model/organization.ts';
import { REPOSITORY } from './cli/run-cli.ts';

/** All examples by their folders. */
export const EXAMPLES = ['insurer', 'clinic', 'platform', 'whiteboard'] as const;

/** One of the examples. */
export async function readExample(folder: string): Promise<Organization> {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
  const { organization, diagnostics } = await readOrganization([`examples/${folder}`], reader);
  if (organization === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return organization;
}
