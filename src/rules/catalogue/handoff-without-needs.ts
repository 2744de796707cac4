import type { Needs } from '../../model/organization.ts';
import type { Rule } from '../rule.ts';

/** Hand-offs of which nobody has written down what makes them good for the receiver. */
export const handoffWithoutNeeds: Rule<'handoff-without-needs'> = {
  code: 'handoff-without-needs',
  severity: 'info',
  title: 'Nobody has said what the receiver needs',
  why: 'A giver who does not know when its work is needed, what makes it good and what must be right in it can only guess. The talk about it is the cheapest way to better work.',
  mend: 'Ask the receiver, and write the answer down in their own words: `needs: { timing: within 5 working days, quality: reasons in plain words, accuracy: amount right first time }`; one of the three is enough.',
  *find({ model, naming }) {
    for (const { id, to, needs, place } of model.organization.handoffs) {
      if (saysSomething(needs)) continue;
      yield {
        entity: { kind: 'handoff', id },
        message: `${naming.handoff(id)} does not say what ${naming.team(to)} needs of it.`,
        place,
      };
    }
  },
};

function saysSomething({ timing, quality, accuracy }: Needs): boolean {
  return [timing, quality, accuracy].some((text) => text.trim() !== '');
}
