import { formatCount } from '../../report/phrases.ts';
import { placeOf } from '../../model/organization.ts';
import type { Rule } from '../rule.ts';

/** Rules that have not looked at everything: what they do not find is no proof that it is not there. */
export const ruleStoppedEarly: Rule<'rule-stopped-early'> = {
  code: 'rule-stopped-early',
  severity: 'info',
  title: 'A rule has not looked at everything',
  why: 'On maps of thousands of teams some rules would take minutes, so each of them has a limit: a number of evaluations of a team, the same on every machine. What lies beyond it is not looked at, or only in part, and nothing is known of it.',
  mend: 'Look at fewer at a time: switch the rule off where you need no answer (`rules: { promise-inversion: [{ severity: off }, { severity: warn, select: "group:Claims" }] }`), or split the map.',
  *find({ model, earlyStops }) {
    for (const { rule, asked, left, what } of earlyStops())
      yield {
        entity: { kind: 'organization', id: '' },
        about: rule,
        message: `${rule} stopped at its limit: ${formatCount(left)} of ${formatCount(asked)} (each a ${what}) ${left === 1 ? 'was' : 'were'} not or only partly looked at.`,
        place: placeOf(model.organization),
      };
  },
};
