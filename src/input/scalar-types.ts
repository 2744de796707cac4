import type { DurationReading } from '../model/duration.ts';
import { parseDuration } from '../model/duration.ts';
import type { LocatedNode, ScalarNode } from '../model/located.ts';
import { isNull } from '../model/located.ts';
import { nearestWord } from '../model/nearest.ts';
import type { Workaround } from '../model/organization.ts';
import { hoursPerUnit } from '../model/calendar.ts';
import { parseShare } from '../model/share.ts';
import {
  ANY_SCALAR,
  MOST_COUNTED,
  MOST_MONEY,
  NOT_BLANK,
  SPELLED_NUMBER,
  countSchema,
  durationSchema,
  handoffIdSchema,
  idSchema,
  numberSchema,
  positiveDurationSchema,
  rateSchema,
  savesSchema,
  shareSchema,
} from './scalar-schemas.ts';
import type { DecodeContext, JsonSchema, ValueType } from './value-type.ts';
import { suggestDuration } from './suggest-duration.ts';
import { report, reportWrongType } from './value-type.ts';

type ScalarDecoder<T> = (node: ScalarNode, context: DecodeContext) => T | undefined;

/** A single value that is not nothing. */
function scalar<T>(
  expects: string,
  describe: (expects: string) => JsonSchema,
  decodeScalar: ScalarDecoder<T>,
): ValueType<T> {
  return {
    expects,
    schema: describe(expects),
    decode(node: LocatedNode, context: DecodeContext) {
      if (node.kind !== 'scalar' || isNull(node)) return reportWrongType(node, expects, context);
      return decodeScalar(node, context);
    },
  };
}

/** Free text, as written: `2026` and `true` are texts here too. */
export const TEXT = scalar(
  'text',
  () => ANY_SCALAR,
  (node) => node.text,
);

/** The id of something declared elsewhere; whether it exists is found out when all files are read. */
export const REFERENCE = scalar(
  'an id',
  () => NOT_BLANK,
  (node, context) => {
    const { text } = node;
    const known = context.references.get(text);
    if (known !== undefined) return known;
    if (text.trim() === '') return report(context, 'bad-id', { id: text }, node);
    context.references.set(text, text);
    return text;
  },
);

/** Working time in hours. */
export const DURATION = scalar('a duration such as 4h or 1d 4h', durationSchema, readDuration);

/** Working time in hours, more than nothing. */
export const POSITIVE_DURATION = scalar(
  'a duration over 0, such as 1w',
  positiveDurationSchema,
  (node, context) => {
    const hours = readDuration(node, context);
    return hours === 0 ? report(context, 'zero-duration', {}, node) : hours;
  },
);

/** A share of 1. */
export const SHARE = scalar('a share such as 20% or 0.2', shareSchema, readShare);

/** What a workaround saves: hours or a share, told apart by its unit. */
export const SAVES = scalar<Pick<Workaround, 'savesHours' | 'savesShare'>>(
  'a duration or a share, such as 4h or 50%',
  savesSchema,
  (node, context) => {
    if (node.text.trim().endsWith('%')) {
      const savesShare = readShare(node, context);
      return savesShare === undefined ? undefined : { savesHours: 0, savesShare };
    }
    if (Number(node.text) > 0) {
      return report(context, 'bad-saves', { text: node.text }, node);
    }
    const savesHours = readDuration(node, context);
    return savesHours === undefined ? undefined : { savesHours, savesShare: 0 };
  },
);

/** Money per hour, from an amount per `h`, `d` or `w`; a bare number is per hour. */
export const COST_RATE = scalar('an amount per time, such as 500/d', rateSchema, (node, context) => {
  const parts = RATE.exec(node.text.trim());
  if (parts === null || Number(parts[1]) >= MOST_MONEY)
    return report(context, 'bad-rate', { text: node.text }, node);
  return Number(parts[1]) / hoursPerUnit(parts[2] ?? 'h', context.calendar);
});

const RATE = new RegExp(String.raw`^(${SPELLED_NUMBER})\s*(?:/\s*([hdw]))?$`);

/** `true` or `false`, without quotes. */
export const BOOLEAN = scalar(
  'true or false',
  () => ({ type: 'boolean' }),
  (node, context) => {
    if (node.plain && /^(?:true|True|TRUE)$/.test(node.text)) return true;
    if (node.plain && /^(?:false|False|FALSE)$/.test(node.text)) return false;
    return reportWrongType(node, 'true or false', context);
  },
);

const NUMBER = new RegExp(`^${SPELLED_NUMBER}$`);

/** A number over `over` and up to `most`. */
export function numberIn(over: number, most: number): ValueType<number> {
  return scalar(
    `a number over ${over}, up to ${most}`,
    (expects) => numberSchema(expects, over, most),
    (node, context) => {
      const number = NUMBER.test(node.text.trim()) ? Number(node.text) : Number.NaN;
      if (number > over && number <= most) return number;
      return report(context, 'bad-number', { text: node.text, least: over, most }, node);
    },
  );
}

/** A whole number, 1 or more. */
export const COUNT = scalar('a whole number, 1 or more', countSchema, (node, context) => {
  const count = /^\d+$/.test(node.text.trim()) ? Number(node.text) : 0;
  if (count > 0 && count <= MOST_COUNTED) return count;
  return report(context, 'bad-count', { text: node.text, most: MOST_COUNTED }, node);
});

/** One of a few words. */
export function oneOf<T extends string>(choices: readonly T[]): ValueType<T> {
  return scalar(
    `one of ${choices.join(', ')}`,
    () => ({ enum: choices }),
    (node, context) => {
      const found = choices.find((choice) => choice === node.text);
      if (found !== undefined) return found;
      const nearest = nearestWord(node.text, choices);
      return report(context, 'not-one-of', { value: node.text, choices, nearest }, node);
    },
  );
}

/** An id where it is declared: letters, digits, `.`, `_`, `-`. Inner single spaces work and are warned about. */
export const ID = scalar('an id', idSchema, (node, context) => {
  if (isPlainId(node.text)) return node.text;
  report(context, isSpacedId(node.text) ? 'id-with-space' : 'bad-id', { id: node.text }, node);
  // A bad one is kept too, so that what refers to it is not reported as well.
  return node.text;
});

/** The id of a hand-off, which may also look like a default id: `a->b#2`. */
export const HANDOFF_ID = scalar('an id', handoffIdSchema, (node, context) => {
  if (!isHandOffId(node.text)) report(context, 'bad-id', { id: node.text }, node);
  return node.text;
});

// The letters of the world take milliseconds to look up, and stand in functions for those who need them.

function isPlainId(text: string): boolean {
  return /^[\w.-]+$/.test(text) || /^[\p{L}\p{M}\p{N}._-]+$/u.test(text);
}

function isHandOffId(text: string): boolean {
  return /^[\w.\->#]+$/.test(text) || /^[\p{L}\p{M}\p{N}._\->#]+$/u.test(text);
}

/** Whether a text would be an id, were it not for its spaces. */
export function isSpacedId(text: string): boolean {
  return text.includes(' ') && /^[\p{L}\p{M}\p{N}._-]+(?: [\p{L}\p{M}\p{N}._-]+)*$/u.test(text);
}

function readDuration(node: ScalarNode, context: DecodeContext): number | undefined {
  const reading = durationOf(node.text, context);
  if ('hours' in reading) return reading.hours;
  const { problem } = reading;
  const nearest = problem === 'form' ? suggestDuration(node.text, context.calendar) : undefined;
  return report(context, 'bad-duration', { text: node.text, problem, nearest }, node);
}

function durationOf(text: string, { durations, calendar }: DecodeContext): DurationReading {
  const known = durations.get(text);
  if (known !== undefined) return known;
  const reading = parseDuration(text, calendar);
  durations.set(text, reading);
  return reading;
}

function readShare(node: ScalarNode, context: DecodeContext): number | undefined {
  const reading = parseShare(node.text);
  if ('share' in reading) return reading.share;
  return report(context, 'bad-share', { text: node.text, problem: reading.problem }, node);
}
