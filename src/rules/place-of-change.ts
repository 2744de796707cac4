import type { ChangedParts } from '../analysis/find-changed-parts.ts';
import type { MapPair } from '../analysis/map-pair.ts';
import { handoffById, rankOf, slotOf } from '../analysis/org-model.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';

/** Something in the head that explains an effect: an entity that was changed or added, or next to what is gone. */
export interface ChangedPlace {
  readonly place: Place;
  readonly what: { readonly team: Team } | { readonly handoff: HandOff };
}

/** What changes first is looked for first: the way's hand-offs, then their teams, then whoever has lost an input. */
export function findChangedPlace(
  pair: MapPair,
  changed: ChangedParts,
  /** Ids of the head's hand-offs on the way, origin first; those that the head has not are passed over. */
  way: readonly string[],
): ChangedPlace | undefined {
  const { head } = pair;
  const numberOf = new Map(head.organization.handoffs.map(({ id }, i) => [id, i]));
  const handoffs = way.filter((id) => numberOf.has(id)).map((id) => handoffById(head, id));
  const handoff = handoffs.find(
    (one) =>
      changed.handoffs.head.has(numberOf.get(one.id) ?? -1) &&
      changedKey(pair, one)?.startsWith('promise.') !== true,
  );
  if (handoff !== undefined) return { place: placeOf(handoff, changedKey(pair, handoff)), what: { handoff } };
  const teams = [...new Set(handoffs.flatMap(({ from, to }) => [from, to]))].map((id) => teamById(pair, id));
  const team = teams.find(([, number]) => changed.teams.head.has(number));
  if (team !== undefined)
    return { place: placeOf(team[0], changedTeamKey(pair, ...team)), what: { team: team[0] } };
  const stirred = handoffs.find(({ to }) => changed.stirred.head[rankOf(head, to)] === 1);
  return stirred && { place: placeOf(stirred), what: { handoff: stirred } };
}

function teamById({ head }: MapPair, id: string): [team: Team, number: number] {
  const number = head.compiled.numberOfTeam.get(id) ?? -1;
  return [itemAt(head.organization.teams, number), number];
}

/** The key of a hand-off that is another one than before; undefined where it is new, or several ends changed. */
function changedKey({ base, head, handoffInBase }: MapPair, handoff: HandOff): string | undefined {
  const number = numberAt(handoffInBase, numberAt(head.compiled.handoffAtSlot, slotOf(head, handoff.id)));
  if (number < 0) return undefined;
  const before = itemAt(base.organization.handoffs, number);
  return HANDOFF_KEYS.find(([, value]) => value(handoff) !== value(before))?.[0];
}

function changedTeamKey({ base, teamInBase }: MapPair, team: Team, number: number): string | undefined {
  const before = numberAt(teamInBase, number);
  if (before < 0) return undefined;
  const was = itemAt(base.organization.teams, before);
  return TEAM_KEYS.find(([, value]) => value(team) !== value(was))?.[0];
}

type Keys<T> = readonly (readonly [key: string, value: (entity: T) => unknown])[];

/** As they are written in a file; the promise last, which explains only what is said of it itself. */
const HANDOFF_KEYS: Keys<HandOff> = [
  ['slack', ({ slackHours }) => slackHours],
  ['every', ({ everyHours }) => everyHours],
  ['blocks', ({ blocksShare }) => blocksShare],
  ['tells', ({ tells }) => tells],
  ['workaround.saves', ({ workaround }) => workaround?.savesHours],
  ['workaround.saves', ({ workaround }) => workaround?.savesShare],
  ['workaround.notice', ({ workaround }) => workaround?.noticeHours],
  ['any-of', ({ anyOf }) => anyOf],
  ['feedback', ({ feedback }) => feedback],
  ['catches', ({ catchesShare }) => catchesShare],
  ['taints', ({ taintsShare }) => taintsShare],
  ['rework', ({ reworkHours }) => reworkHours],
  ['promise.late', ({ promise }) => promise.lateHours],
  ['promise.accurate', ({ promise }) => promise.accurateShare],
];

const TEAM_KEYS: Keys<Team> = [
  ['buffer', ({ bufferHours }) => bufferHours],
  ['lead', ({ leadHours }) => leadHours],
  ['accurate', ({ accurateShare }) => accurateShare],
  ['recovery', ({ recoveryHours }) => recoveryHours],
  ['cost-of-delay', ({ costPerHour }) => costPerHour],
  ['kind', ({ kind }) => kind],
];
