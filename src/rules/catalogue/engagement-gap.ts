import { answerEngagement } from '../../analysis/answer-engagement.ts';
import type { EngagementGap } from '../../model/engagement-result.ts';
import { itemAt } from '../../model/indexed.ts';
import type { Engagement } from '../../model/organization.ts';
import { placeOf } from '../../model/organization.ts';
import type { Place } from '../../model/source-file.ts';
import type { Naming } from '../../report/naming.ts';
import { countOf, formatChain } from '../../report/phrases.ts';
import { placeOfHandOff } from '../place-of-entity.ts';
import type { Discovery, DiscoveryStep, Rule, RuleContext } from '../rule.ts';

/** Stages that count on hand-offs which the map does not have. */
export const engagementGap: Rule<'engagement-gap'> = {
  code: 'engagement-gap',
  severity: 'info',
  title: 'Stages without a hand-off between them',
  why: 'Where the stages of an engagement count on a hand-off that the map does not have, one of the two is wrong. Delays and mistakes travel along hand-offs alone: what goes wrong before the gap does not reach the stages behind it.',
  mend: 'Ask the two teams. Add the hand-off, `- claims -> repairs: Order`, or change the stages so that they follow the way that the map knows.',
  *find(context) {
    const { model } = context;
    const { engagements } = model.organization;
    if (engagements.length === 0) return;
    const answers = answerEngagement(model, { engagements, incidents: [] }).engagements;
    for (const [i, engagement] of engagements.entries())
      yield* describeGaps(context, engagement, itemAt(answers, i).gaps);
  },
};

/** Each missing hand-off once, where it is missed first; the other stages that miss it are related. */
function* describeGaps(
  { model, naming }: RuleContext<'engagement-gap'>,
  engagement: Engagement,
  gaps: readonly EngagementGap[],
): Iterable<Discovery> {
  const byEnds = new Map<string, EngagementGap[]>();
  for (const gap of gaps) {
    const ends = `${gap.from}->${gap.to}`;
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), gap]);
  }
  for (const [ends, [first, ...others]] of byEnds) {
    if (first === undefined) continue;
    yield {
      entity: { kind: 'engagement', id: engagement.id },
      about: ends,
      message: `In “${engagement.name}”, no hand-off leads from ${naming.team(first.from)} to ${naming.team(first.to)}, though ${reasonOf(engagement, first)}. ${describeDetour(first, naming)}`,
      place: placeOfGap(engagement, first),
      related: [
        ...others.map((gap): DiscoveryStep => ({
          message: reasonOf(engagement, gap),
          place: placeOfGap(engagement, gap),
        })),
        ...(first.way ?? []).map((id) => ({ message: naming.handoff(id), place: placeOfHandOff(model, id) })),
      ],
    };
  }
}

function reasonOf({ stages }: Engagement, { kind, stage }: EngagementGap): string {
  const name = (number: number): string => `“${itemAt(stages, number - 1).name}”`;
  if (kind === 'need') return `${name(stage)} needs something from there`;
  return kind === 'end' ? `${name(stage)} is the last stage` : `${name(stage)} follows ${name(stage - 1)}`;
}

function describeDetour({ way }: EngagementGap, naming: Naming): string {
  if (way === null) return 'No other way leads there in the same round.';
  const between = way.slice(1).map((id) => naming.team(naming.handoffOf(id)?.from ?? ''));
  return `The map goes by way of ${formatChain(between)} (${countOf(way.length, 'hand-off')}).`;
}

function placeOfGap({ stages }: Engagement, { kind, stage: number, from }: EngagementGap): Place {
  const stage = itemAt(stages, number - 1);
  const need = kind === 'need' ? stage.needs.find((each) => each.from === from) : undefined;
  return need === undefined ? stage.place : placeOf(need, 'from');
}
