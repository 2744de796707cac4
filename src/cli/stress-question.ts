import { fileWords } from './ask-again.ts';
import { quoteWord } from './command-line.ts';
import type { StressOptions } from './verbs/stress-options.ts';

const SIZES = ['delay', 'outage', 'quality', 'notice'] as const;
const FLAGS = ['recovery', 'byHandoff', 'told', 'untold', 'tolerance'] as const;
const LISTS = ['select', 'exclude'] as const;

/** The options that say what a stress asks, as typed; the others only shape its answer. */
export type AskedStress = Partial<Pick<StressOptions, (typeof SIZES)[number] | (typeof FLAGS)[number]>> &
  Pick<StressOptions, (typeof LISTS)[number]>;

/** What the options ask, in an order of its own: the same question is the same text as JSON. */
export function askedBy(options: AskedStress): AskedStress {
  const sizes = SIZES.map((name) => [name, options[name]] as const);
  const flags = FLAGS.map((name) => [name, options[name]] as const);
  const given = [...sizes, ...flags].filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), select: options.select, exclude: options.exclude };
}

/** The same question read from JSON; undefined if it is none. */
export function readAsked(json: unknown): AskedStress | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const known: readonly string[] = [...SIZES, ...FLAGS, ...LISTS];
  const entries = Object.entries(json);
  const isAsked =
    entries.every(([name]) => known.includes(name)) &&
    isGivenAs(json, SIZES, (value) => value === undefined || typeof value === 'string') &&
    isGivenAs(json, FLAGS, (value) => value === undefined || value === true) &&
    isGivenAs(json, LISTS, isListOfTexts);
  // Each key of it has just been looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return isAsked ? askedBy(json as AskedStress) : undefined;
}

function isGivenAs(json: object, names: readonly string[], isRight: (value: unknown) => boolean): boolean {
  const values = new Map<string, unknown>(Object.entries(json));
  return names.every((name) => isRight(values.get(name)));
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Options of a call that ask something else than the question does, as flags. */
export function askedOtherwise(options: AskedStress, asked: AskedStress): string[] {
  const [given, before] = [askedBy(options), askedBy(asked)];
  const sizes = SIZES.filter((name) => given[name] !== undefined && given[name] !== before[name]);
  const flags = FLAGS.filter((name) => given[name] === true && before[name] !== true);
  const lists = LISTS.filter(
    (name) => given[name].length > 0 && JSON.stringify(given[name]) !== JSON.stringify(before[name]),
  );
  return [...sizes, ...flags, ...lists].map((name) => `--${flagOf(name)}`);
}

/** The question as flags, always in the same order. */
export function askedWords(options: AskedStress): string[] {
  const asked = askedBy(options);
  return [
    ...SIZES.flatMap((name) => (asked[name] === undefined ? [] : [`--${name}`, asked[name]])),
    ...FLAGS.flatMap((name) => (asked[name] === true ? [`--${flagOf(name)}`] : [])),
    ...LISTS.flatMap((name) => asked[name].flatMap((text) => [`--${name}`, text])),
  ];
}

/** The call that asks this, ranked and listed as here: the same for an answer that was merged of parts. */
export function stressWords(options: StressOptions): string[] {
  const { rankBy, top, by, file } = options;
  return [
    'stress',
    ...askedWords(options),
    ...(rankBy === undefined ? [] : ['--rank-by', rankBy]),
    ...(top === undefined ? [] : ['--top', top]),
    ...(by === undefined ? [] : ['--by', by]),
    ...fileWords(file),
  ];
}

/** The question as it would be typed; empty if it is the usual one. */
export function describeAsked(asked: AskedStress): string {
  return askedWords(asked).map(quoteWord).join(' ');
}

function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
