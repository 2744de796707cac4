import { isBrokenByChange } from '../model/broken-by-change.ts';
import type {
  CustomerEffect,
  DiffImpact,
  EngagementEffect,
  EngagementFate,
  PromiseEffect,
  StressChange,
} from '../model/diff-impact.ts';
import type { DiffResult } from '../model/diff-result.ts';
import type { DiffStructure } from '../model/diff-structure.ts';
import { formatDuration } from '../model/duration.ts';
import type { DiffWords } from './diff-words.ts';
import { describeEffectPlace, describeEngagementSides, describeWithin } from './diff-words.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';

/** What matters less stands below the headline. */
const MOST_PARTS = 4;
const MOST_NAMED = 3;

/** What a comparison comes to, in one line that can stand alone. */
export function describeDiff(
  { org, base, head, verdict, structure, impact }: DiffResult,
  words: DiffWords,
): string {
  if (base.files.length === 0 && verdict !== 'same') return describeNewMap(org, structure, impact);
  if (verdict === 'same')
    return `No difference between ${base.label} and ${head.label}: same teams, hand-offs and promises.`;
  if (verdict === 'changed' && !words.hasCustomers) return describeInside(impact, words);
  if (verdict === 'changed')
    return `Changed, and nothing changes for customers: no promise newly breaks or is kept again, and nobody waits ${describeUnfelt(impact, words)}.`;
  const label = { worse: 'Worse', better: 'Better', mixed: 'Better and worse' }[verdict];
  const parts = [
    ...describeService(impact, words),
    ...describePromises(impact),
    ...describeEngagements(impact, words),
    ...describeDropped(impact),
    ...describeCustomers(impact, words),
    ...describeRisks(impact),
  ];
  return `${label}: ${parts.slice(0, MOST_PARTS).join('; ')}.`;
}

/** Whoever maps only inner teams asks about those. */
function describeInside({ stress }: DiffImpact, words: DiffWords): string {
  const most = stress.rows.toSorted((a, b) => moved(b) - moved(a)).at(0);
  const nobody = 'Changed: no team is a customer here, so nothing can reach one';
  if (most === undefined || moved(most) < LEAST_HOURS)
    return `${nobody}; no team inside is later or earlier.`;
  const [was, is] = [most.before.teamLate, most.after.teamLate].map((hours) =>
    formatDuration(hours, words.calendar),
  );
  const where = describeEffectPlace(words, { under: 'stress', id: most.team });
  return `${nobody}; inside, ${was ?? ''} → ${is ?? ''} late together at most, ${where}.`;
}

function moved({ before, after }: StressChange): number {
  return Math.abs(after.teamLate - before.teamLate);
}

/** Nobody is worse off by what is only now written down. */
function describeNewMap(
  org: string,
  { teams, handoffs, scenarios }: DiffStructure,
  impact: DiffImpact,
): string {
  const parts = [
    countOf(teams.length, 'team'),
    countOf(handoffs.length, 'hand-off'),
    countOf(scenarios.length, 'scenario'),
  ];
  const broken = impact.scenarios
    .map(({ name, promises }) => ({
      name,
      count: promises.filter(({ change }) => change === 'newly-broken').length,
    }))
    .filter(({ count }) => count > 0);
  const unkept = new Set(impact.usual.promises.map(({ handoff }) => handoff)).size;
  const usual = unkept === 0 ? [] : [`${sayUnkept(unkept)} with no incident at all`];
  const said = broken.slice(0, MOST_PARTS - 1).map(({ name, count }) => `${sayUnkept(count)} in ${name}`);
  const left = broken.length - said.length;
  const more = left > 0 ? [`some in ${countOf(left, 'other scenario')}`] : [];
  const risks = describeRisks(impact);
  const what = [`${org}: a new map: ${parts.join(', ')}`, ...usual, ...said, ...more, ...risks];
  return `${what.join('; ')}.`;
}

function sayUnkept(count: number): string {
  return `${countOf(count, 'promise')} ${count === 1 ? 'is' : 'are'} not kept`;
}

/** Whoever waits longer by no more than what was asked for is not counted. */
function describeUnfelt({ worseBy }: DiffImpact, { calendar }: DiffWords): string {
  if (worseBy === 0) return 'longer or less long';
  const size = formatDuration(worseBy, calendar);
  return `more than ${size} longer, or more than ${size} less long`;
}

/** Who is not served any more goes before all else. */
function describeService({ service }: DiffImpact, { naming }: DiffWords): string[] {
  const left = service.filter(({ change }) => change === 'no-longer-served');
  if (left.length === 0) return [];
  const named = joinSome(
    left.map(({ customer }) => naming.team(customer)),
    MOST_NAMED,
  );
  return [`${named} ${left.length === 1 ? 'is' : 'are'} no longer served`];
}

/** Customers' whole ways: the first of each kind by name. */
function describeEngagements({ engagements }: DiffImpact, words: DiffWords): string[] {
  const say = (fate: EngagementFate, how: (effect: EngagementEffect) => string): string[] => {
    const [first, ...others] = engagements.filter(({ change }) => change === fate);
    if (first === undefined) return [];
    return [
      `${first.name} ${how(first)}${others.length === 0 ? '' : `, ${countOf(others.length, 'other engagement')} too`}`,
    ];
  };
  const takes = (effect: EngagementEffect): string => {
    const [was, is] = describeEngagementSides(words, effect);
    return `takes ${was} → ${is}`;
  };
  return [
    ...say(
      'newly-broken',
      (effect) => `newly breaks its promise (${describeWithin(words, effect.after)}, and ${takes(effect)})`,
    ),
    ...say('longer', takes),
    ...say('newly-kept', (effect) => `is kept again (${describeWithin(words, effect.after)})`),
    ...say('shorter', takes),
  ];
}

function describeDropped({ promised, engagements }: DiffImpact): string[] {
  const dropped =
    promised.filter(({ change, toCustomer }) => change === 'dropped' && toCustomer).length +
    engagements.filter(({ change }) => change === 'dropped').length;
  if (dropped === 0) return [];
  return [`${countOf(dropped, 'promise')} to customers ${dropped === 1 ? 'is' : 'are'} no longer made`];
}

function describePromises({ promises }: DiffImpact): string[] {
  const count = (isCounted: (effect: PromiseEffect) => boolean): number =>
    new Set(promises.filter(isCounted).map(({ handoff }) => handoff)).size;
  const toCustomers = count((effect) => isBrokenByChange(effect) && effect.toCustomer);
  const inside = count((effect) => isBrokenByChange(effect) && !effect.toCustomer);
  const kept = count(({ change, because }) => change === 'newly-kept' && because === 'ripple');
  const loosened = count(({ change, because }) => change === 'newly-kept' && because === 'promise');
  const breaks = toCustomers + inside === 1 ? 'newly breaks' : 'newly break';
  const broken =
    toCustomers > 0
      ? `${countOf(toCustomers, 'promise')} to customers${inside > 0 ? ` and ${formatCount(inside)} between teams` : ''} ${breaks}`
      : `${countOf(inside, 'promise')} between teams ${breaks}`;
  const subject = (number: number): string =>
    toCustomers + inside > 0 ? formatCount(number) : countOf(number, 'promise');
  return [
    ...(toCustomers + inside > 0 ? [broken] : []),
    ...(kept > 0 ? [`${subject(kept)} ${kept === 1 ? 'is' : 'are'} kept again`] : []),
    ...(loosened > 0
      ? [`${subject(loosened)} ${loosened === 1 ? 'is' : 'are'} kept because less is promised`]
      : []),
  ];
}

function describeCustomers({ customers }: DiffImpact, words: DiffWords): string[] {
  const byFate = (fate: CustomerEffect['change']): CustomerEffect[] =>
    customers
      .filter(({ change }) => change === fate)
      .toSorted((a, b) => Math.abs(sizeOf(b)) - Math.abs(sizeOf(a)));
  const waits = (effects: readonly CustomerEffect[], how: string): string[] => {
    const [most] = effects;
    if (most === undefined) return [];
    const others = effects.length - 1;
    const more =
      others === 0 ? '' : `, ${formatCount(others)} other ${others === 1 ? 'customer' : 'customers'} too`;
    const size = formatDuration(Math.abs(sizeOf(most)), words.calendar);
    return [`${words.naming.team(most.customer)} waits up to ${size} ${how}${more}`];
  };
  const getting = (effects: readonly CustomerEffect[], how: string): string[] =>
    effects.length === 0
      ? []
      : [
          `${countOf(effects.length, 'customer')} ${effects.length === 1 ? 'gets' : 'get'} ${how} that is not right`,
        ];
  return [
    ...waits(byFate('later'), 'longer'),
    ...waits(byFate('earlier'), 'less'),
    ...getting(byFate('more-defects'), 'more'),
    ...getting(byFate('fewer-defects'), 'less'),
  ];
}

function sizeOf({ worst: { before, after } }: CustomerEffect): number {
  return after.late - before.late;
}

/** Those that are new, and where there is none, that some are gone. */
function describeRisks({ loops, singleSources, choices, tolerances }: DiffImpact): string[] {
  const added = [
    loops.filter(({ change, after }) => change === 'endless' || (change === 'new' && after !== 'settled')),
    singleSources.filter(({ change }) => change === 'new'),
    choices.filter(({ change }) => change === 'new'),
  ].flat().length;
  const gone = [
    loops.filter(
      ({ change, before }) => change === 'recovers' || (change === 'gone' && before !== 'settled'),
    ),
    singleSources.filter(({ change }) => change === 'gone'),
    choices.filter(({ change }) => change === 'gone'),
  ].flat().length;
  const survive = (change: 'lost' | 'gained'): number =>
    tolerances.filter((effect) => effect.change === change).length;
  const less = survive('lost');
  const more = survive('gained');
  return [
    ...(added > 0 ? [countOf(added, 'new risk')] : []),
    ...(gone > 0 ? [`${countOf(gone, 'risk')} ${gone === 1 ? 'is' : 'are'} gone`] : []),
    ...(less > 0 ? [`${countOf(less, 'customer')} ${less === 1 ? 'survives' : 'survive'} less delay`] : []),
    ...(more > 0 ? [`${countOf(more, 'customer')} ${more === 1 ? 'survives' : 'survive'} more delay`] : []),
  ];
}
