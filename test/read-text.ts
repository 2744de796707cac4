import type { OrgModel } from '../src/analysis/org-model.ts';
import { buildModel } from '../src/analysis/org-model.ts';
import { readOrganization } from '../src/input/read-organization.ts';
import type { Organization } from '../src/model/organization.ts';
import { createMemoryReader } from '../src/input/memory-reader.ts';

/** The organization that a text describes; throws with the codes where it is wrong. */
export async function organizationOf(text: string): Promise<Organization> {
  const { organization, diagnostics } = await readOrganization(
    ['org.yaml'],
    createMemoryReader({ 'org.yaml': text }),
  );
  if (organization === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return organization;
}

/** The same, ready to be asked. */
export async function modelOf(text: string): Promise<OrgModel> {
  return buildModel(await organizationOf(text));
}
