import { placeOf } from '../../model/organization.ts';
import { nameEntity } from '../name-entity.ts';
import type { Rule } from '../rule.ts';

/** What is accepted and does not occur. */
export const unusedAccept: Rule<'unused-accept'> = {
  code: 'unused-accept',
  severity: 'warn',
  title: 'What is accepted here is not found',
  why: 'A finding that was accepted and has gone leaves its `accept` behind; should it come back one day, perhaps for another reason, nobody would be told.',
  mend: 'Take the `accept` out. If it was meant for something else: a finding is accepted where it is reported, on the team, hand-off, scenario or engagement that it names.',
  *find({ model, naming, unmetAcceptances, earlyStops }) {
    const stopped = new Set<string>(earlyStops().map((stop) => stop.rule));
    for (const { entity, acceptance, isOff } of unmetAcceptances()) {
      const { rule } = acceptance;
      // Whether this rule is accepted in vain would depend on what it is about to find.
      if (rule === 'unused-accept') continue;
      // What was not looked at may well be there.
      if (stopped.has(rule)) continue;
      yield {
        entity,
        about: rule,
        message: `${nameEntity(entity, model.organization, naming)} accepts ${rule}, ${isOff ? 'which is switched off there' : 'which finds nothing there'}.`,
        place: placeOf(acceptance, 'rule'),
      };
    }
  },
};
