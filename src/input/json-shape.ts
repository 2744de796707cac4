import { nearestWord } from '../model/nearest.ts';

/** Where a value stands in a JSON text: the key or number by which the value above holds it. */
export interface JsonAt {
  readonly above: JsonAt | undefined;
  readonly key: string | number;
}

/** What does not fit, and where; no place: the whole text. */
export type JsonProblem = { readonly at: JsonAt | undefined } & (
  | { readonly code: 'wrong-type'; readonly expects: string; readonly found: string }
  | { readonly code: 'missing-key'; readonly key: string; readonly of: string }
  | { readonly code: 'result-version'; readonly found: string }
  | { readonly code: 'changed-map' }
  | {
      readonly code: 'unknown-team' | 'unknown-handoff' | 'unknown-scenario' | 'unknown-engagement';
      readonly id: string;
      readonly nearest: string | undefined;
      /** How many there are that could be meant. */
      readonly declared: number;
    }
  | {
      readonly code: 'not-one-of';
      readonly value: string;
      readonly choices: readonly string[];
      readonly nearest: string | undefined;
    }
);

/** Takes what does not fit. */
export type ReportProblem = (problem: JsonProblem) => void;

/** What a value of a JSON text has to be. Keys that nobody asks for are left alone: a later ripple may have added them. */
export interface Shape<T> {
  readonly isOptional?: boolean;
  /** Whether the value is that; reports everything in it that is not. */
  readonly fits: (value: unknown, at: JsonAt | undefined, report: ReportProblem) => value is T & {};
}

/** A shape that one look at the value decides. */
function simple<T>(expects: string, isThat: (value: unknown) => boolean): Shape<T> {
  return {
    fits: (value, at, report): value is T & {} => {
      if (isThat(value)) return true;
      report({ at, code: 'wrong-type', expects, found: describeValue(value) });
      return false;
    },
  };
}

/** What can be told of longer than people live. */
const MOST = 1e12;
const MOST_COUNTED = 1e9;
const ROUNDING = 1e-9;

/** A text. */
export const TEXT = simple<string>('a text in quotes', (value) => typeof value === 'string');
/** Yes or no. */
export const FLAG = simple<boolean>('true or false', (value) => typeof value === 'boolean');
/** Hours or money of which there cannot be less than none; what is less by rounding alone is none. */
export const AMOUNT = simple<number>(
  'a number that is not negative',
  (value) => typeof value === 'number' && value >= -ROUNDING && value <= MOST,
);
/** A part of a whole. */
export const SHARE = simple<number>(
  'a share from 0 to 1',
  (value) => typeof value === 'number' && value >= -ROUNDING && value <= 1 + ROUNDING,
);
/** A number of which nothing else is known: a difference, or what has two units. */
export const NUMBER = simple<number>(
  'a number',
  (value) => typeof value === 'number' && Math.abs(value) <= MOST,
);
/** How many, or the how-manieth. */
export const COUNT = simple<number>(
  'a whole number that is not negative',
  (value) => Number.isInteger(value) && typeof value === 'number' && value >= 0 && value <= MOST_COUNTED,
);

/** One of a few words. */
export function oneOf<const T extends string>(choices: readonly T[]): Shape<T> {
  return {
    fits: (value, at, report): value is T => {
      if (choices.some((choice) => choice === value)) return true;
      if (typeof value === 'string')
        report({ at, code: 'not-one-of', value, choices, nearest: nearestWord(value, choices) });
      else
        report({
          at,
          code: 'wrong-type',
          expects: `one of ${choices.join(', ')}`,
          found: describeValue(value),
        });
      return false;
    },
  };
}

/** The shape, or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return {
    fits: (value, at, report): value is T & {} => value === null || shape.fits(value, at, report),
  };
}

/** The shape, or no such key. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return { isOptional: true, fits: (value, at, report): value is T & {} => shape.fits(value, at, report) };
}

/** A list of things of one shape. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    fits: (value, above, report): value is readonly T[] => {
      if (!Array.isArray(value)) {
        report({ at: above, code: 'wrong-type', expects: 'a list in [ ]', found: describeValue(value) });
        return false;
      }
      let fits = true;
      for (let key = 0; key < value.length; key++)
        fits = item.fits(value[key], { above, key }, report) && fits;
      return fits;
    },
  };
}

/** The shape of each key of a record. */
export type Keys<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** A record; `name` as in "a hand-off", for messages. */
export function record<T extends object>(name: string, keys: Keys<T>): Shape<T> {
  const entries: readonly (readonly [key: string, shape: Shape<unknown>])[] = Object.entries(keys);
  return {
    fits: (value, above, report): value is T => {
      if (!isRecord(value)) {
        report({ at: above, code: 'wrong-type', expects: `${name} in { }`, found: describeValue(value) });
        return false;
      }
      let fits = true;
      for (const [key, shape] of entries) {
        if (Object.hasOwn(value, key)) fits = shape.fits(value[key], { above, key }, report) && fits;
        else if (shape.isOptional !== true) {
          report({ at: above, code: 'missing-key', key, of: name });
          fits = false;
        }
      }
      return fits;
    },
  };
}

/** One shape or another, told apart by whether a key is there. */
export function byKey<A, B>(key: string, withKey: Shape<A>, without: Shape<B>): Shape<A | B> {
  return {
    fits: (value, at, report): value is (A | B) & {} =>
      isRecord(value) && Object.hasOwn(value, key)
        ? withKey.fits(value, at, report)
        : without.fits(value, at, report),
  };
}

/** Whether a value is a map of keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value is, in a few words, its own text among them. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'a map of keys';
  // JSON has no word for what is larger than all numbers, and `1e999` is read as that.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number that is too large';
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.length > 60 ? `the text “${value.slice(0, 57)}…”` : `the text “${value}”`;
}
