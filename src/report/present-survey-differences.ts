import type { SurveyPair, SurveyUnknownName } from '../model/survey-result.ts';
import type { Block, ListItem } from './blocks.ts';
import { countOf } from './phrases.ts';
import type { SurveyPresentation } from './survey-view.ts';
import {
  pairName,
  pairsWith,
  quietly,
  quoted,
  sayCut,
  sayNaming,
  sectionOf,
  shownOf,
} from './survey-view.ts';

/** What people say and the map does not have: it may be the map that is wrong. */
export function presentMapDifferences(presentation: SurveyPresentation): Block[] {
  const pairs = pairsWith(presentation, 'map-lacks');
  const { unknown } = presentation.result;
  if (pairs.length + unknown.length === 0) return [];
  const [shownPairs, shownNames] = [shownOf(pairs, presentation), shownOf(unknown, presentation)];
  const items = [
    ...shownPairs.map((pair) => pairItem(pair, presentation)),
    ...shownNames.map((name) => nameItem(name, presentation)),
  ];
  return sectionOf(
    'Named by people, and not on the map: is the map wrong?',
    { kind: 'list', items },
    ...quietly(
      sayCut(items.length, pairs.length + unknown.length),
      pairs.length === 0 ? '' : 'Ask both sides before you add it.',
    ),
  );
}

function pairItem(pair: SurveyPair, presentation: SurveyPresentation): ListItem {
  const { naming } = presentation;
  const said = [
    ...(isNamed(pair.byGiver) ? [`${sayNaming(pair.byGiver)} in ${naming.team(pair.giver)} name it`] : []),
    ...(isNamed(pair.byReceiver)
      ? [`${sayNaming(pair.byReceiver)} in ${naming.team(pair.receiver)} name it`]
      : []),
  ];
  const needs = [...new Set([...pair.needsByReceiver, ...pair.needsByGiver])];
  return {
    text: [{ text: pairName(pair, presentation), mark: 'strong' }, `: ${said.join(', ')}.`],
    details: shownOf(needs, presentation).map(quoted),
  };
}

function isNamed(naming: SurveyPair['byGiver']): boolean {
  return naming !== null && naming.by !== 'nobody';
}

const RELATION_WORDS: Readonly<Record<SurveyUnknownName['relation'], string>> = {
  customer: 'a customer',
  supplier: 'somebody whose work they need',
  outside: 'a customer outside',
};

function nameItem(
  { team, relation, name, people }: SurveyUnknownName,
  { naming }: SurveyPresentation,
): ListItem {
  return {
    text: [
      { text: quoted(name), mark: 'strong' },
      `: ${countOf(people, 'person', 'people')} in ${naming.team(team)} ${people === 1 ? 'names' : 'name'} it as ${RELATION_WORDS[relation]}; the map has nobody of that name.`,
    ],
  };
}
