import type { Organization } from '../model/organization.ts';
import type {
  SurveyComparison,
  SurveyFinding,
  SurveyManagers,
  SurveyPairChange,
  SurveyTotals,
} from '../model/survey-result.ts';
import type { Block, ListItem, Row } from './blocks.ts';
import type { Naming } from './naming.ts';
import { createNaming } from './naming.ts';
import { countOf, formatCount, joinPhrases } from './phrases.ts';
import { describeHeard } from './present-survey.ts';
import type { SurveyView } from './survey-view.ts';
import { MOST_SHOWN, paragraphOf, quietly, sayCut, sayGap, sayRating, sectionOf } from './survey-view.ts';

interface ComparisonPresentation {
  readonly result: SurveyComparison;
  readonly naming: Naming;
  readonly view: SurveyView;
}

/** What changed between two surveys, for people: the sums, then what got better, then what there is to talk about now. */
export function presentSurveyComparison(
  result: SurveyComparison,
  organization: Organization,
  view: SurveyView,
): Block[] {
  const presentation: ComparisonPresentation = { result, naming: createNaming(organization), view };
  const { before, after } = result.totals;
  return [
    { kind: 'heading', level: 1, text: headline(before, after) },
    ...paragraphOf(
      `Before: ${describeHeard({ totals: before })}. After: ${describeHeard({ totals: after })}.`,
      `Shown is only what at least ${countOf(result.minAnswers, 'person', 'people')} answered each time.`,
    ),
    ...presentTotals(presentation),
    ...presentChanges(presentation, {
      title: 'Settled since then',
      findingsOf: ({ settled }) => settled,
      words: SETTLED,
    }),
    ...presentChanges(presentation, {
      title: 'To talk about now',
      findingsOf: ({ appeared }) => appeared,
      words: APPEARED,
    }),
    ...presentFigures(presentation),
    ...quietly(
      result.unchanged > 0
        ? `${countOf(result.unchanged, 'pair')} could be compared and did not change.`
        : '',
      'Not the same people need to have answered both times, and a few answers more or less move a mean: ask before you conclude.',
    ),
    ...presentNext(presentation),
  ];
}

function headline(before: SurveyTotals, after: SurveyTotals): string {
  if (before.pairs === 0 || after.pairs === 0) return 'Too few answers to compare yet.';
  const then = `${formatCount(before.namedByNobody)} of ${formatCount(before.pairs)}`;
  const now = `${formatCount(after.namedByNobody)} of ${formatCount(after.pairs)}`;
  return `Customers named by nobody who serves them: ${then} before, ${now} after.`;
}

/** A figure of both surveys. */
type Figure = readonly [title: string, show: (totals: SurveyTotals, managers: SurveyManagers) => string];

const FIGURES: readonly Figure[] = [
  ['Customers named by nobody who serves them', (t) => partOf(t.namedByNobody, t.pairs)],
  ['Customers named by everybody who serves them', (t) => partOf(t.namedByEverybody, t.pairs)],
  ['Only one side names the other', (t) => formatCount(t.oneSided)],
  ['Named by people, and not on the map', (t) => formatCount(t.mapLacks)],
  ['Pairs with rare two-way talk', (t) => partOf(t.talkMissing, t.talkAsked)],
  ['Own guess, less what customers say', (t) => sayGap(t.meanGap)],
  ['Teams of which nobody names a customer outside', (t) => partOf(t.outsideByNobody, t.outsideTeams)],
  ['Teams of which everybody names one', (t) => partOf(t.outsideByEverybody, t.outsideTeams)],
  ['Frustration, on the mood (1 to 5)', (_, { morale }) => sayRating(morale)],
  ['Frustration, on the wish to leave (1 to 5)', (_, { turnover }) => sayRating(turnover)],
];

function partOf(part: number, all: number): string {
  return all === 0 ? '–' : `${formatCount(part)} of ${formatCount(all)}`;
}

function presentTotals({ result }: ComparisonPresentation): Block[] {
  const { totals, managers } = result;
  const rows = FIGURES.map(([title, show]): Row => ({
    indent: 0,
    cells: [title, show(totals.before, managers.before), show(totals.after, managers.after)],
  })).filter(({ cells }) => cells.slice(1).some((cell) => cell !== '–'));
  return sectionOf('In all', {
    kind: 'table',
    columns: [
      { title: '', align: 'left' },
      { title: 'Before', align: 'right' },
      { title: 'After', align: 'right' },
    ],
    rows,
  });
}

type FindingWords = Readonly<Record<SurveyFinding, string>>;

const SETTLED: FindingWords = {
  'blind-spot': 'somebody names them now',
  'map-lacks': 'the map has it now, or people no longer name it',
  'one-sided': 'both sides know of each other now',
  'talk-missing': 'they talk regularly now',
  'sees-it-better': 'the guess is no longer above what customers say',
  'sees-it-worse': 'the guess is no longer below what customers say',
};

const APPEARED: FindingWords = {
  'blind-spot': 'nobody names them now',
  'map-lacks': 'people name it, and the map does not have it',
  'one-sided': 'only one side names the other now',
  'talk-missing': 'talk is rare now',
  'sees-it-better': 'the guess is above what customers say',
  'sees-it-worse': 'customers say better things than the guess',
};

interface ChangeList {
  readonly title: string;
  readonly findingsOf: (change: SurveyPairChange) => readonly SurveyFinding[];
  readonly words: FindingWords;
}

function presentChanges(
  { result, naming, view }: ComparisonPresentation,
  { title, findingsOf, words }: ChangeList,
): Block[] {
  const changed = result.pairs.filter((change) => findingsOf(change).length > 0);
  if (changed.length === 0) return [];
  const shown = view.all ? changed : changed.slice(0, MOST_SHOWN);
  const items = shown.map((change): ListItem => ({
    text: [
      { text: `${naming.team(change.giver)} → ${naming.team(change.receiver)}`, mark: 'strong' },
      `: ${joinPhrases([...new Set(findingsOf(change).map((finding) => words[finding]))])}.`,
    ],
  }));
  return sectionOf(title, { kind: 'list', items }, ...quietly(sayCut(items.length, changed.length)));
}

/** Ratings and talk of pairs that moved. */
function presentFigures({ result, naming, view }: ComparisonPresentation): Block[] {
  const moved = result.pairs.filter(({ talk, guess, satisfaction }) =>
    [talk, guess, satisfaction].some((one) => one !== null && sayGap(one) !== '0.0'),
  );
  if (moved.length === 0) return [];
  const shown = view.all ? moved : moved.slice(0, MOST_SHOWN);
  return sectionOf(
    'What moved, pair by pair',
    {
      kind: 'table',
      columns: [
        { title: 'Who → for whom', align: 'left' },
        { title: 'Talk', align: 'right' },
        { title: 'Guess', align: 'right' },
        { title: 'They say', align: 'right' },
      ],
      rows: shown.map(({ giver, receiver, talk, guess, satisfaction }): Row => ({
        indent: 0,
        cells: [
          [{ text: `${naming.team(giver)} → ${naming.team(receiver)}`, mark: 'strong' }],
          sayPoints(talk),
          sayGap(guess),
          sayGap(satisfaction),
        ],
      })),
    },
    ...quietly(
      sayCut(shown.length, moved.length),
      'Talk: percentage points of full two-way talk. Guess and They say: points of a rating from 1 to 5.',
    ),
  );
}

function sayPoints(change: number | null): string {
  if (change === null) return '–';
  const points = Math.round(change * 100);
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

function presentNext({ view }: ComparisonPresentation): Block[] {
  if (view.command === undefined || view.all) return [];
  return [
    {
      kind: 'commands',
      title: 'Next:',
      commands: [{ command: `${view.command} --all`, tells: 'everything that changed' }],
    },
  ];
}
