import { anonymizeOrganization } from '../analysis/anonymize-organization.ts';
import { anonymousWords } from '../kit/anonymous-words.ts';
import type { Language } from '../kit/language.ts';
import type { AnonymousName } from '../model/anonymous-words.ts';
import type { Organization } from '../model/organization.ts';

/** A map that is played with, and who must be in the game. */
export interface PlayedMap {
  readonly organization: Organization;
  readonly asked: readonly string[];
  /** Who is who; undefined where all have their own names. */
  readonly key: readonly AnonymousName[] | undefined;
}

/** The map with other names, and the asked teams by theirs. */
export function disguiseMap(
  organization: Organization,
  asked: readonly string[],
  language: Language,
): PlayedMap {
  const disguised = anonymizeOrganization(organization, anonymousWords(language));
  const ids = new Map(
    disguised.key.flatMap(({ sort, id, wasId }) => (sort === 'team' ? [[wasId, id] as const] : [])),
  );
  return { ...disguised, asked: asked.flatMap((id) => ids.get(id) ?? []) };
}
