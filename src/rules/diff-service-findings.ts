import type { PromisedChange, ServiceChange } from '../model/diff-impact.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { describeParts, describeSpread, onlyIn } from '../report/diff-words.ts';
import { countOf, joinSome } from '../report/phrases.ts';
import type { DiffContext, DiffDiscovery } from './diff-context.ts';
import { placeOfTeam } from './place-of-entity.ts';

const MOST_NAMED = 3;

/** Customers that are handed nothing any more, or newly something. */
export function findService(context: DiffContext): DiffDiscovery[] {
  return context.compared.result.impact.service.map((change) => describeService(context, change));
}

function describeService(
  context: DiffContext,
  { customer, change, handoffs, isRemoved }: ServiceChange,
): DiffDiscovery {
  const { naming } = context.words;
  const name = naming.team(customer);
  const named = joinSome(
    handoffs.map((id) => naming.handoff(id)),
    MOST_NAMED,
  );
  const count = countOf(handoffs.length, 'hand-off');
  const entity = { kind: 'team', id: customer } as const;
  if (change === 'newly-served')
    return {
      code: 'customer-newly-served',
      entity,
      message: `${name} is newly served, by ${count}: ${named}.`,
      place: placeOfTeam(context.compared.pair.head, customer),
    };
  const gone = `${handoffs.length === 1 ? 'the hand-off that came' : `all ${count} that came`} before ${handoffs.length === 1 ? 'is' : 'are'} gone: ${named}`;
  return {
    code: 'customer-no-longer-served',
    entity,
    message: isRemoved
      ? `${name} is no longer served, and not on the map any more: ${gone}.`
      : `${name} is no longer served: ${gone}.`,
    place: placeOfSurvivor(context, [customer, ...handoffs.flatMap((id) => endsOf(context, id))]),
  };
}

/** What is no longer promised, and what newly is where that is not a matter of course. */
export function findPromised(context: DiffContext): DiffDiscovery[] {
  const { pair, result } = context.compared;
  const { promised, service } = result.impact;
  const known = new Set(pair.match.teams.values());
  const newlyServed = new Set(
    service.filter(({ change }) => change === 'newly-served').map(({ customer }) => customer),
  );
  return promised.flatMap((change) => {
    if (change.change === 'dropped')
      return change.toCustomer || known.has(change.to) ? [describeDropped(context, change)] : [];
    const isOfOld = known.has(change.to) && !newlyServed.has(change.to);
    const unkept = sayUnkept(context, change.handoff);
    return isOfOld || unkept !== '' ? [describeMade(context, change, unkept)] : [];
  });
}

function describeDropped(context: DiffContext, change: PromisedChange): DiffDiscovery {
  const { handoff, to, toCustomer, isHandedOver, before, after } = change;
  const { words } = context;
  const name = words.naming.handoff(handoff);
  const lost = describeParts(words, onlyIn(before, after)) ?? '';
  const left = describeParts(words, after);
  return {
    code: toCustomer ? 'promise-dropped' : 'promise-dropped-inside',
    entity: { kind: 'handoff', id: handoff },
    message: isHandedOver
      ? `${name} no longer promises ${words.naming.team(to)} to be ${lost}${left === null ? '' : `; ${left} is left`}.`
      : `${name} is gone, and with it its promise to ${words.naming.team(to)}: ${lost}.`,
    place: placeOfHandOver(context, handoff) ?? placeOfSurvivor(context, [to, ...endsOf(context, handoff)]),
  };
}

/** Under what a promise that is newly made is not kept; nothing where it is. */
function sayUnkept({ words, compared }: DiffContext, handoff: string): string {
  const made = compared.result.impact.promises.filter(
    (effect) => effect.handoff === handoff && effect.because === 'made',
  );
  return made.length === 0
    ? ''
    : `; it is not kept ${made.map((effect) => describeSpread(words, effect)).join(' and ')}`;
}

function describeMade(
  context: DiffContext,
  { handoff, to, before, after }: PromisedChange,
  unkept: string,
): DiffDiscovery {
  const { words } = context;
  const made = describeParts(words, onlyIn(after, before)) ?? '';
  return {
    code: 'promise-made',
    entity: { kind: 'handoff', id: handoff },
    message: `${words.naming.handoff(handoff)} newly promises ${words.naming.team(to)} to be ${made}${unkept}.`,
    place: placeOfHandOver(context, handoff),
  };
}

function placeOfHandOver({ compared }: DiffContext, id: string): Place | undefined {
  const handoff = compared.pair.head.organization.handoffs.find((one) => one.id === id);
  if (handoff === undefined) return undefined;
  const key = handoff.promise.lateHours === undefined ? 'promise.accurate' : 'promise.late';
  return placeOf(handoff, key);
}

/** The receiver and the giver of a hand-off that may be gone, as the head calls them. */
function endsOf({ compared: { pair }, words }: DiffContext, id: string): string[] {
  const found = words.naming.handoffOf(id);
  return found === undefined ? [] : [found.to, found.from].map((team) => pair.match.teams.get(team) ?? team);
}

/** The first of these teams that the head has; else the org file: nothing is placed in a file that may be gone. */
function placeOfSurvivor({ compared: { pair } }: DiffContext, teams: readonly string[]): Place {
  const { head } = pair;
  const left = teams.find((id) => head.compiled.numberOfTeam.has(id));
  return left === undefined ? placeOf(head.organization) : placeOfTeam(head, left);
}
