import { findOpenEnds } from '../../analysis/find-open-ends.ts';
import { placeOfTeam } from '../place-of-entity.ts';
import type { Rule } from '../rule.ts';

/** Customers that nobody hands anything. */
export const customerUnserved: Rule<'customer-unserved'> = {
  code: 'customer-unserved',
  severity: 'warn',
  title: 'Nobody hands this customer anything',
  why: 'A customer whom no hand-off reaches never shows up in any answer: whatever goes wrong, the map says that this customer does not feel it.',
  mend: 'Add the hand-off by which the customer gets what it comes for: `- claims -> policyholder: Decision`. If its id is written differently in the hand-offs, use one; if it is no customer of yours, take it out of the map.',
  *find({ model, naming }) {
    const givers = new Set(
      model.organization.handoffs.filter(({ from, to }) => from !== to).map(({ from }) => from),
    );
    for (const id of findOpenEnds(model).unservedCustomers) {
      const gives = givers.has(id) ? ' It only hands things to others.' : '';
      yield {
        entity: { kind: 'team', id },
        message: `${naming.team(id)} is a customer, and nobody hands it anything.${gives}`,
        place: placeOfTeam(model, id),
      };
    }
  },
};
