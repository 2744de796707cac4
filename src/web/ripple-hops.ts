import type { ImpactResult, ImpactTeam } from '../model/impact-result.ts';

/** In which order a ripple reaches those who feel it. */
export interface RippleHops {
  /** Where it begins is 0, whoever gets it from there 1, and so on; by team id, the affected and the origins alone. */
  readonly ofTeam: ReadonlyMap<string, number>;
  readonly last: number;
}

/** Nobody feels anything. */
export const NO_HOPS: RippleHops = { ofTeam: new Map(), last: 0 };

/**
 * The hops of a ripple. A late team is as many hops from its origin as hand-offs held it up on the way, each loop gone round
 * once; one that is not late gets its defects one hop after the first of its givers that feels anything.
 */
export function findRippleHops({ incidents, teams, handoffs }: ImpactResult): RippleHops {
  const handoffById = new Map(handoffs.map((handoff) => [handoff.id, handoff]));
  const hops = new Map<string, number>();
  for (const incident of incidents) {
    // A hand-off that goes wrong leaves its giver; that is where it is seen to begin.
    const origin = 'team' in incident ? incident.team : handoffById.get(incident.handoff)?.from;
    if (origin !== undefined) hops.set(origin, 0);
  }
  for (const team of teams) {
    if (team.late > 0 && !hops.has(team.id)) hops.set(team.id, lengthWithoutLoops(team.chain) - 1);
  }
  spreadDefects(hops, teams, handoffs);
  let last = 0;
  for (const hop of hops.values()) last = Math.max(last, hop);
  return { ofTeam: hops, last };
}

/** How many ids are left of a way when every loop in it is cut off. */
function lengthWithoutLoops(chain: readonly string[]): number {
  const way: string[] = [];
  const at = new Map<string, number>();
  for (const id of chain) {
    const before = at.get(id);
    if (before === undefined) {
      at.set(id, way.length);
      way.push(id);
    } else {
      for (const gone of way.splice(before + 1)) at.delete(gone);
    }
  }
  return way.length;
}

/** Hop by hop from those who are reached to those who feel defects alone: whoever is not late is listed for them. */
function spreadDefects(
  hops: Map<string, number>,
  teams: readonly ImpactTeam[],
  handoffs: ImpactResult['handoffs'],
): void {
  const receivers = new Map<string, string[]>();
  for (const { from, to } of handoffs) {
    const known = receivers.get(from);
    if (known === undefined) receivers.set(from, [to]);
    else known.push(to);
  }
  const reached = [...hops.keys()];
  const waiting = new Set(teams.map(({ id }) => id).filter((id) => !hops.has(id)));
  let front = reached.toSorted((a, b) => (hops.get(a) ?? 0) - (hops.get(b) ?? 0));
  for (let hop = 0; waiting.size > 0 && (front.length > 0 || hop === 0); hop += 1) {
    const next: string[] = [];
    for (const giver of front) {
      if ((hops.get(giver) ?? 0) > hop) {
        next.push(giver);
        continue;
      }
      for (const receiver of receivers.get(giver) ?? []) {
        if (!waiting.delete(receiver)) continue;
        hops.set(receiver, hop + 1);
        next.push(receiver);
      }
    }
    front = next;
  }
  // Whom no known way explains feels it from the start, rather than never.
  for (const id of waiting) hops.set(id, 0);
}
