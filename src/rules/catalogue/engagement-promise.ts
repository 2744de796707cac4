import { answerEngagement } from '../../analysis/answer-engagement.ts';
import { itemAt } from '../../model/indexed.ts';
import { placeOf } from '../../model/organization.ts';
import type { Rule } from '../rule.ts';

/** Engagements that usually take longer than the customer is promised. */
export const engagementPromise: Rule<'engagement-promise'> = {
  code: 'engagement-promise',
  severity: 'warn',
  title: 'An engagement takes longer than is promised',
  why: 'The stages take and wait longer, all in all, than the customer may count on. No day on which nothing goes wrong makes up for that.',
  mend: 'Look at where the time goes with `ripple engagement`: most of it is often waiting. Shorten that, or agree on a promise that the usual way keeps.',
  *find({ model, duration }) {
    const { engagements } = model.organization;
    if (engagements.length === 0) return;
    const answers = answerEngagement(model, { engagements, incidents: [] }).engagements;
    for (const [i, engagement] of engagements.entries()) {
      const { promise, totals } = itemAt(answers, i);
      if (promise === null || promise.state !== 'already-broken') continue;
      const [takes, within] = [duration(totals.leadTime), duration(promise.within)];
      yield {
        entity: { kind: 'engagement', id: engagement.id },
        message: `“${engagement.name}” usually takes ${takes}, ${duration(totals.leadTime - promise.within)} longer than the ${within} that are promised.`,
        place: placeOf(engagement, 'promise.within'),
      };
    }
  },
};
