import type {
  CustomerChange,
  CustomerEffect,
  CustomerFate,
  EffectPlace,
  EffectSpread,
  IncidentChanges,
  PromiseChange,
  PromiseEffect,
  ScenarioChange,
  StressChange,
} from '../model/diff-impact.ts';
import type { TeamKind } from '../model/organization.ts';
import type { Incomparable } from './compare-service.ts';
import { customerFates } from './customer-fate.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';

/** What changed under what. */
interface PlacedChanges extends IncidentChanges {
  readonly place: EffectPlace;
}

/** What changes in one place, and by how much. */
interface Sized<C> {
  readonly place: EffectPlace;
  readonly change: C;
  readonly size: number;
}

/** All that was tried: nothing at all, the scenarios, and each team in turn. */
export interface TriedChanges {
  readonly usual: IncidentChanges;
  readonly scenarios: readonly ScenarioChange[];
  readonly stress: readonly StressChange[];
}

/** Each promise whose fate changed, with under what: those to customers first, then as they were found. */
export function gatherPromises(pair: MapPair, tried: TriedChanges): PromiseEffect[] {
  const found = new Map<string, Sized<PromiseChange>[]>();
  for (const { place, promises } of allPlaces(tried))
    for (const change of promises)
      add(found, JSON.stringify([change.handoff, change.change, change.because]), {
        place,
        change,
        size: sizeOfPromise(change),
      });
  const isCustomer = receiversOf(pair);
  const effects = Array.from(found.values(), (changes): PromiseEffect => {
    const worst = largest(changes);
    const { handoff, change, because, before, after } = worst.change;
    return {
      handoff,
      change,
      because,
      toCustomer: isCustomer(handoff),
      ...spreadOf(changes),
      worst: { ...worst.place, before, after },
    };
  });
  return effects.toSorted((a, b) => Number(b.toCustomer) - Number(a.toCustomer));
}

/**
 * Each customer that feels something otherwise; what is so with no incident at all is not said of every incident again. Whoever
 * is handed less is not better off by what does not come, and whoever is newly served not worse by what comes.
 */
export function gatherCustomers(
  tried: TriedChanges,
  worseBy: number,
  { handedLess, newlyServed }: Incomparable,
): CustomerEffect[] {
  const found = new Map<string, Sized<CustomerChange>[]>();
  const usually = new Set(tried.usual.customers.map(({ customer }) => customer));
  for (const { place, customers } of allPlaces(tried))
    for (const change of customers.filter(({ because }) => because === 'ripple'))
      for (const fate of customerFates(change, worseBy)) {
        const isGain = fate === 'earlier' || fate === 'fewer-defects';
        if ((isGain ? handedLess : newlyServed).has(change.customer)) continue;
        const isOfDefects = fate === 'more-defects' || fate === 'fewer-defects';
        if (isOfDefects && place.under !== 'usual' && usually.has(change.customer)) continue;
        add(found, JSON.stringify([change.customer, fate]), { place, change, size: sizeOf(change, fate) });
      }
  return Array.from(found, ([key, changes]): CustomerEffect[] => {
    const worst = largest(changes);
    const { customer, before, after } = worst.change;
    const fate = FATES.find((one) => key === JSON.stringify([customer, one]));
    if (before === null || fate === undefined) return [];
    return [{ customer, change: fate, ...spreadOf(changes), worst: { ...worst.place, before, after } }];
  }).flat();
}

const FATES: readonly CustomerFate[] = ['later', 'earlier', 'more-defects', 'fewer-defects'];

function* allPlaces({ usual, scenarios, stress }: TriedChanges): Generator<PlacedChanges> {
  yield { ...usual, place: { under: 'usual', id: '' } };
  for (const { scenario, promises, customers } of scenarios)
    yield { promises, customers, place: { under: 'scenario', id: scenario } };
  for (const { team, promises, customers } of stress)
    yield { promises, customers, place: { under: 'stress', id: team } };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The first of the largest. */
function largest<C>(changes: readonly Sized<C>[]): Sized<C> {
  return changes.reduce((worst, one) => (one.size > worst.size ? one : worst));
}

function spreadOf(changes: readonly Sized<unknown>[]): EffectSpread {
  const stressed = changes.filter(({ place }) => place.under === 'stress');
  return {
    usual: changes.some(({ place }) => place.under === 'usual'),
    scenarios: changes.flatMap(({ place }) => (place.under === 'scenario' ? place.id : [])),
    teams: stressed.length,
    worstTeam: stressed.length === 0 ? null : largest(stressed).place.id,
  };
}

/** Hours beyond what it was; where it is not about time, shares, which are always less than any such hour counts. */
function sizeOfPromise({ before, after }: PromiseChange): number {
  const hours = Math.abs((after?.late ?? 0) - (before?.late ?? 0));
  return hours + Math.abs((after?.defects ?? 0) - (before?.defects ?? 0)) / 1e6;
}

function sizeOf({ before, after }: CustomerChange, fate: CustomerFate): number {
  if (before === null) return 0;
  return fate === 'later' || fate === 'earlier'
    ? Math.abs(after.late - before.late)
    : Math.abs(after.defects - before.defects);
}

/** Whether a hand-off goes to a customer, by its id as the head calls it. */
function receiversOf(pair: MapPair): (handoff: string) => boolean {
  const { base, head } = pair;
  const kinds = new Map<string, TeamKind>([
    ...base.organization.teams.map(({ id, kind }) => [teamIdInHead(pair, id), kind] as const),
    ...head.organization.teams.map(({ id, kind }) => [id, kind] as const),
  ]);
  const receivers = new Map<string, string>([
    ...base.organization.handoffs.map(
      ({ id, to }) => [handoffIdInHead(pair, id), teamIdInHead(pair, to)] as const,
    ),
    ...head.organization.handoffs.map(({ id, to }) => [id, to] as const),
  ]);
  return (handoff) => kinds.get(receivers.get(handoff) ?? '') === 'customer';
}
