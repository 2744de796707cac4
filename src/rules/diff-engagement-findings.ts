import type { EngagementEffect, EngagementFate } from '../model/diff-impact.ts';
import type { Engagement } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { describeEngagementSides, describeWithin } from '../report/diff-words.ts';
import type { DiffContext, DiffDiscovery } from './diff-context.ts';
import type { DiffCode } from './diff-kinds.ts';

const CODES: Readonly<Record<EngagementFate, DiffCode>> = {
  'newly-broken': 'engagement-promise-newly-broken',
  longer: 'engagement-longer',
  dropped: 'promise-dropped',
  promised: 'promise-made',
  loosened: 'promise-loosened',
  'newly-kept': 'engagement-promise-newly-kept',
  shorter: 'engagement-shorter',
};

/** What became of customers' ways, and of what is promised of them. */
export function findEngagements(context: DiffContext): DiffDiscovery[] {
  return context.compared.result.impact.engagements.map((effect) => ({
    code: CODES[effect.change],
    entity: { kind: 'engagement', id: effect.engagement },
    message: sentenceOf(context, effect),
    place: placeOfEngagement(context, effect),
  }));
}

function sentenceOf({ words }: DiffContext, effect: EngagementEffect): string {
  const { name, customer, change, before, after } = effect;
  const who = `${name} (for ${words.naming.team(customer)})`;
  const [was, is] = describeEngagementSides(words, effect);
  const [promised, promises] = [describeWithin(words, before), describeWithin(words, after)];
  const takes = `It takes ${was} before, ${is} now, with no incident at all.`;
  const isOther = before?.promise !== after?.promise;
  const other = isOther ? ` What is promised changed from ${promised} to ${promises}.` : '';
  if (change === 'newly-broken') return `${who} newly breaks its promise (${promises}). ${takes}${other}`;
  if (change === 'newly-kept') return `${who} keeps its promise again (${promises}). ${takes}${other}`;
  if (change === 'loosened')
    return `${who} is kept now because its promise changed from ${promised} to ${promises}. ${takes}`;
  if (change === 'dropped') return `${who} is no longer promised ${promised}.`;
  if (change !== 'promised') return `${who} takes ${change === 'longer' ? 'longer' : 'less long'}. ${takes}`;
  const isKept = after === null || after.promise === null || after.leadTime - after.promise < 1e-9;
  return `${who} is newly promised ${promises}${isKept ? '' : `; that is not kept: it takes ${is} with no incident at all`}.`;
}

function placeOfEngagement({ compared }: DiffContext, effect: EngagementEffect): Place {
  const { head, base } = compared.pair;
  const found = byId(head.organization.engagements, effect.engagement);
  if (found === undefined) return placeOf(head.organization);
  if (effect.change === 'promised' || effect.change === 'loosened') return placeOf(found, 'promise.within');
  const was = byId(base.organization.engagements, effect.engagement);
  const stage = found.stages.find((one, i) => {
    const before = was?.stages[i];
    return (
      before === undefined || before.takesHours !== one.takesHours || before.waitsHours !== one.waitsHours
    );
  });
  return placeOf(stage ?? found);
}

function byId(engagements: readonly Engagement[], id: string): Engagement | undefined {
  return engagements.find((one) => one.id === id);
}
