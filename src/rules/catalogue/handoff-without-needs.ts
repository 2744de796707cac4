import type { Needs } from '../../model/organization.ts';
import { joinPhrases } from '../../report/phrases.ts';
import type { Rule } from '../rule.ts';

/** Hand-offs of which nobody has written down what makes them good for the receiver. */
export const handoffWithoutNeeds: Rule<'handoff-without-needs'> = {
  code: 'handoff-without-needs',
  severity: 'info',
  title: 'Nobody has said what the receiver needs',
  why: 'A giver who does not know when its work is needed, what makes it good and what must be right in it can only guess. The talk about it is the cheapest way to better work.',
  mend: 'Ask the receiver, and write the answer down in their own words: `needs: { timing: within 5 working days, quality: reasons in plain words, accuracy: amount right first time }`. One of the three is enough, unless the option `at-least` asks for more.',
  *find({ model, naming, optionAt }) {
    for (const { id, to, needs, place } of model.organization.handoffs) {
      const entity = { kind: 'handoff', id } as const;
      const open = PARTS.filter((part) => needs[part].trim() === '');
      if (open.length === 0 || PARTS.length - open.length >= optionAt(entity, 'at-least')) continue;
      const message =
        open.length === PARTS.length
          ? `${naming.handoff(id)} does not say what ${naming.team(to)} needs of it.`
          : `${naming.handoff(id)} does not say all that ${naming.team(to)} needs of it: ${joinPhrases(open)} ${open.length === 1 ? 'is' : 'are'} open.`;
      yield { entity, message, place };
    }
  },
};

const PARTS = ['timing', 'quality', 'accuracy'] as const satisfies readonly (keyof Needs)[];
