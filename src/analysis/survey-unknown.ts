import type { SurveyAnswers, SurveyRespondent } from '../model/survey-answers.ts';
import type { SurveyUnknownName } from '../model/survey-result.ts';
import { compareTexts } from '../model/text-order.ts';
import { looseName } from '../model/nearest.ts';
import type { SurveyVoices } from './survey-voices.ts';

/** Names that enough people of a heard team wrote and that nobody on the map has; by name, then team and relation. */
export function findUnknownNames({ respondents }: SurveyAnswers, voices: SurveyVoices): SurveyUnknownName[] {
  const found = new Map<string, Omit<SurveyUnknownName, 'people'> & { by: Set<SurveyRespondent> }>();
  for (const person of respondents.filter(({ team }) => voices.isHeard(team))) {
    for (const { team, name, relation } of person.named) {
      if (team !== null) continue;
      const key = JSON.stringify([person.team, relation, looseName(name)]);
      const known = found.get(key);
      const by = known?.by ?? new Set();
      const first = known === undefined || compareTexts(name, known.name) < 0 ? name : known.name;
      found.set(key, { team: person.team, relation, name: first, by: by.add(person) });
    }
  }
  return [...found.values()]
    .filter(({ by }) => by.size >= voices.minAnswers)
    .map(({ by, ...one }) => ({ ...one, people: by.size }))
    .sort(
      (a, b) =>
        compareTexts(a.name, b.name) || compareTexts(a.team, b.team) || compareTexts(a.relation, b.relation),
    );
}
