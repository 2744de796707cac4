import type { ComparedMaps } from '../analysis/answer-diff.ts';
import type { DiffQuestion } from '../analysis/diff-question.ts';
import type { CustomerEffect, PromiseEffect } from '../model/diff-impact.ts';
import type { Finding } from '../model/finding.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import {
  createDiffWords,
  describeCustomerSides,
  describeEffectPlace,
  describePromiseSide,
  describePromised,
  describeSpread,
  isAboutQuality,
  scenarioOf,
} from '../report/diff-words.ts';
import type { DiffWords } from '../report/diff-words.ts';
import type { DiffContext, DiffDiscovery, ExplainedEffect } from './diff-context.ts';
import { describeFinding, explainEffect } from './diff-context.ts';
import type { DiffCode } from './diff-kinds.ts';
import { DIFF_KINDS } from './diff-kinds.ts';
import { findEngagements } from './diff-engagement-findings.ts';
import { findPromised, findService } from './diff-service-findings.ts';
import { findChoice, findLoop, findScenario, findSources, findTolerance } from './diff-risk-findings.ts';
import type { ChangedPlace } from './place-of-change.ts';
import { placeOfTeam } from './place-of-entity.ts';

/**
 * The changes that matter, one for each effect and not for each of the many incidents that show it: customers no longer
 * served first, then broken promises to customers, then what is no longer promised, then their lateness, then promises
 * inside, then risks; what got better last.
 */
export function findDiffFindings(compared: ComparedMaps, question: DiffQuestion): Finding[] {
  const { pair, result } = compared;
  const { impact } = result;
  const words = createDiffWords(pair.base.organization, pair.head.organization, impact);
  const context: DiffContext = { compared, question, words };
  const toCustomers = impact.promises.filter(({ toCustomer }) => toCustomer);
  const inside = impact.promises.filter(({ toCustomer }) => !toCustomer);
  const found = [
    ...findService(context),
    ...toCustomers.flatMap((effect) => findPromise(context, effect)),
    ...findEngagements(context),
    ...findPromised(context),
    ...impact.customers.map((effect) => findCustomer(context, effect)),
    ...inside.flatMap((effect) => findPromise(context, effect)),
    ...impact.loops.flatMap((change) => findLoop(context, change)),
    ...findSources(context),
    ...impact.choices.map((change) => findChoice(context, change)),
    ...impact.tolerances.map((effect) => findTolerance(context, effect)),
    ...impact.scenarios.flatMap((change) => findScenario(context, change)),
  ];
  const isGrave = ({ code }: DiffDiscovery): boolean => severityOf(code) !== 'info';
  return [...found.filter(isGrave), ...found.filter((one) => !isGrave(one))].map(describeFinding);
}

function severityOf(code: DiffCode): Finding['severity'] | undefined {
  return DIFF_KINDS.find((kind) => kind.code === code)?.severity;
}

/** What a scenario does that only the head declares is said of the scenario, and what is newly promised beside that. */
function findPromise(context: DiffContext, effect: PromiseEffect): DiffDiscovery[] {
  const { handoff, change, because, worst } = effect;
  // What is not promised any more is said once, whether it was broken or not.
  if (because === 'scenario' || because === 'made' || change === 'dropped') return [];
  const { words, compared } = context;
  const name = words.naming.handoff(handoff);
  const spread = describeSpread(words, effect);
  const [before, after] = [worst.before, worst.after].map((side) =>
    describePromiseSide(words, side, isAboutQuality(effect)),
  );
  const sizes = saySizes(context, effect, spread, [before, after]);
  const isNowPromised = describePromised(words, handoff, 'head');
  const promise = placeOfPromise(context, handoff);
  const entity = { kind: 'handoff', id: handoff } as const;
  const related =
    promise === undefined
      ? []
      : [{ message: `The promise: ${isNowPromised || 'none any more'}`, place: promise }];
  if (because === 'promise' && change !== 'newly-broken')
    return [{ code: 'promise-loosened', entity, message: loosened(context, effect, spread), place: promise }];
  if (because === 'promise')
    return [
      {
        code: 'promise-newly-broken',
        entity,
        message: `${name} newly breaks its promise ${spread}: ${tightened(context, effect)}. It comes ${after} ${describeEffectPlace(words, worst)}.`,
        place: promise,
        ...explainWay(context, effect),
      },
    ];
  const side = change === 'newly-broken' ? 'head' : 'base';
  const explained = explainEffect(
    context,
    worst,
    { at: { handoff }, brings: isAboutQuality(effect) ? 'defects' : 'late' },
    side,
  );
  const { changed, way } = explained;
  const does = side === 'head' ? 'newly breaks its promise' : 'keeps its promise again';
  const code = side === 'head' ? 'promise-newly-broken' : 'promise-newly-kept';
  const place = changed?.place ?? placeOfScenario(context, effect) ?? promise;
  return [
    {
      code,
      entity,
      message: `${name} ${does} (${isNowPromised}) ${sizes}${becauseOf(context, explained, effect)}`,
      place: place ?? placeOf(compared.pair.head.organization),
      related,
      way,
    },
  ];
}

function explainWay(context: DiffContext, effect: PromiseEffect): Pick<DiffDiscovery, 'way'> {
  const { handoff, worst } = effect;
  const brings = isAboutQuality(effect) ? 'defects' : 'late';
  return { way: explainEffect(context, worst, { at: { handoff }, brings }, 'head').way };
}

/** Under what, and before and after where the difference is largest. */
function saySizes(
  { words }: DiffContext,
  { usual, scenarios, teams, worst }: PromiseEffect | CustomerEffect,
  spread: string,
  [before, after]: readonly (string | undefined)[],
): string {
  const sizes = `${before ?? ''} before, ${after ?? ''} now.`;
  if (Number(usual) + scenarios.length + teams === 1) return `${spread}: ${sizes}`;
  return `${spread}. Most of all ${describeEffectPlace(words, worst)}: ${sizes}`;
}

/** What was changed on the way, and whether a scenario is another one. */
function becauseOf(
  { words }: DiffContext,
  { changed, gone }: ExplainedEffect,
  { scenarios }: PromiseEffect | CustomerEffect,
): string {
  const isOther = scenarios.some((id) => scenarioOf(words.impact, id)?.change === 'changed');
  const cause =
    gone === undefined
      ? changed && nameChanged(words, changed)
      : `${words.naming.handoff(gone.id)} is no longer on the map`;
  return `${cause === undefined ? '' : ` Changed on its way: ${cause}.`}${isOther ? ' The scenario itself was changed.' : ''}`;
}

function nameChanged({ naming }: DiffWords, { what }: ChangedPlace): string {
  return 'team' in what ? naming.team(what.team.id) : naming.handoff(what.handoff.id);
}

function tightened({ words, compared }: DiffContext, { handoff }: PromiseEffect): string {
  const was = describePromised(words, handoff, 'base', idInBase(compared, handoff));
  const is = describePromised(words, handoff, 'head');
  return was === ''
    ? `it promises ${is}, and promised nothing before`
    : `its promise changed from ${was} to ${is}`;
}

function loosened({ words, compared }: DiffContext, { handoff }: PromiseEffect, spread: string): string {
  const was = describePromised(words, handoff, 'base', idInBase(compared, handoff));
  const name = words.naming.handoff(handoff);
  return `${name} is kept now because its promise changed from ${was} to ${describePromised(words, handoff, 'head')}, ${spread}.`;
}

function findCustomer(context: DiffContext, effect: CustomerEffect): DiffDiscovery {
  const { customer, change, worst } = effect;
  const { words, compared } = context;
  const sizes = saySizes(
    context,
    effect,
    describeSpread(words, effect),
    describeCustomerSides(words, effect),
  );
  const isWorse = change === 'later' || change === 'more-defects';
  const isAboutTime = change === 'later' || change === 'earlier';
  const does = isAboutTime
    ? `waits ${isWorse ? 'longer' : 'less long'}`
    : `gets ${isWorse ? 'more' : 'less'} that is not right`;
  const brings = isAboutTime ? 'late' : 'defects';
  const explained = explainEffect(
    context,
    worst,
    { at: { team: customer }, brings },
    isWorse ? 'head' : 'base',
  );
  const { changed, way } = explained;
  const place =
    changed?.place ?? placeOfScenario(context, effect) ?? placeOfTeam(compared.pair.head, customer);
  return {
    code: isAboutTime
      ? `customer-${isWorse ? 'later' : 'earlier'}`
      : `customer-${isWorse ? 'more' : 'fewer'}-defects`,
    entity: { kind: 'team', id: customer },
    message: `${words.naming.team(customer)} ${does} ${sizes}${becauseOf(context, explained, effect)}`,
    place,
    related: [{ message: words.naming.team(customer), place: placeOfTeam(compared.pair.head, customer) }],
    way,
  };
}

/** Where the promise of a hand-off of the head stands. */
function placeOfPromise({ compared }: DiffContext, id: string): Place | undefined {
  const { head } = compared.pair;
  const handoff = head.organization.handoffs.find((one) => one.id === id);
  if (handoff === undefined) return undefined;
  const key = handoff.promise.lateHours === undefined ? 'promise.accurate' : 'promise.late';
  return placeOf(handoff, key);
}

/** The scenario in which an effect is worst, if it was changed itself. */
function placeOfScenario(
  { compared, words }: DiffContext,
  { worst }: PromiseEffect | CustomerEffect,
): Place | undefined {
  if (worst.under !== 'scenario' || scenarioOf(words.impact, worst.id)?.change !== 'changed')
    return undefined;
  const declared = compared.pair.head.organization.scenarios.find(({ id }) => id === worst.id);
  return declared && placeOf(declared);
}

function idInBase({ pair }: ComparedMaps, handoff: string): string {
  for (const [inBase, inHead] of pair.match.handoffs) if (inHead === handoff) return inBase;
  return handoff;
}
