import type { HandOff } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';

/**
 * All hand-offs, those first that come to a customer or to a team that gives a customer something itself; within each part in
 * document order. What may have to stop early begins where it matters most.
 */
export function nearestCustomersFirst({ organization }: OrgModel): HandOff[] {
  const { teams, handoffs } = organization;
  const customers = new Set(teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id));
  const near = new Set([
    ...customers,
    ...handoffs.filter(({ to }) => customers.has(to)).map(({ from }) => from),
  ]);
  return [...handoffs.filter(({ to }) => near.has(to)), ...handoffs.filter(({ to }) => !near.has(to))];
}
