import { isMore } from '../engine/compare.ts';
import { sweepAll } from '../engine/sweep-all.ts';
import { numberAt } from '../model/indexed.ts';
import type { OrgModel } from './org-model.ts';
import { planStress } from './plan-stress.ts';
import type { SurveyVoices } from './survey-voices.ts';

/** Who gives to whom, before anybody was asked. */
export interface GivingPair {
  readonly giver: string;
  readonly receiver: string;
  /** Whether the map has it and the receiver is a customer outside, whom people name either way. */
  readonly isOutside: boolean;
  readonly handoffs: readonly string[];
  readonly customerLate: number | null;
  readonly teamsLate: number | null;
}

/** What follows where one hand-off is late. */
interface Ripple {
  readonly customerLate: number;
  readonly teamsLate: number;
}

/** The pairs of the map of which a side was heard, and those that people may have named; the largest ripple first. */
export function listSurveyPairs(model: OrgModel, voices: SurveyVoices, delayHours: number): GivingPair[] {
  const { teams } = model.organization;
  const rank = new Map(teams.map(({ id }, i) => [id, i]));
  const outside = new Set(teams.flatMap(({ id, kind }) => (kind === 'customer' ? [id] : [])));
  const handoffs = new Map<string, { giver: string; receiver: string; ids: string[] }>();
  const touch = (giver: string, receiver: string, ids: readonly string[]): void => {
    if (giver === receiver || (!voices.isHeard(giver) && !voices.isHeard(receiver))) return;
    const key = JSON.stringify([giver, receiver]);
    const pair = handoffs.get(key) ?? { giver, receiver, ids: [] };
    pair.ids.push(...ids);
    handoffs.set(key, pair);
  };
  for (const { id, from, to } of model.organization.handoffs) touch(from, to, [id]);
  for (const { id } of teams.filter((team) => voices.isHeard(team.id))) {
    for (const other of voices.named(id)) {
      if (voices.ofReceiver(id, other, false).length > 0) touch(id, other, []);
      if (voices.ofGiver(id, other).length > 0) touch(other, id, []);
    }
  }
  const ripples = rippleOfHandOffs(
    model,
    [...handoffs.values()].map(({ giver }) => giver),
    delayHours,
  );
  const pairs = [...handoffs.values()].map(({ giver, receiver, ids }): GivingPair => {
    const worst = worstOf(ids.flatMap((id) => ripples.get(id) ?? []));
    const isOutside = ids.length > 0 && outside.has(receiver);
    return { giver, receiver, isOutside, handoffs: ids, customerLate: null, teamsLate: null, ...worst };
  });
  const place = (id: string): number => rank.get(id) ?? teams.length;
  return pairs.sort(
    (a, b) =>
      compareRipples(a, b) || place(a.giver) - place(b.giver) || place(a.receiver) - place(b.receiver),
  );
}

/** What a delay of each hand-off of some givers alone comes to, by its id. */
function rippleOfHandOffs(
  model: OrgModel,
  givers: readonly string[],
  delayHours: number,
): ReadonlyMap<string, Ripple> {
  const incident = { delayHours, outageHours: 0, qualityShare: 0, noticeHours: 0 };
  const plan = planStress(model, { incident, byHandoff: true, selected: new Set(givers) });
  const { columns } = sweepAll(plan.task, plan.targets);
  return new Map(
    plan.places.flatMap((place, i): [string, Ripple][] =>
      'handoff' in place
        ? [
            [
              place.handoff,
              { customerLate: numberAt(columns.customerLate, i), teamsLate: numberAt(columns.teams, i) },
            ],
          ]
        : [],
    ),
  );
}

function worstOf(ripples: readonly Ripple[]): Ripple | undefined {
  return ripples.toSorted(compareRipples)[0];
}

/** Below 0 where `a` is larger; what has no ripple comes last. */
function compareRipples(
  a: Pick<GivingPair, 'customerLate' | 'teamsLate'>,
  b: Pick<GivingPair, 'customerLate' | 'teamsLate'>,
): number {
  for (const key of ['customerLate', 'teamsLate'] as const) {
    const [one, other] = [a[key] ?? -1, b[key] ?? -1];
    if (isMore(one, other)) return -1;
    if (isMore(other, one)) return 1;
  }
  return 0;
}
