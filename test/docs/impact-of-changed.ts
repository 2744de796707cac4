import { expect } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import type { HandOff } from '../../src/model/organization.ts';
import { REPOSITORY } from '../cli/run-cli.ts';

/** The impact of a delay on an example with some hand-offs changed. */
export async function impactOfChanged(
  example: string,
  changes: Readonly<Record<string, Partial<HandOff>>>,
  late: { readonly team: string; readonly delayHours: number },
): Promise<ImpactResult> {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
  const { organization } = await readOrganization([`examples/${example}`], reader);
  if (organization === undefined) throw new Error(`${example} cannot be read`);
  const ids = new Set(organization.handoffs.map(({ id }) => id));
  for (const id of Object.keys(changes)) expect(ids).toContain(id);
  const handoffs = organization.handoffs.map((handoff) => ({ ...handoff, ...changes[handoff.id] }));
  const incident = {
    target: { team: late.team },
    delayHours: late.delayHours,
    outageHours: 0,
    qualityShare: 0,
    noticeHours: 0,
  };
  return answerImpact(buildModel({ ...organization, handoffs }), { incidents: [incident] }).result;
}
