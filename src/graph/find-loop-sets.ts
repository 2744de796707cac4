import { numberAt } from '../model/indexed.ts';
import type { Arrows, Outgoing } from './strong-components.ts';
import { findStrongComponents, groupByGiver } from './strong-components.ts';

/** Teams each of which is upstream of all the others, and the hand-offs between them: numbers in document order. */
export interface LoopSet {
  readonly teams: readonly number[];
  readonly handoffs: readonly number[];
}

/** More ways round in one set than anybody reads, and than a machine should have to hold. */
export const MOST_WAYS_ROUND = 1000;

/** The sets of teams that their own work comes back to, by their first team. A self hand-off makes a set of one. */
export function findLoopSets(arrows: Arrows): LoopSet[] {
  const component = findStrongComponents(
    arrows,
    groupByGiver(arrows, () => true),
  );
  const sets = new Map<number, { teams: number[]; handoffs: number[] }>();
  arrows.from.forEach((giver, arrow) => {
    const number = numberAt(component, giver);
    if (number !== numberAt(component, numberAt(arrows.to, arrow))) return;
    const set = sets.get(number) ?? { teams: [], handoffs: [] };
    set.handoffs.push(arrow);
    sets.set(number, set);
  });
  component.forEach((number, team) => sets.get(number)?.teams.push(team));
  return [...sets.values()].toSorted((a, b) => numberAt(a.teams, 0) - numberAt(b.teams, 0));
}

/**
 * For each hand-off of a set that feeds the next round the shortest way round that it closes, itself last; of several
 * as short the one whose hand-offs stand first. Every loop has such a hand-off, for the others go one way. A way that
 * two of them close is there once; at most 1,000.
 */
export function findWaysRound(arrows: Arrows, { handoffs }: LoopSet, feedback: Uint8Array): number[][] {
  const inside = new Set(handoffs);
  const outgoing = groupByGiver(arrows, (arrow) => inside.has(arrow));
  const search = new WaySearch(arrows, outgoing);
  const ways: number[][] = [];
  const seen = new Set<string>();
  for (const closing of handoffs) {
    if (ways.length === MOST_WAYS_ROUND) break;
    if (feedback[closing] !== 1) continue;
    const way = [...search.find(numberAt(arrows.to, closing), numberAt(arrows.from, closing)), closing];
    const key = way.toSorted((a, b) => a - b).join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    ways.push(way);
  }
  return ways;
}

/** Breadth-first searches that leave nothing to clear behind: a set of thousands of teams is searched thousands of times. */
class WaySearch {
  private readonly arrows: Arrows;
  private readonly outgoing: Outgoing;
  private readonly cameBy: Int32Array;
  private readonly seenIn: Int32Array;
  private searches = 0;

  constructor(arrows: Arrows, outgoing: Outgoing) {
    this.arrows = arrows;
    this.outgoing = outgoing;
    this.cameBy = new Int32Array(arrows.nodeCount);
    this.seenIn = new Int32Array(arrows.nodeCount);
  }

  /** The fewest arrows from one node to another, none if they are the same. */
  find(from: number, to: number): number[] {
    this.searches += 1;
    this.seenIn[from] = this.searches;
    const queue = [from];
    for (const node of queue) {
      if (node === to) return this.walkBack(from, to);
      const end = numberAt(this.outgoing.first, node + 1);
      for (let i = numberAt(this.outgoing.first, node); i < end; i++) {
        const arrow = numberAt(this.outgoing.arrow, i);
        const next = numberAt(this.arrows.to, arrow);
        if (this.seenIn[next] === this.searches) continue;
        this.seenIn[next] = this.searches;
        this.cameBy[next] = arrow;
        queue.push(next);
      }
    }
    throw new Error(`no way from ${from} to ${to} in one set`);
  }

  private walkBack(from: number, to: number): number[] {
    const way: number[] = [];
    for (let node = to; node !== from; node = numberAt(this.arrows.from, numberAt(way, way.length - 1)))
      way.push(numberAt(this.cameBy, node));
    return way.reverse();
  }
}
