import { describeAnyOfGroups } from '../../analysis/describe-any-of-groups.ts';
import type { AnyOfGroup, SharedGiver, StructureLoop } from '../../model/structure-result.ts';
import { countOf, joinPhrases } from '../../report/phrases.ts';
import { nameGivers } from '../../report/describe-defeated-group.ts';
import { placeOfHandOff, placeOfTeam } from '../place-of-entity.ts';
import type { Rule, SharedContext } from '../rule.ts';

/** So many teams are named; how many more there are is said. */
const MOST_NAMED = 2;

/** Choices that one team upstream takes away. */
export const fakeRedundancy: Rule<'fake-redundancy'> = {
  code: 'fake-redundancy',
  severity: 'warn',
  title: 'A choice of givers that all depend on one team',
  why: 'A group of interchangeable hand-offs (any-of) is there for the day on which one of them fails. Where one team upstream stands behind all of them, they fail on the same day.',
  mend: 'Give one of them a source of its own, or take them out of the group, so that nobody counts on a backup that is none.',
  *find(context) {
    const { model, naming, loops } = context;
    for (const group of describeAnyOfGroups(model)) {
      const behind = findBehind(group, loops());
      const [first] = group.members;
      if (first === undefined || behind.length === 0) continue;
      yield {
        entity: { kind: 'team', id: group.to },
        about: group.anyOf,
        message: wordGroup(context, group, behind),
        place: placeOfHandOff(model, first, 'any-of'),
        related: [
          ...group.members.slice(1).map((id) => ({
            message: `${naming.handoff(id)}, of the same group.`,
            place: placeOfHandOff(model, id, 'any-of'),
          })),
          ...behind.slice(0, MOST_NAMED).map(({ team }) => ({
            message: `All of them depend on ${naming.team(team)}.`,
            place: placeOfTeam(model, team),
          })),
        ],
      };
    }
  },
};

/**
 * Teams whose stop takes the choice away. In a loop everybody stands behind everything from the next round on, the
 * receiver itself too: where it is only that, nothing is fake.
 */
function findBehind(
  { to, sharedBy }: AnyOfGroup,
  loops: readonly Pick<StructureLoop, 'teams'>[],
): SharedGiver[] {
  const around = new Set(loops.find(({ teams }) => teams.includes(to))?.teams ?? [to]);
  return sharedBy.filter(({ team, sameRound }) => sameRound || !around.has(team));
}

function wordGroup({ naming }: SharedContext, group: AnyOfGroup, behind: readonly SharedGiver[]): string {
  const givers = nameGivers(group, naming);
  const named = behind.slice(0, MOST_NAMED).map(({ team }) => naming.team(team));
  const more = behind.length - named.length;
  const receiver = naming.team(group.to);
  if (givers.length === 1)
    return `${receiver} has ${countOf(group.members.length, 'hand-off')} to choose from (${group.anyOf}), and all of them come from ${joinPhrases(givers)}: if it stops, there is no choice.`;
  const all = givers.length === 2 ? 'both depend' : 'all of them depend';
  const others =
    more > 0 ? ` (and ${countOf(more, 'team')} behind ${named.length === 1 ? 'it' : 'them'})` : '';
  const [nearest] = behind;
  const when = nearest?.sameRound === false ? ', from the next round on' : '';
  const stops = named.length === 1 ? 'it stops' : 'either of them stops';
  return `${receiver} can choose between ${joinPhrases(givers)} (${group.anyOf}), but ${all} on ${joinPhrases(named)}${others}: if ${stops}, there is no choice${when}.`;
}
