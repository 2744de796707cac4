import type { AnonymousWords } from '../model/anonymous-words.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

const WORDS = CATALOGUE.anonymous;

/** What stands for the words of an organization in a kit that nobody is to recognize it by. */
export function anonymousWords(language: Language): AnonymousWords {
  const { types } = WORDS;
  return {
    org: say(language, WORDS.org),
    teams: WORDS.teams[language].map((name) => say(language, WORDS.team, { name })),
    customer: say(language, WORDS.customer),
    supplier: say(language, WORDS.supplier),
    system: say(language, WORDS.system),
    group: say(language, WORDS.group),
    types: {
      deliverable: say(language, types.deliverable),
      service: say(language, types.service),
      information: say(language, types.information),
      approval: say(language, types.approval),
      instruction: say(language, types.instruction),
      support: say(language, types.support),
    },
    scenario: say(language, WORDS.scenario),
    engagement: say(language, WORDS.engagement),
    stage: say(language, WORDS.stage),
  };
}
