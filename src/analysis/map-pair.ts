import { numberAt } from '../model/indexed.ts';
import type { EntityMatch } from './match-entities.ts';
import { matchEntities } from './match-entities.ts';
import type { OrgModel } from './org-model.ts';

/** Two maps that are compared, and which team and hand-off of the one is which of the other. */
export interface MapPair {
  readonly base: OrgModel;
  readonly head: OrgModel;
  readonly match: EntityMatch;
  /** By a team's number in document order: its number on the other side; -1 where it has none. */
  readonly teamInHead: Int32Array;
  readonly teamInBase: Int32Array;
  /** The same of hand-offs. */
  readonly handoffInHead: Int32Array;
  readonly handoffInBase: Int32Array;
}

/** Finds out who is who. O(teams + hand-offs). */
export function pairMaps(base: OrgModel, head: OrgModel): MapPair {
  const match = matchEntities(base.organization, head.organization);
  const teamInHead = numbersOf(base.organization.teams, head.organization.teams, match.teams);
  const handoffInHead = numbersOf(base.organization.handoffs, head.organization.handoffs, match.handoffs);
  return {
    base,
    head,
    match,
    teamInHead,
    handoffInHead,
    teamInBase: turnRound(teamInHead, head.organization.teams.length),
    handoffInBase: turnRound(handoffInHead, head.organization.handoffs.length),
  };
}

/** The same pair with its sides changed. */
export function turnPair(pair: MapPair): MapPair {
  const { base, head, match, teamInHead, teamInBase, handoffInHead, handoffInBase } = pair;
  const turn = (ids: ReadonlyMap<string, string>): Map<string, string> =>
    new Map(Array.from(ids, ([inBase, inHead]) => [inHead, inBase]));
  return {
    base: head,
    head: base,
    match: {
      teams: turn(match.teams),
      handoffs: turn(match.handoffs),
      scenarios: turn(match.scenarios),
      engagements: turn(match.engagements),
    },
    teamInHead: teamInBase,
    teamInBase: teamInHead,
    handoffInHead: handoffInBase,
    handoffInBase: handoffInHead,
  };
}

/** A team of the base as the head calls it; by its own id where the head has none. */
export function teamIdInHead({ match }: MapPair, id: string): string {
  return match.teams.get(id) ?? id;
}

/** A hand-off of the base as the head calls it; by its own id where the head has none. */
export function handoffIdInHead({ match }: MapPair, id: string): string {
  return match.handoffs.get(id) ?? id;
}

interface Named {
  readonly id: string;
}

function numbersOf(
  from: readonly Named[],
  to: readonly Named[],
  match: ReadonlyMap<string, string>,
): Int32Array {
  const numbers = new Map(to.map(({ id }, i) => [id, i]));
  return Int32Array.from(from, ({ id }) => numbers.get(match.get(id) ?? '') ?? -1);
}

function turnRound(numbers: Int32Array, count: number): Int32Array {
  const turned = new Int32Array(count).fill(-1);
  numbers.forEach((to, from) => {
    if (to >= 0) turned[to] = from;
  });
  return turned;
}

/** A team's rank on the other side; -1 where it has none. `numbers` leads from this side to the other. */
export function rankAcross(from: OrgModel, to: OrgModel, numbers: Int32Array, rank: number): number {
  const number = numberAt(numbers, numberAt(from.compiled.teamAtRank, rank));
  return number < 0 ? -1 : numberAt(to.compiled.rankOfTeam, number);
}

/** A hand-off's slot on the other side; -1 where it has none. */
export function slotAcross(from: OrgModel, to: OrgModel, numbers: Int32Array, slot: number): number {
  const number = numberAt(numbers, numberAt(from.compiled.handoffAtSlot, slot));
  return number < 0 ? -1 : numberAt(to.compiled.slotOfHandOff, number);
}
