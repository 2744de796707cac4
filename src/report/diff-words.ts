import type { Calendar } from '../model/calendar.ts';
import type {
  CustomerEffect,
  DiffImpact,
  EffectPlace,
  EffectSpread,
  EngagementEffect,
  EngagementSide,
  LoopChange,
  PromiseEffect,
  PromisedParts,
  PromiseSide,
  ScenarioChange,
  ToleranceEffect,
} from '../model/diff-impact.ts';
import { formatDuration } from '../model/duration.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { Naming } from './naming.ts';
import { createNaming } from './naming.ts';
import { countOf, describePromise, formatCount, joinPhrases, joinSome } from './phrases.ts';

const MOST_NAMED = 3;

/** What is said of a difference needs names of two maps; those of the head go before. */
export interface DiffWords {
  readonly naming: Naming;
  readonly namingBefore: Naming;
  readonly calendar: Calendar;
  readonly impact: DiffImpact;
  /** Whether a map has anybody whom a change could matter to: a customer, or a promise. */
  readonly hasCustomers: boolean;
}

/** Names from both maps: ids are the head's, or the base's where the head has none. */
export function createDiffWords(base: Organization, head: Organization, impact: DiffImpact): DiffWords {
  const [now, before] = [createNaming(head), createNaming(base)];
  const naming: Naming = {
    team: (id) => (now.teamOf(id) === undefined ? before : now).team(id),
    what: (id) => (now.handoffOf(id) === undefined ? before : now).what(id),
    handoff: (id) => (now.handoffOf(id) === undefined ? before : now).handoff(id),
    teamOf: (id) => now.teamOf(id) ?? before.teamOf(id),
    handoffOf: (id) => now.handoffOf(id) ?? before.handoffOf(id),
  };
  const hasCustomers = [base, head].some(
    ({ teams, handoffs, engagements }) =>
      engagements.length > 0 ||
      teams.some(({ kind }) => kind === 'customer') ||
      handoffs.some(({ promise }) => promise.lateHours !== undefined || promise.accurateShare !== undefined),
  );
  return { naming, namingBefore: before, calendar: head.calendar, impact, hasCustomers };
}

/** What goes wrong with each team in turn: `1d late`. */
export function describeTried({ impact, calendar }: DiffWords): string {
  const { delay, outage, quality }: StressIncident = impact.incident;
  const parts = [
    ...(delay > 0 ? [`${formatDuration(delay, calendar)} late`] : []),
    ...(outage === null ? ['out for its own recovery'] : []),
    ...(outage !== null && outage > 0 ? [`out for ${formatDuration(outage, calendar)}`] : []),
    ...(quality > 0 ? [`with ${formatShare(quality)} of its work not right`] : []),
  ];
  return parts.length === 0 ? 'on time' : joinPhrases(parts);
}

/** Under what an effect shows: `in Flu week and if Mill or 29 others of 38 teams is 1d late`. */
export function describeSpread(words: DiffWords, effect: EffectSpread): string {
  const { usual, scenarios, teams, worstTeam } = effect;
  const { naming, impact } = words;
  const named = joinSome(
    scenarios.map((id) => nameScenario(words, id)),
    MOST_NAMED,
  );
  const who =
    teams === 1
      ? naming.team(worstTeam ?? '')
      : `${naming.team(worstTeam ?? '')} or ${teams === 2 ? 'another' : `${formatCount(teams - 1)} others`} of ${countOf(impact.stress.teams, 'team')}`;
  return joinPhrases([
    ...(usual ? ['with no incident at all'] : []),
    ...(scenarios.length > 0 ? [`in ${named}`] : []),
    ...(teams > 0 ? [`if ${who} is ${describeTried(words)}`] : []),
  ]);
}

/** A scenario by its name, in quotes: names can be whole sentences. */
export function nameScenario({ impact }: DiffWords, id: string): string {
  return `“${scenarioOf(impact, id)?.name ?? id}”`;
}

/** The change of a scenario. */
export function scenarioOf(impact: DiffImpact, id: string): ScenarioChange | undefined {
  return impact.scenarios.find(({ scenario }) => scenario === id);
}

/** Where the difference is largest: `in Flu week`, `if Claims is 1d late`; empty for what is so in any case. */
export function describeEffectPlace(words: DiffWords, { under, id }: EffectPlace): string {
  if (under === 'usual') return 'with no incident at all';
  if (under === 'scenario') return `in ${nameScenario(words, id)}`;
  return `if ${words.naming.team(id)} is ${describeTried(words)}`;
}

/** What a hand-off brings to its promise: `4h late`, `8% not right`. */
export function describePromiseSide(
  { calendar }: DiffWords,
  side: PromiseSide | null,
  isOfQuality: boolean,
): string {
  if (side === null) return 'no such hand-off';
  return isOfQuality ? `${formatShare(side.defects)} not right` : describeLate(side.late, calendar);
}

/** `4h late`, or `on time`. */
function describeLate(hours: number, calendar: Calendar): string {
  const written = formatDuration(hours, calendar);
  return written === formatDuration(0, calendar) ? 'on time' : `${written} late`;
}

/** Whether a promise's fate turned on what is right, and not on time. */
export function isAboutQuality({ worst: { before, after } }: PromiseEffect): boolean {
  const isSameTime = Math.abs((after?.late ?? 0) - (before?.late ?? 0)) < 1e-9;
  return isSameTime && Math.abs((after?.defects ?? 0) - (before?.defects ?? 0)) >= 1e-9;
}

/** What a customer feels before and after. */
export function describeCustomerSides(
  { calendar }: DiffWords,
  { change, worst: { before, after } }: CustomerEffect,
): readonly [before: string, after: string] {
  if (change === 'more-defects' || change === 'fewer-defects')
    return [formatShare(before.defects), formatShare(after.defects)];
  return [describeLate(before.late, calendar), describeLate(after.late, calendar)];
}

/** How long a customer's way takes before and after. */
export function describeEngagementSides(
  { calendar }: DiffWords,
  { before, after }: EngagementEffect,
): readonly [before: string, after: string] {
  const write = (side: EngagementSide | null): string =>
    side === null ? 'not on the map' : formatDuration(side.leadTime, calendar);
  return [write(before), write(after)];
}

/** Within how long a customer's way is promised. */
export function describeWithin({ calendar }: DiffWords, side: EngagementSide | null): string {
  const within = side?.promise ?? null;
  return within === null ? 'nothing' : `within ${formatDuration(within, calendar)}`;
}

/** What is promised, or not any more: `at most 4h late`; null where it is nothing. */
export function describeParts({ calendar }: DiffWords, { late, accurate }: PromisedParts): string | null {
  const promise = { lateHours: late ?? undefined, accurateShare: accurate ?? undefined };
  return describePromise(promise, calendar) || null;
}

/** Those parts of what is promised that the other side does not promise. */
export function onlyIn(parts: PromisedParts, others: PromisedParts): PromisedParts {
  return {
    late: others.late === null ? parts.late : null,
    accurate: others.accurate === null ? parts.accurate : null,
  };
}

/** What is promised of a hand-off on one side, `at most 4h late`; empty if nothing. */
export function describePromised(
  words: DiffWords,
  handoff: string,
  side: 'base' | 'head',
  was = handoff,
): string {
  const found = side === 'head' ? words.naming.handoffOf(handoff) : words.namingBefore.handoffOf(was);
  return found === undefined ? '' : describePromise(found.promise, words.calendar);
}

/** Some teams by name. */
export function nameSome({ naming }: DiffWords, ids: readonly string[], most = MOST_NAMED): string {
  return joinSome(
    ids.map((id) => naming.team(id)),
    most,
  );
}

/** What changed of a loop, as a sentence. */
export function describeLoopChange(
  words: DiffWords,
  { change, teams, before, after, worst }: LoopChange,
): string {
  const named = nameSome(words, teams, 4);
  const tried = `if ${words.naming.team(worst)} is ${describeTried(words)}`;
  if (change === 'endless') return `The loop of ${named} newly never recovers ${tried}.`;
  if (change === 'recovers') return `The loop of ${named} recovers again, as it did not ${tried}.`;
  const again = 'in circles: each is upstream of all the others';
  if (change === 'new')
    return `${named} newly work ${again}${after === 'settled' ? '' : `, and they never recover ${tried}`}.`;
  return `${named} no longer work in circles${before === 'settled' ? '' : ', in which they did not recover'}.`;
}

/** What changed of the delays that leave a customer on time, as sentences. */
export function describeToleranceEffect(
  words: DiffWords,
  { customer, change, teams }: ToleranceEffect,
): string {
  const { naming, calendar } = words;
  const [worst] = teams;
  const long = (hours: number | null): string =>
    hours === null ? 'any delay' : hours === 0 ? 'none at all' : formatDuration(hours, calendar);
  const most =
    worst === undefined
      ? ''
      : ` Most: ${naming.team(worst.team)}, ${long(worst.before)} before and ${long(worst.after)} now.`;
  const who = countOf(teams.length, 'team');
  const can = `can be ${change === 'lost' ? 'less' : 'more'} late than before`;
  return `${who} ${can} without making ${naming.team(customer)} late.${most}`;
}
