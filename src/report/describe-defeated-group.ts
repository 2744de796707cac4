import type { DefeatedGroup } from '../model/structure-result.ts';
import type { Naming } from './naming.ts';
import { countOf, joinPhrases } from './phrases.ts';

/** Whom a receiver can choose among, each once. */
export function nameGivers({ members }: DefeatedGroup, naming: Naming): string[] {
  const givers = members.map((id) => naming.handoffOf(id)?.from ?? id);
  return [...new Set(givers)].map((id) => naming.team(id));
}

/** That a team stands behind the whole of a choice: `stands behind both Core system and Archive, between which Claims can choose`. */
export function describeDefeat(group: DefeatedGroup, team: string, naming: Naming): string {
  const receiver = naming.team(group.to);
  const givers = nameGivers(group, naming);
  const [only] = givers;
  if (givers.length === 1 && only === naming.team(team))
    return `gives all ${countOf(group.members.length, 'hand-off')} between which ${receiver} can choose (${group.anyOf})`;
  const all =
    givers.length === 1 ? (only ?? '') : `${givers.length === 2 ? 'both' : 'all of'} ${joinPhrases(givers)}`;
  return `stands behind ${all}, between which ${receiver} can choose (${group.anyOf})`;
}
