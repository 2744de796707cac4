import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { ChoiceChange } from '../model/diff-impact.ts';
import { choiceSlots, describeGroup } from './any-of-groups.ts';
import { findDefeatedGroups } from './find-defeated-groups.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import type { MapPair } from './map-pair.ts';
import { teamIdInHead } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

/** The any-of groups of the head that teams newly defeat, new ones too, and those that they no longer do. New first. */
export function compareChoices(pair: MapPair, changed: ChangedParts): ChoiceChange[] {
  if (changed.isNothing) return [];
  const before = defeatersOf(pair.base, (id) => teamIdInHead(pair, id));
  const after = defeatersOf(pair.head, (id) => id);
  const groups = choiceSlots(pair.head).map((first) => describeGroup(pair.head, first));
  const lists = (['new', 'gone'] as const).map((change) =>
    groups.flatMap((group): ChoiceChange[] => {
      const [having, others] = change === 'new' ? [after, before] : [before, after];
      const known = new Set(others.get(keyOf(group)));
      const teams = (having.get(keyOf(group)) ?? []).filter((team) => !known.has(team));
      return teams.length === 0 ? [] : [{ ...group, change, teams }];
    }),
  );
  return lists.flat();
}

/** By group the ids of the teams that defeat it, as the head calls them. */
function defeatersOf(model: OrgModel, idInHead: (id: string) => string): Map<string, string[]> {
  const defeaters = new Map<string, string[]>();
  for (const [team, groups] of findDefeatedGroups(model)) {
    for (const group of groups) {
      const key = keyOf({ ...group, to: idInHead(group.to) });
      const known = defeaters.get(key);
      if (known === undefined) defeaters.set(key, [idInHead(team)]);
      else known.push(idInHead(team));
    }
  }
  return defeaters;
}

function keyOf({ to, anyOf }: Pick<DefeatedGroup, 'to' | 'anyOf'>): string {
  return JSON.stringify([to, anyOf]);
}
