import type { Block, Inline, ListItem } from './blocks.ts';
import { countOf } from './phrases.ts';
import type { SurveyPresentation } from './survey-view.ts';
import {
  pairName,
  paragraphOf,
  quietly,
  quoted,
  sayCut,
  sayRating,
  sectionOf,
  shownOf,
} from './survey-view.ts';

/** What those who lead a team say, all together. */
export function presentManagers(presentation: SurveyPresentation): Block[] {
  const { people, morale, turnover, toGive, toGet } = presentation.result.managers;
  if (people === null || people === 0) return [];
  const weights = [
    ...(morale === null ? [] : [`${sayRating(morale)} on the mood in their teams`]),
    ...(turnover === null ? [] : [`${sayRating(turnover)} on the wish to leave`]),
  ];
  const said =
    weights.length === 0
      ? ''
      : `When service between teams is frustrating, it weighs ${weights.join(' and ')} (1: not at all, 5: very much).`;
  return sectionOf(
    'What those say who lead a team',
    ...paragraphOf(`${countOf(people, 'person', 'people')} who lead a team answered.`, said),
    ...wordsOf('What their teams need to give', toGive, presentation),
    ...wordsOf('What their teams need to get', toGet, presentation),
  );
}

function wordsOf(title: string, texts: readonly string[], presentation: SurveyPresentation): Block[] {
  if (texts.length === 0) return [];
  const shown = shownOf(texts, presentation);
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items: shown.map((text) => ({ text: quoted(text) })) },
    ...quietly(sayCut(shown.length, texts.length)),
  ];
}

/** Pairs whose words are shown where not everything is. */
const MOST_PAIRS = 3;

/** What customers need and what those who serve them think that they need, in people's own words; the largest ripple first. */
export function presentOwnWords(presentation: SurveyPresentation): Block[] {
  const { result, view } = presentation;
  const pairs = result.pairs.filter(
    ({ needsByGiver, needsByReceiver, comments }) =>
      needsByGiver.length + needsByReceiver.length + comments.length > 0,
  );
  if (pairs.length === 0) return [];
  const shown = view.all ? pairs : pairs.slice(0, MOST_PAIRS);
  const items = shown.map((pair): ListItem => ({
    text: [{ text: pairName(pair, presentation), mark: 'strong' }],
    details: [
      ...wordsFrom(`${presentation.naming.team(pair.receiver)} needs: `, pair.needsByReceiver, presentation),
      ...wordsFrom(`${presentation.naming.team(pair.giver)} thinks: `, pair.needsByGiver, presentation),
      ...wordsFrom('People add: ', pair.comments, presentation),
    ],
  }));
  return sectionOf(
    'What people need of each other, in their own words',
    { kind: 'list', items },
    ...quietly(sayCut(items.length, pairs.length)),
  );
}

function wordsFrom(who: string, texts: readonly string[], presentation: SurveyPresentation): Inline[] {
  if (texts.length === 0) return [];
  const shown = shownOf(texts, presentation);
  const more = texts.length - shown.length;
  return [[`${who}${shown.map(quoted).join('; ')}${more > 0 ? `; and ${more} more` : ''}`]];
}
