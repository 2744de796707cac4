import { groupsAround } from '../model/group-path.ts';
import type { ListGroup } from '../model/list-result.ts';
import type { HandOff, Team } from '../model/organization.ts';
import { rollUpGroups } from './roll-up-groups.ts';

/** Hand-offs as a group sees them. */
interface Traffic {
  inside: number;
  arriving: number;
  leaving: number;
}

/** The groups of the selected teams, with the hand-offs between them and those from and to everybody else. */
export function summarizeListGroups(teams: readonly Team[], handoffs: readonly HandOff[]): ListGroup[] {
  const traffic = countTraffic(teams, handoffs);
  return rollUpGroups(teams, ({ group }) => group).map(({ group, depth, members }) => {
    const { inside, arriving, leaving } = traffic.get(group) ?? NONE;
    return {
      group,
      depth,
      teams: members.length,
      customers: members.filter(({ kind }) => kind === 'customer').length,
      handoffsInside: inside,
      handoffsIn: arriving,
      handoffsOut: leaving,
    };
  });
}

const NONE: Readonly<Traffic> = { inside: 0, arriving: 0, leaving: 0 };

function countTraffic(teams: readonly Team[], handoffs: readonly HandOff[]): Map<string, Traffic> {
  const groupsOf = new Map(teams.map(({ id, group }) => [id, group === '' ? [''] : groupsAround(group)]));
  const traffic = new Map<string, Traffic>();
  const count = (group: string, key: keyof Traffic): void => {
    const counts = traffic.get(group) ?? { ...NONE };
    counts[key] += 1;
    traffic.set(group, counts);
  };
  for (const { from, to } of handoffs) {
    const givers = groupsOf.get(from) ?? [];
    const receivers = groupsOf.get(to) ?? [];
    for (const group of givers) count(group, receivers.includes(group) ? 'inside' : 'leaving');
    for (const group of receivers) if (!givers.includes(group)) count(group, 'arriving');
  }
  return traffic;
}
