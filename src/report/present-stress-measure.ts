import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import { formatShare } from '../model/share.ts';
import type { StressMeasure, StressNumber, StressNumberKey } from '../model/stress-result.ts';
import type { Block, Inline, ListItem } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf } from './phrases.ts';
import type { StressContext } from './stress-view.ts';
import { nameOfRow } from './stress-view.ts';

const MOST_NUMBERS = 2;

/** Which numbers of the file the first results hang on, with their lines, and for which a guess will do. */
export function presentMeasure(context: StressContext): Block[] {
  const measures = context.answer.measure.filter(({ now }) => now > LEAST_HOURS);
  const [first] = measures;
  if (first === undefined) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'What to measure' };
  if (measures.every(({ numbers }) => numbers.length === 0)) {
    const text =
      'No slack, buffer or workaround is written down on the ways from here, so every hour goes straight through. Ask first, hand-off by hand-off, how late work may come before anyone feels it (slack).';
    return [heading, { kind: 'paragraph', text }];
  }
  const items = measures.map((measure) => presentPlace(context, measure));
  const text = `If less, if more: what it would come to if that number alone were ${formatShare(first.off)} smaller or larger.`;
  return [heading, { kind: 'list', items }, { kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

function presentPlace(context: StressContext, measure: StressMeasure): ListItem {
  const { answer, naming, organization, view } = context;
  const row = answer.rows.find(({ id }) => id === measure.place);
  // Of a saved answer perhaps only the first places are at hand.
  const isTeam = answer.result.handoffs === undefined;
  const known = isTeam ? naming.team(measure.place) : naming.handoff(measure.place);
  const name = row === undefined ? known : nameOfRow(row, naming);
  const mattering = measure.numbers.filter(({ guessWillDo }) => !guessWillDo);
  const shown = mattering.slice(0, view.all ? mattering.length : MOST_NUMBERS);
  const who = measure.figure === 'customerLate' ? 'customers' : 'teams';
  const hangs = shown.length === 0 ? '' : ', hangs on';
  const more = mattering.length - shown.length;
  return {
    text: [
      { text: name, mark: 'strong' },
      `, ${formatDuration(measure.now, organization.calendar)} of ${who} together${hangs}:`,
    ],
    details: [
      ...shown.map((number) => presentNumber(context, number)),
      ...(more > 0
        ? [
            `${countOf(more, 'more number')} that ${more === 1 ? 'moves' : 'move'} it as much or less, but by ${formatShare(measure.guess)} or more; --all names ${more === 1 ? 'it' : 'them'}.`,
          ]
        : []),
      ...[describeGuesses(measure, organization.calendar)].filter((text) => text !== ''),
    ],
  };
}

function presentNumber({ naming, organization }: StressContext, number: StressNumber): Inline {
  const { calendar } = organization;
  const { key, of, unit, value, less, more, file, line } = number;
  const owner = key === 'buffer' || key === 'recovery' ? naming.team(of) : `“${naming.what(of)}”`;
  const size = unit === 'share' ? formatShare(value) : formatDuration(value, calendar);
  return [
    `${KEY_WORDS[key]} ${owner}, ${size} (${file}:${line}): `,
    { text: formatDuration(less, calendar), mark: 'late' },
    ' if less, ',
    { text: formatDuration(more, calendar), mark: 'late' },
    ' if more',
  ];
}

const KEY_WORDS: Readonly<Record<StressNumberKey, string>> = {
  slack: 'slack of',
  buffer: 'buffer of',
  recovery: 'recovery of',
  blocks: 'what blocks of',
  'workaround.saves': 'what the workaround saves for',
  'workaround.notice': 'notice that the workaround needs for',
};

/** For how many numbers a guess will do, and how many were not tried. */
function describeGuesses({ numbers, leftOut, now }: StressMeasure, calendar: Calendar): string {
  const guesses = numbers.filter(({ guessWillDo }) => guessWillDo);
  const most = guesses.reduce((largest, { moves }) => Math.max(largest, moves), 0);
  const untried =
    leftOut === 0
      ? ''
      : ` ${countOf(leftOut, 'number')} that less lateness meets ${leftOut === 1 ? 'was' : 'were'} not tried.`;
  if (numbers.length === 0) return `no slack, buffer or workaround of the file is on its way.${untried}`;
  if (guesses.length === 0) return untried.trim();
  const isOne = guesses.length === 1;
  const others = guesses.length < numbers.length ? 'the other ' : '';
  const which = isOne
    ? `${others === '' ? 'the only ' : others}number`
    : `${others}${countOf(guesses.length, 'number')}`;
  const by = `${formatDuration(most, calendar)} (${formatShare(most / now)})`;
  const moves =
    most <= LEAST_HOURS
      ? `${isOne ? 'it moves' : 'they move'} nothing`
      : isOne
        ? `it moves it by ${by}`
        : `they move it by at most ${by}`;
  return `a guess will do for ${which}: ${moves}.${untried}`;
}
