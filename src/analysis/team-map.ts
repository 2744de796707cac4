import { groupsAround } from '../model/group-path.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Team } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';

/** The teams and hand-offs of an organization by their numbers, with what dividing them into pictures has to know. */
export interface TeamMap {
  readonly teams: readonly Team[];
  /** The groups around each team, the outermost first. */
  readonly groups: readonly (readonly string[])[];
  /** Groups that have groups in them. */
  readonly outerGroups: ReadonlySet<string>;
  readonly handoffIds: readonly string[];
  /** Giver and receiver of each hand-off. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where a hand-off is feedback, declared or taken as such. */
  readonly feedback: Uint8Array;
  /** The hand-offs that each team gives, and those that it receives. */
  readonly given: readonly (readonly number[])[];
  readonly received: readonly (readonly number[])[];
  /** How many hand-offs each team is from a customer, and from a team that hands nothing on; -1: no way leads to one. */
  readonly hopsToCustomer: Int32Array;
  readonly hopsToEnd: Int32Array;
}

/** O(teams x depth of their groups + hand-offs). */
export function mapTeams({ organization, compiled }: OrgModel): TeamMap {
  const { teams, handoffs } = organization;
  const numberOf = (id: string): number => {
    const number = compiled.numberOfTeam.get(id);
    if (number === undefined) throw new Error(`no team ${id}`);
    return number;
  };
  const groups = teams.map(({ group }) => groupsAround(group));
  const from = Int32Array.from(handoffs, (handoff) => numberOf(handoff.from));
  const to = Int32Array.from(handoffs, (handoff) => numberOf(handoff.to));
  const given = listByTeam(teams.length, from);
  const received = listByTeam(teams.length, to);
  const where = (isThere: (team: Team, given: readonly number[]) => boolean): number[] =>
    teams.flatMap((team, i) => (isThere(team, itemAt(given, i)) ? [i] : []));
  return {
    teams,
    groups,
    outerGroups: new Set(groups.flatMap((around) => around.slice(0, -1))),
    handoffIds: handoffs.map(({ id }) => id),
    from,
    to,
    feedback: feedbackOf(compiled),
    given,
    received,
    hopsToCustomer: hopsTo(
      where(({ kind }) => kind === 'customer'),
      from,
      received,
    ),
    hopsToEnd: hopsTo(
      where((_team, gives) => gives.length === 0),
      from,
      received,
    ),
  };
}

function feedbackOf({ slotOfHandOff, network }: OrgModel['compiled']): Uint8Array {
  return Uint8Array.from(slotOfHandOff, (slot) => numberAt(network.feedback, slot));
}

function listByTeam(teamCount: number, ends: Int32Array): number[][] {
  const lists = Array.from({ length: teamCount }, (): number[] => []);
  ends.forEach((team, handoff) => itemAt(lists, team).push(handoff));
  return lists;
}

/** Numbers of the hand-offs with both ends among some teams, in document order. */
export function handoffsAmong(map: TeamMap, teams: readonly number[]): number[] {
  const inside = new Set(teams);
  return teams
    .flatMap((team) => itemAt(map.given, team).filter((handoff) => inside.has(numberAt(map.to, handoff))))
    .sort((a, b) => a - b);
}

/** How many hand-offs each team is from the nearest of some teams, feedback ones included; -1 where no way leads to one. */
function hopsTo(
  targets: readonly number[],
  from: Int32Array,
  received: readonly (readonly number[])[],
): Int32Array {
  const hops = new Int32Array(received.length).fill(-1);
  const order = [...targets];
  for (const team of targets) hops[team] = 0;
  for (const team of order) {
    for (const handoff of itemAt(received, team)) {
      const giver = numberAt(from, handoff);
      if (numberAt(hops, giver) >= 0) continue;
      hops[giver] = numberAt(hops, team) + 1;
      order.push(giver);
    }
  }
  return hops;
}
