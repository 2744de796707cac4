import type { MultiplyingSlot, SlotLimits } from '../../analysis/find-multiplying-slots.ts';
import { MOST_EVALUATED, findMultiplyingSlots } from '../../analysis/find-multiplying-slots.ts';
import { WorkLimit } from '../../analysis/work-limit.ts';
import type { HandOff } from '../../model/organization.ts';
import { placeOf } from '../../model/organization.ts';
import type { Rule, SharedContext } from '../rule.ts';
import { sentenceOfWay, wordWay } from '../word-way.ts';

/** Hand-offs that turn an hour into a week. */
export const slotMultiplies: Rule<'slot-multiplies'> = {
  code: 'slot-multiplies',
  severity: 'info',
  title: 'A little late for a slot becomes a long wait',
  why: 'The hand-off happens only in slots (every). Whoever misses one by a little waits for the next, so the same hour that nobody minds elsewhere is the most expensive one here. It is told where somebody is late by it, so not where blocks, a buffer or a backup takes all of it up.',
  mend: 'Give it slack before the slot, slots that are nearer, or a way past them for what just misses one (a workaround).',
  *find(context) {
    const { model } = context;
    const limit = new WorkLimit(MOST_EVALUATED);
    const limitsAt = ({ id }: HandOff): SlotLimits | undefined => {
      const entity = { kind: 'handoff', id } as const;
      if (!context.isOnAt(entity)) return undefined;
      return {
        delayHours: context.optionAt(entity, 'delay'),
        becomesHours: context.optionAt(entity, 'becomes'),
      };
    };
    for (const slot of findMultiplyingSlots(model, limitsAt, limit))
      yield {
        entity: { kind: 'handoff', id: slot.handoff.id },
        message: wordSlot(context, slot),
        place: placeOf(slot.handoff, 'every'),
        way: wordWay(context, slot.way),
      };
    context.stopEarly(limit, 'hand-off with slots');
  },
};

function wordSlot(
  context: SharedContext,
  { handoff, delayHours, feltHours, customer, way }: MultiplyingSlot,
): string {
  const { naming, duration } = context;
  const beyond =
    handoff.slackHours > 0
      ? `${duration(delayHours)} beyond its slack of ${duration(handoff.slackHours)}`
      : `${duration(delayHours)} late`;
  const first = `If ${naming.handoff(handoff.id)} is ${beyond}, ${naming.team(handoff.to)} feels ${duration(feltHours)}`;
  if (customer === undefined) return `${first}. No customer waits for it.`;
  if (customer.team.id === handoff.to) return `${first}.`;
  return `${first} and ${customer.team.name} waits ${duration(customer.lateHours)}.${sentenceOfWay(context, way)}`;
}
