import { findBrokenPromises, traceBrokenPromise } from '../../analysis/find-broken-promises.ts';
import { placeIncidents } from '../../analysis/place-incidents.ts';
import { runAndKeep } from '../../analysis/ways-between.ts';
import type { Scenario } from '../../model/organization.ts';
import type { Discovery, Rule, RuleContext } from '../rule.ts';
import { wordIncidents } from '../word-incidents.ts';
import { placeOfBroken, wordBroken } from '../word-promise.ts';
import { sentenceOfWay, wordWay } from '../word-way.ts';

/** Promises that a declared scenario breaks. */
export const promisesKept: Rule<'promises-kept'> = {
  code: 'promises-kept',
  severity: 'warn',
  title: 'A declared scenario breaks a promise',
  why: 'A scenario is something that people expect to happen some day. A promise that it breaks is one that somebody relies on and will not get. What is broken with nothing going wrong is left to promise-broken-anyway.',
  mend: 'Follow the way from the incident to the promise: slack, a buffer, a second giver, or word given early on any hand-off of it helps. Where none of that is to be had, promise what can be kept.',
  *find(context) {
    for (const scenario of context.model.organization.scenarios) yield* findIn(context, scenario);
  },
};

function* findIn(context: RuleContext<'promises-kept'>, scenario: Scenario): Generator<Discovery> {
  const { model } = context;
  const ran = runAndKeep(model, 'declared', placeIncidents(model, scenario.incidents));
  for (const broken of findBrokenPromises(model, ran.ripple.peaks)) {
    const entity = { kind: 'handoff', id: broken.handoff.id } as const;
    if (!context.isOnAt(entity)) continue;
    const way = traceBrokenPromise(model, ran, broken);
    yield {
      entity,
      about: scenario.id,
      message: `In “${scenario.name}”, ${wordBroken(context, broken)}.${sentenceOfWay(context, way)}`,
      place: placeOfBroken(broken),
      related: wordIncidents(context, scenario),
      way: wordWay(context, way),
    };
  }
}
