import { placeOfTeam } from '../place-of-entity.ts';
import type { Rule } from '../rule.ts';

/** Customers that nobody hands anything. */
export const customerUnserved: Rule<'customer-unserved'> = {
  code: 'customer-unserved',
  severity: 'warn',
  title: 'Nobody hands this customer anything',
  why: 'A customer whom no hand-off reaches never shows up in any answer: whatever goes wrong, the map says that this customer does not feel it.',
  mend: 'Add the hand-off by which the customer gets what it comes for, or take the customer out of the map.',
  *find({ model, naming, structure }) {
    for (const id of structure().unservedCustomers)
      yield {
        entity: { kind: 'team', id },
        message: `${naming.team(id)} is a customer, and nobody hands it anything.`,
        place: placeOfTeam(model, id),
      };
  },
};
