import { HANDOFF_KEYS } from '../model/handoff-keys.ts';
import { isDefaultId } from '../model/default-ids.ts';
import type { WriteContext } from '../model/entity-key.ts';
import { once } from '../model/once.ts';
import type { HandOff, Organization } from '../model/organization.ts';
import { TEAM_KEYS } from '../model/team-keys.ts';
import { comparingBy, contentOf } from './comparable.ts';

/** Gives the same number to the same text: numbers are shorter to join than what they stand for. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** A hand-off as one of its two teams sees it: `what` is the same for hand-offs that hold the same. */
export interface Link {
  readonly what: string;
  readonly other: string;
}

/** The teams of one of two maps, as far as matching them needs it. */
export interface TeamSide {
  /** In the order of the file. */
  readonly ids: readonly string[];
  /** Those that are not matched yet. */
  readonly open: Set<string>;
  /** The number of what a team holds itself; -1 of a team that holds nothing. */
  own(id: string): number;
  links(id: string): readonly Link[];
}

/** A side whose numbers can be compared with those of another side with the same numbering. */
export function createTeamSide(
  organization: Organization,
  sharedIds: () => ReadonlySet<string>,
  numbering: Numbering,
): TeamSide {
  const { teams, handoffs, calendar } = organization;
  const context = comparingBy(calendar);
  // Where every team keeps its id, nobody asks.
  const byId = once(() => new Map(teams.map((team) => [team.id, team])));
  const around = once(() => handoffsByTeam(handoffs));
  const ownNumbers = new Map<string, number>();
  const linksOf = new Map<string, readonly Link[]>();
  return {
    ids: teams.map(({ id }) => id),
    open: new Set(),
    own: remember(ownNumbers, (id) => {
      const team = byId().get(id);
      const content = team === undefined ? '' : contentOf(team, TEAM_KEYS, context);
      return content === '' ? -1 : numbering.of(content);
    }),
    links: remember(linksOf, (id) =>
      (around().get(id) ?? []).flatMap((handoff) =>
        linksFrom(handoff, id, numbering.of(describe(handoff, sharedIds(), context))),
      ),
    ),
  };
}

function remember<T>(known: Map<string, T>, find: (id: string) => T): (id: string) => T {
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}

function handoffsByTeam(handoffs: readonly HandOff[]): ReadonlyMap<string, readonly HandOff[]> {
  const around = new Map<string, HandOff[]>();
  for (const handoff of handoffs) {
    for (const id of new Set([handoff.from, handoff.to])) {
      const some = around.get(id);
      if (some === undefined) around.set(id, [handoff]);
      else some.push(handoff);
    }
  }
  return around;
}

/** What it holds; an id of its own that both maps have says more than all the rest. */
function describe(handoff: HandOff, sharedIds: ReadonlySet<string>, context: WriteContext): string {
  const isKnown = !isDefaultId(handoff) && sharedIds.has(handoff.id);
  const content = contentOf(handoff, HANDOFF_KEYS, context, ['id', 'from', 'to']);
  return isKnown ? `${handoff.id}\n${content}` : `\n${content}`;
}

function linksFrom({ from, to }: HandOff, id: string, number: number): Link[] {
  if (from === to) return [{ what: `@${number}`, other: id }];
  return from === id ? [{ what: `>${number}`, other: to }] : [{ what: `<${number}`, other: from }];
}
