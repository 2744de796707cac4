import { findOpenEnds } from '../../analysis/find-open-ends.ts';
import { placeOfTeam } from '../place-of-entity.ts';
import type { Discovery, Rule } from '../rule.ts';

/** Teams where the work ends, though they are no customers. */
export const nobodyReceives: Rule<'nobody-receives'> = {
  code: 'nobody-receives',
  severity: 'info',
  title: 'Nobody receives what this team does',
  why: 'Ripples end where nothing is handed on. Of a team that hands nothing on, every answer says that it can be late or wrong without anybody feeling it, and that is seldom so.',
  mend: 'Ask who would miss its work, and add that hand-off: `- archive -> claims: Old files`. If it stands outside and the work is done for it, it is a customer: `archive: { kind: customer }`.',
  *find({ model, naming }) {
    const { ends, alone } = findOpenEnds(model);
    const find = (id: string, message: string): Discovery => ({
      entity: { kind: 'team', id },
      message,
      place: placeOfTeam(model, id),
    });
    for (const id of ends) yield find(id, `${naming.team(id)} is handed work and hands nothing on.`);
    for (const id of alone)
      if (naming.teamOf(id)?.kind !== 'customer')
        yield find(id, `${naming.team(id)} hands nothing to anybody, and nobody hands it anything.`);
  },
};
