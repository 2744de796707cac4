import type { DiffQuestion } from '../analysis/diff-question.ts';
import { handoffIdInHead, teamIdInHead, turnPair } from '../analysis/map-pair.ts';
import { handoffById, rankOf } from '../analysis/org-model.ts';
import { hopsUpstream } from '../engine/hops-upstream.ts';
import type {
  ChoiceChange,
  LoopChange,
  ScenarioChange,
  SourceChange,
  ToleranceEffect,
} from '../model/diff-impact.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { describeLoopChange, describeToleranceEffect, nameSome } from '../report/diff-words.ts';
import { countOf, joinSome } from '../report/phrases.ts';
import type { DiffContext, DiffDiscovery } from './diff-context.ts';
import { explainEffect } from './diff-context.ts';
import { findChangedPlace } from './place-of-change.ts';
import { placeOfHandOff, placeOfTeam } from './place-of-entity.ts';

/** A loop that newly never recovers, or does again. */
export function findLoop(context: DiffContext, change: LoopChange): DiffDiscovery[] {
  const isWorse = change.change === 'endless' || (change.change === 'new' && change.after !== 'settled');
  const isBetter = change.change === 'recovers' || (change.change === 'gone' && change.before !== 'settled');
  if (!isWorse && !isBetter) return [];
  const { head } = context.compared.pair;
  const known = change.teams.filter((id) => head.compiled.numberOfTeam.has(id));
  const [first = ''] = change.teams;
  const inside = new Set(known);
  const way = head.organization.handoffs
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .map(({ id }) => id);
  const place =
    findChangedPlace(context.compared.pair, context.compared.changed, way)?.place ??
    (known[0] === undefined ? undefined : placeOfTeam(head, known[0]));
  return [
    {
      code: isWorse ? 'new-endless-loop' : 'endless-loop-gone',
      entity: { kind: 'team', id: first },
      message: describeLoopChange(context.words, change),
      place: place ?? placeOf(head.organization),
    },
  ];
}

/** Teams that the same promises newly stand or fall with, or no longer do: said once, of the one nearest to the promise. */
export function findSources(context: DiffContext): DiffDiscovery[] {
  const groups = new Map<string, SourceChange[]>();
  for (const source of context.compared.result.impact.singleSources) {
    const key = JSON.stringify([source.change, source.promises]);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return Array.from(groups.values(), (sources) => findSource(context, sources));
}

function findSource(context: DiffContext, sources: readonly SourceChange[]): DiffDiscovery {
  const { words, compared } = context;
  const { change, promises } = itemAt(sources, 0);
  const { base, head } = compared.pair;
  const turned = turnPair(compared.pair);
  const [first = ''] = promises;
  const isNew = change === 'new';
  const model = isNew ? head : base;
  const idThere = (id: string): string => (isNew ? id : teamIdInHead(turned, id));
  const giver = handoffById(model, isNew ? first : handoffIdInHead(turned, first)).from;
  const hops = hopsUpstream(model.compiled.network, Int32Array.of(rankOf(model, giver)));
  const awayOf = ({ team }: SourceChange): number => numberAt(hops, rankOf(model, idThere(team)));
  const nearest = sources.reduce((best, source) => (awayOf(source) < awayOf(best) ? source : best));
  const others = sources.filter((source) => source !== nearest).map(({ team }) => team);
  const who = nameSome(words, [nearest.team, ...others], 3);
  const named = joinSome(
    promises.map((id) => words.naming.handoff(id)),
    3,
  );
  const one = promises.length === 1;
  const stand = `${countOf(promises.length, 'promise')} ${change === 'new' ? 'newly' : 'no longer'} ${one ? 'stands or falls' : 'stand or fall'} with ${who}: ${named}.`;
  const stops = sources.length === 1 ? `If ${who} stops` : 'If one of them stops';
  return {
    code: change === 'new' ? 'new-single-source' : 'single-source-gone',
    entity: { kind: 'team', id: nearest.team },
    about: first,
    message:
      change === 'new'
        ? `${stand} ${stops}, ${one ? 'it does' : 'they do'} not come, and nothing stands in.`
        : stand,
    place: placeUpstream(context, first, nearest.team),
    related: [{ message: words.naming.handoff(first), place: placeOfHandOff(head, first) }],
  };
}

/** What was changed on a way to the giver of a promise; else the team itself. */
function placeUpstream({ compared }: DiffContext, promise: string, team: string): Place {
  const { pair, changed } = compared;
  const { head } = pair;
  const { network, slotOfHandOff } = head.compiled;
  const giver = rankOf(head, handoffById(head, promise).from);
  const hops = hopsUpstream(network, Int32Array.of(giver));
  const way = head.organization.handoffs.filter((handoff, i) => {
    const slot = numberAt(slotOfHandOff, i);
    const receiver = numberAt(network.receiver, slot);
    const isOnAWay = numberAt(hops, receiver) >= 0 || handoff.id === promise;
    return isOnAWay && (changed.handoffs.head.has(i) || changed.stirred.head[receiver] === 1);
  });
  const found = findChangedPlace(
    pair,
    changed,
    way.map(({ id }) => id),
  );
  if (found !== undefined) return found.place;
  return head.compiled.numberOfTeam.has(team) ? placeOfTeam(head, team) : placeOfHandOff(head, promise);
}

/** A choice that is newly none, or is one again. */
export function findChoice(
  context: DiffContext,
  { to, anyOf, change, members, teams }: ChoiceChange,
): DiffDiscovery {
  const { words, compared } = context;
  const { pair, changed } = compared;
  const [first = ''] = members;
  const choice = `The choice of ${words.naming.team(to)} between ${countOf(members.length, 'hand-off')} (${anyOf})`;
  const on = nameSome(words, teams);
  return {
    code: change === 'new' ? 'new-fake-redundancy' : 'fake-redundancy-gone',
    entity: { kind: 'team', id: to },
    about: anyOf,
    message:
      change === 'new'
        ? `${choice} is newly none: all of them depend on ${on}.`
        : `${choice} no longer depends on ${on} alone.`,
    place: findChangedPlace(pair, changed, members)?.place ?? placeOfHandOff(pair.head, first),
    related: members.map((id) => ({
      message: words.naming.handoff(id),
      place: placeOfHandOff(pair.head, id),
    })),
  };
}

/** How much delay a customer survives. */
export function findTolerance(context: DiffContext, effect: ToleranceEffect): DiffDiscovery {
  const { compared, words, question } = context;
  const { customer, change, teams } = effect;
  const { head } = compared.pair;
  const worst = itemAt(teams, 0);
  const place = { under: 'stress', id: worst.team } as const;
  const { changed } = explainEffect(
    {
      ...context,
      question: { ...question, incident: longDelay(worst.before, worst.after), ownRecovery: false },
    },
    place,
    { at: { team: customer }, brings: 'late' },
    change === 'lost' ? 'head' : 'base',
  );
  return {
    code: change === 'lost' ? 'tolerance-lost' : 'tolerance-gained',
    entity: { kind: 'team', id: customer },
    message: describeToleranceEffect(words, effect),
    place: changed?.place ?? placeOfTeam(head, customer),
    related: [{ message: words.naming.team(customer), place: placeOfTeam(head, customer) }],
  };
}

/** A delay that makes the customer late on the side that bears less of it. */
function longDelay(before: number | null, after: number | null): DiffQuestion['incident'] {
  const least = Math.min(before ?? Infinity, after ?? Infinity);
  return { delayHours: least + 1, outageHours: 0, qualityShare: 0, noticeHours: 0 };
}

/** What a scenario does that only the head declares. */
export function findScenario({ compared, words }: DiffContext, change: ScenarioChange): DiffDiscovery[] {
  const { scenario, name } = change;
  const promises = change.promises.filter(
    (promise) => promise.because === 'scenario' && promise.change === 'newly-broken',
  );
  if (promises.length === 0) return [];
  const declared = compared.pair.head.organization.scenarios.find(({ id }) => id === scenario);
  const broken = joinSome(
    promises.map(({ handoff }) => words.naming.handoff(handoff)),
    3,
  );
  return [
    {
      code: 'scenario-added',
      entity: { kind: 'scenario', id: scenario },
      message: `The ${change.change === 'added' ? 'new' : 'changed'} scenario ${name} breaks ${countOf(promises.length, 'promise')}: ${broken}.`,
      place: placeOf(declared ?? compared.pair.head.organization),
    },
  ];
}
