import { isDefaultId } from '../model/default-ids.ts';
import { once } from '../model/once.ts';
import { compareTexts } from '../model/text-order.ts';
import type { Organization } from '../model/organization.ts';
import type { TeamSide } from './team-side.ts';
import { Numbering, createTeamSide } from './team-side.ts';
import type { Pair } from './unique-pairs.ts';
import { gapsBetween, pairUnique } from './unique-pairs.ts';

/** How far around itself a team is looked at, and how often it is begun anew with what was found. */
const MOST_STEPS = 32;
const MOST_ROUNDS = 16;

/**
 * Which team of the base is which of the head: the one with the same id; else the one that holds the same and whose
 * hand-offs are the same, if there is only one such on each side. What is found tells its neighbors apart; what still
 * looks alike is told apart by what is further around, then by between whom it stands in the file, and else not at all.
 */
export function matchTeams(base: Organization, head: Organization): Map<string, string> {
  return new TeamMatcher(base, head).match();
}

class TeamMatcher {
  private readonly numbering = new Numbering();
  private readonly base: TeamSide;
  private readonly head: TeamSide;
  private readonly toHead = new Map<string, string>();
  private readonly toBase = new Map<string, string>();

  constructor(base: Organization, head: Organization) {
    const sharedIds = once(() => ownIdsOfBoth(base, head));
    this.base = createTeamSide(base, sharedIds, this.numbering);
    this.head = createTeamSide(head, sharedIds, this.numbering);
  }

  match(): Map<string, string> {
    const inHead = new Set(this.head.ids);
    for (const id of this.base.ids) {
      if (inHead.has(id)) this.settle([id, id]);
      else this.base.open.add(id);
    }
    for (const id of this.head.ids) if (!this.toBase.has(id)) this.head.open.add(id);
    this.spread(this.base.open.size === 0 ? [] : this.nextToOpen());
    for (let round = 0; round < MOST_ROUNDS && this.base.open.size > 0 && this.head.open.size > 0; round++) {
      const found = this.findUnique();
      if (found.length === 0) break;
      for (const pair of found) this.settle(pair);
      this.spread(found);
    }
    this.dropContradicted();
    return this.inOrder();
  }

  private settle([base, head]: Pair): void {
    this.toHead.set(base, head);
    this.toBase.set(head, base);
    this.base.open.delete(base);
    this.head.open.delete(head);
  }

  /** Pairs next to what is not matched. */
  private nextToOpen(): Pair[] {
    const near = new Set([...this.base.open].flatMap((id) => this.base.links(id).map(({ other }) => other)));
    return [...near].flatMap((id): Pair[] => {
      const head = this.toHead.get(id);
      return head === undefined ? [] : [[id, head]];
    });
  }

  /** From what is matched to its neighbors: one that is the only one of its sort there is the same. */
  private spread(from: readonly Pair[]): void {
    const queue = [...from];
    for (const [base, head] of queue) {
      for (const pair of pairUnique(this.openAround(this.base, base), this.openAround(this.head, head))) {
        if (!this.base.open.has(pair[0]) || !this.head.open.has(pair[1]) || !this.canBe(pair)) continue;
        this.settle(pair);
        queue.push(pair);
      }
    }
  }

  /** Neighbors that are not matched, each with all that joins it to this one. */
  private openAround(side: TeamSide, id: string): [string, string][] {
    const joins = new Map<string, string[]>();
    for (const { what, other } of side.links(id)) {
      if (!side.open.has(other)) continue;
      const some = joins.get(other);
      if (some === undefined) joins.set(other, [what]);
      else some.push(what);
    }
    return [...joins].map(([other, whats]) => [
      other,
      `${side.own(other)} ${whats.toSorted(compareTexts).join(' ')}`,
    ]);
  }

  /** What once spoke against a pair speaks against it for good: only what was not known can become known. */
  private readonly refuted = new Set<string>();

  private canBe(pair: Pair): boolean {
    const name = pair.join('\n');
    if (this.refuted.has(name)) return false;
    const is = this.isAlike(pair);
    if (!is) this.refuted.add(name);
    return is;
  }

  /** Holds the same, and has the same hand-offs with the same teams, as far as those are known. */
  private isAlike([base, head]: Pair): boolean {
    return (
      this.base.own(base) === this.head.own(head) &&
      describe(this.base, base, (id) => this.toHead.get(id) ?? '?') ===
        describe(this.head, head, (id) => (this.toBase.has(id) ? id : '?'))
    );
  }

  /** Looks around each team that is not matched, step by step, until some can be told from all others. */
  private findUnique(): Pair[] {
    let colors: Colors = [new Map(), new Map()];
    let sorts = 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      colors = this.lookFurther(colors);
      const found = pairUnique(...colors);
      if (found.length > 0) return found;
      const now = new Set([...colors[0].values(), ...colors[1].values()]).size;
      if (now === sorts) break;
      sorts = now;
    }
    return this.findByPlace(colors);
  }

  private lookFurther([inBase, inHead]: Colors): Colors {
    const colorAll = (side: TeamSide, before: Color, matched: (id: string) => string | undefined): Color =>
      new Map(
        [...side.open].map((id) => {
          const around = describe(side, id, (other) => matched(other) ?? `~${before.get(other) ?? ''}`);
          return [id, this.numbering.of(`${side.own(id)}|${around}`)];
        }),
      );
    return [
      colorAll(this.base, inBase, (id) => this.nameInBase(id)),
      colorAll(this.head, inHead, (id) => this.nameInHead(id)),
    ];
  }

  private nameInBase(id: string): string | undefined {
    const head = this.toHead.get(id);
    return head === undefined ? undefined : `=${head}`;
  }

  private nameInHead(id: string): string | undefined {
    return this.toBase.has(id) ? `=${id}` : undefined;
  }

  private findByPlace([inBase, inHead]: Colors): Pair[] {
    const baseGaps = gapsBetween(this.base.ids, (id) => this.nameInBase(id));
    const headGaps = gapsBetween(this.head.ids, (id) => this.nameInHead(id));
    const withGaps = (colors: Color, gaps: ReadonlyMap<string, string>): [string, string][] =>
      [...colors].map(([id, color]) => [id, `${color} ${gaps.get(id) ?? ''}`]);
    return pairUnique(withGaps(inBase, baseGaps), withGaps(inHead, headGaps));
  }

  /**
   * A pair was found while some of its neighbors were not known. Where those turned out to be others, or nothing but
   * such neighbors speaks for it, it is none.
   */
  private dropContradicted(): void {
    const renamed = [...this.toHead].filter(([base, head]) => base !== head);
    const wrong = renamed.filter((pair) => !this.isAlike(pair) || !this.isBorneOut(pair[0]));
    for (const [base, head] of wrong) {
      this.toHead.delete(base);
      this.toBase.delete(head);
    }
  }

  private isBorneOut(id: string): boolean {
    const links = this.base.links(id);
    return (
      this.base.own(id) >= 0 ||
      links.every(({ other }) => other === id) ||
      links.some(({ other }) => other !== id && this.toHead.has(other))
    );
  }

  private inOrder(): Map<string, string> {
    return new Map(
      this.base.ids.flatMap((id): Pair[] => {
        const head = this.toHead.get(id);
        return head === undefined ? [] : [[id, head]];
      }),
    );
  }
}

/** A number for each team: the same for those that look alike from where they stand. */
type Color = ReadonlyMap<string, number>;
type Colors = readonly [base: Color, head: Color];

function describe(side: TeamSide, id: string, nameOf: (id: string) => string): string {
  return side
    .links(id)
    .map(({ what, other }) => `${what} ${other === id ? '.' : nameOf(other)}`)
    .toSorted(compareTexts)
    .join(',');
}

/** Ids that hand-offs of both maps have been given. */
function ownIdsOfBoth(base: Organization, head: Organization): ReadonlySet<string> {
  const named = ({ handoffs }: Organization): string[] =>
    handoffs.filter((handoff) => !isDefaultId(handoff)).map(({ id }) => id);
  const inHead = new Set(named(head));
  return new Set(named(base).filter((id) => inHead.has(id)));
}
