import type {
  CustomerChange,
  IncidentChanges,
  PromiseCause,
  PromiseChange,
  PromiseFate,
  PromiseSide,
} from '../model/diff-impact.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff } from '../model/organization.ts';
import { isVisiblyOther } from '../model/noticeable-rise.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';
import { missedParts, promiseState } from './promise-state.ts';

/** What is otherwise with no incident at all: promises of accuracy, and the share that is not right of what customers get. */
export function compareUsual(pair: MapPair): IncidentChanges {
  return { promises: usualPromises(pair), customers: usualCustomers(pair) };
}

function usualPromises(pair: MapPair): PromiseChange[] {
  const { base, head, handoffInBase, handoffInHead } = pair;
  const changes = head.organization.handoffs.flatMap((handoff, i) => {
    const number = numberAt(handoffInBase, i);
    return comparePromise(pair, handoff.id, number < 0 ? null : usualSide(base, number), usualSide(head, i));
  });
  const removed = base.organization.handoffs.flatMap(({ id }, i) =>
    numberAt(handoffInHead, i) < 0 ? comparePromise(pair, id, usualSide(base, i), null) : [],
  );
  return [...changes, ...removed];
}

/** A hand-off with no incident at all. */
interface UsualSide {
  readonly handoff: HandOff;
  readonly side: PromiseSide;
}

function usualSide({ organization, compiled, baseline }: OrgModel, number: number): UsualSide {
  const handoff = itemAt(organization.handoffs, number);
  const giver = numberAt(compiled.network.giver, numberAt(compiled.slotOfHandOff, number));
  const defects = numberAt(baseline.defectShare, giver);
  return { handoff, side: { promise: promiseState(handoff, 0, defects, defects), late: 0, defects } };
}

function comparePromise(
  pair: MapPair,
  id: string,
  before: UsualSide | null,
  after: UsualSide | null,
): PromiseChange[] {
  const wasMissed = before?.side.promise === 'already-broken';
  const isMissed = after?.side.promise === 'already-broken';
  if (wasMissed === isMissed) return [];
  const isPromised = after !== null && after.side.promise !== null;
  const change: PromiseFate = isMissed ? 'newly-broken' : isPromised ? 'newly-kept' : 'dropped';
  return [
    {
      handoff: handoffIdInHead(pair, id),
      change,
      because: causeOf(before, after, change),
      before: before?.side ?? null,
      after: after?.side ?? null,
    },
  ];
}

function causeOf(before: UsualSide | null, after: UsualSide | null, change: PromiseFate): PromiseCause {
  if (before === null || after === null || change === 'dropped') return 'promise';
  const isMissedAsBefore = missedParts(before.handoff, 0, after.side.defects).quality;
  return isMissedAsBefore === (change === 'newly-kept') ? 'promise' : 'ripple';
}

function usualCustomers({ base, head, teamInBase }: MapPair): CustomerChange[] {
  return head.organization.teams.flatMap(({ id, kind }, i): CustomerChange[] => {
    const number = numberAt(teamInBase, i);
    if (kind !== 'customer' || number < 0) return [];
    if (itemAt(base.organization.teams, number).kind !== 'customer') return [];
    const before = defectsOf(base, number);
    const after = defectsOf(head, i);
    if (!isVisiblyOther(before, after)) return [];
    return [
      {
        customer: id,
        because: 'ripple',
        before: { late: 0, defects: before },
        after: { late: 0, defects: after },
      },
    ];
  });
}

function defectsOf({ compiled, baseline }: OrgModel, number: number): number {
  return numberAt(baseline.defectShare, numberAt(compiled.rankOfTeam, number));
}
