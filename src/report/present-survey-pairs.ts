import type { SurveyPair } from '../model/survey-result.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { countOf, formatCount } from './phrases.ts';
import type { SurveyPresentation } from './survey-view.ts';
import {
  pairName,
  pairsWith,
  paragraphOf,
  quietly,
  rippleCell,
  rippleLegend,
  rippleTitle,
  sayCut,
  sayGap,
  sayNaming,
  sayRating,
  sayTalk,
  sectionOf,
  shownOf,
  whatOf,
} from './survey-view.ts';

/** A column of a table of pairs. */
interface PairColumn extends Column {
  readonly show: (pair: SurveyPair, presentation: SurveyPresentation) => Inline;
}

const PAIR: PairColumn = { title: 'Who → for whom', align: 'left', show: showPair };

/** The pairs in a table, the largest ripple first, with what its columns mean and what is left out. */
function tableOf(
  pairs: readonly SurveyPair[],
  columns: readonly PairColumn[],
  presentation: SurveyPresentation,
  legend: string,
): Block[] {
  const shown = shownOf(pairs, presentation);
  const isRippling = shown.some((pair) => rippleCell(pair, presentation) !== '–');
  const kept = columns.filter(({ show }) => isRippling || show !== rippleCell);
  const rows = shown.map((pair): Row => ({
    indent: 0,
    cells: kept.map(({ show }) => show(pair, presentation)),
  }));
  const ripples = isRippling && columns.some(({ show }) => show === rippleCell);
  return [
    { kind: 'table', columns: kept.map(({ title, align }) => ({ title, align })), rows },
    ...quietly(sayCut(shown.length, pairs.length), legend, ripples ? rippleLegend(presentation) : ''),
  ];
}

function showPair(pair: SurveyPair, presentation: SurveyPresentation): Inline {
  return [{ text: pairName(pair, presentation), mark: 'strong' }];
}

function rippleColumn(presentation: SurveyPresentation): PairColumn {
  return { title: rippleTitle(presentation), align: 'right', show: rippleCell };
}

/** Customers on the map whom nobody on the giving team named. */
export function presentBlindSpots(presentation: SurveyPresentation): Block[] {
  const pairs = pairsWith(presentation, 'blind-spot');
  if (pairs.length === 0) return [];
  const columns: PairColumn[] = [
    PAIR,
    { title: 'What they get', align: 'left', show: whatOf },
    { title: 'Asked', align: 'right', show: ({ byGiver }) => formatCount(byGiver?.people ?? 0) },
    rippleColumn(presentation),
  ];
  return sectionOf(
    'Customers whom nobody had in mind',
    ...tableOf(pairs, columns, presentation, 'Asked: people of the giving team, none of whom named them.'),
  );
}

/** Pairs of which one side knows and the other does not. */
export function presentOneSided(presentation: SurveyPresentation): Block[] {
  const pairs = pairsWith(presentation, 'one-sided');
  if (pairs.length === 0) return [];
  const columns: PairColumn[] = [
    PAIR,
    { title: 'Givers name them', align: 'right', show: ({ byGiver }) => sayNaming(byGiver) },
    { title: 'They name givers', align: 'right', show: ({ byReceiver }) => sayNaming(byReceiver) },
  ];
  return sectionOf(
    'Who names each other, and where only one side does',
    ...tableOf(
      pairs,
      columns,
      presentation,
      'Givers name them: as a customer. They name givers: as a supplier.',
    ),
  );
}

/** Pairs without regular two-way talk, where a delay would do most harm first. */
export function presentTalk(presentation: SurveyPresentation): Block[] {
  const { talkAsked } = presentation.result.totals;
  const pairs = pairsWith(presentation, 'talk-missing');
  const title = 'Where the ripple is large and talk is rare';
  if (talkAsked === 0) return [];
  if (pairs.length === 0)
    return sectionOf(
      title,
      ...paragraphOf(`Nowhere: of ${countOf(talkAsked, 'pair')} that answered, all talk both ways.`),
    );
  const columns: PairColumn[] = [
    PAIR,
    { title: 'Givers say', align: 'right', show: ({ talkOfGiver }) => sayTalk(talkOfGiver) },
    { title: 'They say', align: 'right', show: ({ talkOfReceiver }) => sayTalk(talkOfReceiver) },
    rippleColumn(presentation),
  ];
  return sectionOf(
    title,
    ...tableOf(
      pairs,
      columns,
      presentation,
      'Of regular two-way talk: 100% if all say yes, 50% if all say sometimes, 0% if all say no.',
    ),
  );
}

/** What givers believe and what their customers say, where the two differ. */
export function presentRatings(presentation: SurveyPresentation): Block[] {
  const { rated, meanGap } = presentation.result.totals;
  if (rated === 0) return [];
  const pairs = presentation.result.pairs
    .filter(({ findings }) => findings.includes('sees-it-better') || findings.includes('sees-it-worse'))
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
  const title = 'How well it goes: the own guess, and what customers say';
  const mean = `Both sides rated ${countOf(rated, 'pair')}; on average the guess is ${sayDistance(meanGap)} what customers say.`;
  if (pairs.length === 0) return sectionOf(title, ...paragraphOf(mean, 'They agree within half a point.'));
  const columns: PairColumn[] = [
    PAIR,
    { title: 'Guess', align: 'right', show: ({ guess }) => sayRating(guess) },
    { title: 'They say', align: 'right', show: ({ satisfaction }) => sayRating(satisfaction) },
    { title: 'Gap', align: 'right', show: ({ gap }) => sayGap(gap) },
  ];
  return sectionOf(
    title,
    ...paragraphOf(mean),
    ...tableOf(
      pairs,
      columns,
      presentation,
      'From 1, not at all happy, to 5, very. Gap: with a +, there is something to ask about; with a −, something to be glad of.',
    ),
  );
}

function sayDistance(gap: number | null): string {
  const size = sayGap(gap === null ? 0 : Math.abs(gap)).replace('+', '');
  if (gap === null || size === '0.0') return 'as high as';
  return `${size} ${gap > 0 ? 'above' : 'below'}`;
}
