import { groupBy } from './group-by.ts';
import type { HandOff, Organization } from '../model/organization.ts';

/** Somebody on the other side of some hand-offs: a customer of a team, or one whose customer the team is. */
export interface Partner {
  readonly name: string;
  /** Those with needs in words first, then in document order. */
  readonly handoffs: readonly HandOff[];
}

/** Who gives a team what, and whom it gives what: those in the game first, then in document order. */
export function partnersOf(
  { teams, handoffs }: Organization,
  team: string,
  cast: ReadonlySet<string>,
): { readonly givers: readonly Partner[]; readonly receivers: readonly Partner[] } {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const group = (some: readonly HandOff[], other: 'from' | 'to'): Partner[] => {
    const byPartner = [...groupBy(some, (handoff) => handoff[other])];
    const partnerOf = ([id, given]: readonly [string, readonly HandOff[]]): Partner => ({
      name: names.get(id) ?? id,
      handoffs: [...given.filter(hasNeeds), ...given.filter((handoff) => !hasNeeds(handoff))],
    });
    return [
      ...byPartner.filter(([id]) => cast.has(id)).map(partnerOf),
      ...byPartner.filter(([id]) => !cast.has(id)).map(partnerOf),
    ];
  };
  return {
    givers: group(
      handoffs.filter(({ to }) => to === team),
      'from',
    ),
    receivers: group(
      handoffs.filter(({ from }) => from === team),
      'to',
    ),
  };
}

/** Whether anything is written about what the receiver needs. */
export function hasNeeds({ needs }: HandOff): boolean {
  return needs.timing !== '' || needs.quality !== '' || needs.accuracy !== '';
}
