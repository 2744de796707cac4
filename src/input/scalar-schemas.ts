import { LONGEST_DURATION_HOURS } from '../model/duration.ts';
import type { JsonSchema } from './value-type.ts';

// What editors and other checkers are told of single values: the same that the reader accepts, as far as a schema can
// say it. Patterns keep to what every dialect of regular expressions knows: no Unicode classes, no lookbehind.

/** A number as durations, shares and rates spell it. */
export const SPELLED_NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`;

/** A number whose digits are not all 0; the digits of its exponent do not count. */
const OVER_NOTHING = String.raw`(?=(?:[^1-9eE]|[eE][+-]?\d+(?!\d))*[1-9])`;

/** Parts in any order, each unit once: `1d 4h`. */
const IN_PARTS = `(?!(?:[^m]*m){2}|(?:[^h]*h){2}|(?:[^d]*d){2}|(?:[^w]*w){2})(?:\\s*${SPELLED_NUMBER}\\s*[mhdw])+`;

const IN_ISO = ['W', 'D', `T(?=[\\d.])(?:${SPELLED_NUMBER}H)?(?:${SPELLED_NUMBER}M)?`].reduce(
  (pattern, part) => `${pattern}(?:${part.length === 1 ? SPELLED_NUMBER : ''}${part})?`,
  String.raw`P(?=[\d.T])`,
);

const PERCENT = String.raw`(?:0*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)|\.\d+)\s*%`;
const FRACTION = String.raw`0*(?:1(?:\.0+)?|0(?:\.\d+)?)|\.\d+`;
/** How large a number with an exponent is, no pattern can say. */
const WITH_EXPONENT = String.raw`(?:\d+(?:\.\d+)?|\.\d+)[eE][+-]?\d+`;

const NOTHING = String.raw`(?:0+(?:\.0+)?|\.0+)(?:[eE][+-]?\d+)?`;

/** A number within limits, or a text of a form; and what editors say where it is neither. */
function numberOrText(expects: string, limits: JsonSchema, ...forms: readonly string[]): JsonSchema {
  return {
    type: ['number', 'string'],
    ...limits,
    pattern: `^\\s*(?:${forms.join('|')})\\s*$`,
    errorMessage: `Expected ${expects}.`,
  };
}

/** Any single value that is not nothing; `2026` and `true` are texts too. */
export const ANY_SCALAR: JsonSchema = { type: ['string', 'number', 'boolean'] };

/** Any single value that is not blank. */
export const NOT_BLANK: JsonSchema = { ...ANY_SCALAR, pattern: String.raw`\S` };

/** Hours as a bare number, or a text with units. */
export function durationSchema(expects: string): JsonSchema {
  const limits = { minimum: 0, maximum: LONGEST_DURATION_HOURS };
  return numberOrText(expects, limits, SPELLED_NUMBER, IN_PARTS, IN_ISO);
}

/** The same without 0. */
export function positiveDurationSchema(expects: string): JsonSchema {
  const limits = { exclusiveMinimum: 0, maximum: LONGEST_DURATION_HOURS };
  return numberOrText(expects, limits, `${OVER_NOTHING}(?:${SPELLED_NUMBER}|${IN_PARTS}|${IN_ISO})`);
}

/** A number up to 1, or a text with or without `%`. */
export function shareSchema(expects: string): JsonSchema {
  return numberOrText(
    expects,
    { minimum: 0, maximum: 1 },
    PERCENT,
    FRACTION,
    String.raw`${WITH_EXPONENT}\s*%?`,
  );
}

/** A duration or a share, told apart by its unit: a bare number says nothing but 0. */
export function savesSchema(expects: string): JsonSchema {
  const forms = [PERCENT, String.raw`${WITH_EXPONENT}\s*%`, IN_PARTS, IN_ISO, NOTHING];
  return { anyOf: [{ ...numberOrText(expects, {}, ...forms), type: 'string' }, { const: 0 }] };
}

/** More is a typing error, and the arithmetic would lose its cents. */
export const MOST_MONEY = 1e15;

/** Money per hour as a bare number, or a text with `/h`, `/d` or `/w`. */
export function rateSchema(expects: string): JsonSchema {
  const limits = { minimum: 0, exclusiveMaximum: MOST_MONEY };
  return numberOrText(expects, limits, String.raw`${SPELLED_NUMBER}\s*(?:/\s*[hdw])?`);
}

/** A number over `over` and up to `most`; in quotes too, where no pattern can say how large it is. */
export function numberSchema(expects: string, over: number, most: number): JsonSchema {
  return numberOrText(expects, { exclusiveMinimum: over, maximum: most }, SPELLED_NUMBER);
}

/** More is a typing error. */
export const MOST_COUNTED = 1e6;

/** A whole number over 0, in quotes too. */
export function countSchema(expects: string): JsonSchema {
  const limits = { minimum: 1, maximum: MOST_COUNTED };
  const counted = numberOrText(expects, limits, String.raw`0*(?:[1-9]\d{0,5}|${MOST_COUNTED})`);
  return { ...counted, type: ['integer', 'string'] };
}

/** What no id holds, of the characters that every keyboard has; beyond them, the reader knows letters from others. */
const NO_ID_CHARACTER = String.raw`\s\x00-,/:-@\[-\^\x60{-\x7f`;

/** Letters, digits, `.`, `_`, `-`; single spaces between them are doubtful, not wrong. */
export function idSchema(expects: string): JsonSchema {
  const word = `[^${NO_ID_CHARACTER}]+`;
  return {
    ...ANY_SCALAR,
    pattern: `^${word}(?: ${word})*$`,
    errorMessage: `Expected ${expects}: letters, digits, ".", "_" and "-".`,
  };
}

/** An id that may also look like a default id of a hand-off: `a->b#2`. */
export function handoffIdSchema(expects: string): JsonSchema {
  return {
    ...ANY_SCALAR,
    pattern: String.raw`^(?:[^${NO_ID_CHARACTER}]|[>#])+$`,
    errorMessage: `Expected ${expects}: letters, digits, ".", "_", "-", ">" and "#".`,
  };
}
