import type { CheckResult } from '../model/check-result.ts';
import { itemAt } from '../model/indexed.ts';
import type { Organization } from '../model/organization.ts';
import { compileNetwork } from '../graph/compile-network.ts';

/** What an organization holds, and which loops it left open: the part of the answer that neither reader nor rules say. */
export function answerCheck(
  organization: Organization,
): Omit<CheckResult, 'diagnostics' | 'rules' | 'totals' | 'findings' | 'baseline'> {
  const { teams, handoffs, scenarios, engagements, files, name } = organization;
  const { assumedFeedback } = compileNetwork(organization);
  return {
    kind: 'ripple/check',
    version: 1,
    usable: true,
    org: name,
    files: files.map(({ path }) => path),
    counts: {
      teams: teams.length,
      customers: teams.filter(({ kind }) => kind === 'customer').length,
      handoffs: handoffs.length,
      scenarios: scenarios.length,
      engagements: engagements.length,
    },
    assumedFeedback: assumedFeedback.map((i) => itemAt(handoffs, i).id),
  };
}
