import { groupsAround, lastPartOf } from '../model/group-path.ts';
import { createNearestFinder, looseName } from '../model/nearest.ts';
import type { Organization } from '../model/organization.ts';

/** What a mistyped word of a selector most likely meant, written so that it can be taken over as it is. */
export interface SelectorWords {
  /** `selector` is the whole text: an id with a space in it may have been taken apart. */
  nearestTeam(word: string, selector: string): string | undefined;
  nearestTag(word: string): string | undefined;
  nearestGroup(word: string): string | undefined;
}

/** Looks up the words of an organization, which are gathered only when one is looked for. */
export function createSelectorWords(organization: Organization): SelectorWords {
  let known: SelectorWords | undefined;
  const words = (): SelectorWords => (known ??= gatherWords(organization));
  return {
    nearestTeam: (word, selector) => words().nearestTeam(word, selector),
    nearestTag: (word) => words().nearestTag(word),
    nearestGroup: (word) => words().nearestGroup(word),
  };
}

function gatherWords({ teams }: Organization): SelectorWords {
  const ids = new Set(teams.map(({ id }) => id));
  const tags = new Set(teams.flatMap((team) => team.tags));
  const groups = new Set(teams.flatMap(({ group }) => groupsAround(group)));
  const idOfName = firstByLowerCase(teams.map(({ id, name }) => [looseName(name), id]));
  const groupOfPart = firstByLowerCase([...groups].map((group) => [lastPartOf(group), group]));
  const nearestId = createNearestFinder(ids);
  const nearestTag = createNearestFinder(tags);
  const nearestGroup = createNearestFinder(groups);
  const nearestPart = createNearestFinder(new Set(groupOfPart.keys()));
  const groupLike = (word: string): string | undefined =>
    groupOfPart.get(word.toLowerCase()) ?? nearestGroup(word) ?? groupOfPart.get(nearestPart(word) ?? '');
  const teamLike = (word: string, selector: string): string | undefined =>
    teams.find(({ id }) => id.includes(' ') && selector.includes(id))?.id ??
    idOfName.get(looseName(word)) ??
    idOfName.get(looseName(selector));
  return {
    nearestTeam(word, selector) {
      const id = teamLike(word, selector);
      if (id !== undefined) return quoteValue(id);
      if (tags.has(word)) return `tag:${quoteValue(word)}`;
      const group = groupOfPart.get(word.toLowerCase());
      if (group !== undefined) return `group:${quoteValue(group)}`;
      return quoteOrNone(nearestId(word));
    },
    nearestTag: (word) => quoteOrNone(nearestTag(word)),
    nearestGroup(word) {
      const group = groupLike(word);
      const quoted = quoteOrNone(group);
      return group === quoted ? group : `group:${quoted}`;
    },
  };
}

function firstByLowerCase(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const [key, value] of pairs) if (!map.has(key.toLowerCase())) map.set(key.toLowerCase(), value);
  return map;
}

function quoteOrNone(value: string | undefined): string | undefined {
  return value === undefined ? undefined : quoteValue(value);
}

/** A value as a selector has to write it; a number in quotation marks, since `2+1` counts hand-offs up from 1. */
export function quoteValue(value: string): string {
  return /^(?!\d+$)[^\s\\*"',:+]+$/.test(value) ? value : `"${value.replaceAll(/[\\*"]/g, String.raw`\$&`)}"`;
}
