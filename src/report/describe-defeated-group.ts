import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { Naming } from './naming.ts';
import { joinPhrases } from './phrases.ts';

/** Whom a receiver can choose among, each once. */
export function nameGivers({ members }: DefeatedGroup, naming: Naming): string[] {
  const givers = members.map((id) => naming.handoffOf(id)?.from ?? id);
  return [...new Set(givers)].map((id) => naming.team(id));
}

/** That teams stand behind the whole of a choice: `Cloud stands behind both North and South, between which App can choose`. */
export function describeDefeat(group: DefeatedGroup, teams: readonly string[], naming: Naming): string {
  const receiver = naming.team(group.to);
  const givers = nameGivers(group, naming);
  const all = givers.length === 1 ? 'all that' : givers.length === 2 ? 'both' : 'all of';
  const named =
    givers.length === 1
      ? `${joinPhrases(givers)} gives and ${receiver} can choose among`
      : `${joinPhrases(givers)}, between which ${receiver} can choose`;
  return `${joinPhrases(teams)} ${teams.length === 1 ? 'stands' : 'stand'} behind ${all} ${named} (${group.anyOf})`;
}
