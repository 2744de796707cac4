import { formatDuration } from '../model/duration.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type {
  SurveyFinding,
  SurveyMean,
  SurveyNaming,
  SurveyPair,
  SurveyResult,
} from '../model/survey-result.ts';
import type { Block, Inline } from './blocks.ts';
import type { Naming } from './naming.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';

/** How much is shown, and how the question was put. */
export interface SurveyView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** The call without what shapes its output, to build others from; undefined where there is none. */
  readonly command: string | undefined;
}

/** What the parts of the answer share. */
export interface SurveyPresentation {
  readonly result: SurveyResult;
  readonly organization: Organization;
  readonly naming: Naming;
  readonly view: SurveyView;
}

/** Rows and items that are shown of a list of any length. */
export const MOST_SHOWN = 8;

/** As many of a list as the view shows. */
export function shownOf<T>(things: readonly T[], { view }: SurveyPresentation): readonly T[] {
  return view.all ? things : things.slice(0, MOST_SHOWN);
}

/** The pairs with a finding, the largest ripple first. */
export function pairsWith({ result }: SurveyPresentation, finding: SurveyFinding): readonly SurveyPair[] {
  return result.pairs.filter(({ findings }) => findings.includes(finding));
}

/** Who gives to whom, by their names. */
export function pairName({ giver, receiver }: SurveyPair, { naming }: SurveyPresentation): string {
  return `${naming.team(giver)} → ${naming.team(receiver)}`;
}

/** What goes from one to the other; empty where the map has nothing. */
export function whatOf({ handoffs }: SurveyPair, { naming }: SurveyPresentation): string {
  return joinSome(
    handoffs.map((id) => naming.what(id)),
    2,
  );
}

/** `3 of 5`, or as much of it as can be told. */
export function sayNaming(naming: SurveyNaming | null): string {
  if (naming === null) return '–';
  const { people, named, by } = naming;
  if (by === 'everybody') return `all ${formatCount(people)}`;
  if (by === 'nobody') return `none of ${formatCount(people)}`;
  return named === null
    ? `some of ${formatCount(people)}`
    : `${formatCount(named)} of ${formatCount(people)}`;
}

/** A rating from 1 to 5 with one decimal; a dash where it is not told. */
export function sayRating(mean: SurveyMean | null): string {
  return mean === null ? '–' : mean.mean.toFixed(1);
}

/** A difference of ratings with its sign. */
export function sayGap(gap: number | null): string {
  if (gap === null) return '–';
  const rounded = gap.toFixed(1);
  if (rounded === '0.0' || rounded === '-0.0') return '0.0';
  return gap > 0 ? `+${rounded}` : rounded.replace('-', '−');
}

/** Talk as a share of all that could be. */
export function sayTalk(mean: SurveyMean | null): string {
  return mean === null ? '–' : formatShare(Math.round(mean.mean * 100) / 100);
}

/** How late customers together get if what is handed over is late, as bad news; else how many others are late. */
export function rippleCell(
  { customerLate, teamsLate }: SurveyPair,
  { organization }: SurveyPresentation,
): Inline {
  if (customerLate !== null && customerLate > LEAST_HOURS)
    return [{ text: formatDuration(customerLate, organization.calendar), mark: 'late' }];
  return teamsLate !== null && teamsLate > 0 ? countOf(teamsLate, 'team') : '–';
}

/** The title of a column of ripples. */
export function rippleTitle({ result, organization }: SurveyPresentation): string {
  return `If ${formatDuration(result.delay, organization.calendar)} late`;
}

/** What such a column says. */
export function rippleLegend(presentation: SurveyPresentation): string {
  return `${rippleTitle(presentation)}: how long customers then wait, all together; else how many teams feel it.`;
}

/** `8 of 12 shown; --all shows all.`; empty where all are there. */
export function sayCut(shown: number, all: number): string {
  return shown >= all ? '' : `${formatCount(shown)} of ${formatCount(all)}; --all shows all.`;
}

/** A section with its title. */
export function sectionOf(title: string, ...blocks: readonly Block[]): Block[] {
  return [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

/** Sentences in plain letters. */
export function paragraphOf(...sentences: readonly string[]): Block[] {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** Sentences in small letters; nothing where there are none. */
export function quietly(...sentences: readonly string[]): Block[] {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

/** People's own words, as they wrote them. */
export function quoted(text: string): string {
  return `“${text}”`;
}
