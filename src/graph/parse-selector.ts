import type { DiagnosticList } from '../model/diagnostic-list.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { SelectorProblem } from '../model/diagnostic-catalogue.ts';
import { nearestWord } from '../model/nearest.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import type { TextPattern } from '../model/text-pattern.ts';
import type { Letter } from './scan-selector.ts';
import { reportBadSelector, scanSelector } from './scan-selector.ts';

/** What can stand before the colon. */
const SELECTOR_METHODS = ['tag', 'group', 'kind', 'loop'] as const;
/** By which property teams are meant; `id` where nothing stands before the value. */
export type SelectorMethod = 'id' | (typeof SELECTOR_METHODS)[number];

/** One word of a selector: some teams, and how far up and down the stream to go from them. */
export interface SelectorAtom {
  readonly place: Place;
  readonly method: SelectorMethod;
  readonly value: TextPattern;
  readonly valuePlace: Place;
  /** How many hand-offs towards the suppliers: 0 none, Infinity all. */
  readonly hopsUpstream: number;
  /** The same towards the receivers. */
  readonly hopsDownstream: number;
}

/** Words joined by commas: the teams that all of them select. */
export type SelectorTerm = readonly SelectorAtom[];

/** A union of terms. */
export interface Selector {
  readonly source: SourceFile;
  readonly terms: readonly SelectorTerm[];
}

/** Nobody's chain of hand-offs is longer, and a longer number is a typing error. */
const MOST_DIGITS = 6;

/** Reads a selector; what is wrong with it is reported, each thing with its place in the text. */
export function parseSelector(source: SourceFile, diagnostics: DiagnosticList): Selector {
  const terms: SelectorAtom[][] = [];
  const tokens = scanSelector(source, diagnostics);
  let joins = false;
  tokens.forEach((token, i) => {
    if (token.kind === 'comma') {
      const isBetween = tokens[i - 1]?.kind === 'word' && tokens[i + 1]?.kind === 'word';
      if (!isBetween) reportBadSelector(source, 'comma', token, diagnostics);
      joins = isBetween;
    } else if (token.kind === 'word') {
      const atom = token.letters.length === 0 ? undefined : parseAtom(source, token.letters, diagnostics);
      const term = terms.at(-1);
      if (atom !== undefined && joins && term !== undefined) term.push(atom);
      else if (atom !== undefined) terms.push([atom]);
      joins = false;
    }
  });
  if (tokens.every(({ kind }) => kind === 'space'))
    reportBadSelector(source, 'empty', { start: 0, end: source.text.length }, diagnostics);
  return { source, terms };
}

function parseAtom(
  source: SourceFile,
  letters: readonly Letter[],
  diagnostics: DiagnosticList,
): SelectorAtom | undefined {
  const place = placeOf(source, letters);
  const refuse = (problem: SelectorProblem): undefined => {
    reportBadSelector(source, problem, place, diagnostics);
  };
  const { up, down, inner } = takeHops(letters);
  if (inner.length === 0 || inner.some((letter) => isSign(letter, '+'))) return refuse('plus');
  if ([up, down].some((digits) => (digits?.length ?? 0) > MOST_DIGITS)) return refuse('hops');
  const colon = inner.findIndex((letter) => isSign(letter, ':'));
  const value = inner.slice(colon + 1);
  const method = colon < 0 ? 'id' : findMethod(source, inner.slice(0, colon), place, diagnostics);
  if (value.length === 0) return refuse('no-value');
  if (method === undefined) return undefined;
  if (method === 'id' && textOf(value) === '') return refuse('empty');
  return {
    place,
    method,
    value: readPattern(value),
    valuePlace: placeOf(source, value),
    hopsUpstream: hopsOf(up),
    hopsDownstream: hopsOf(down),
  };
}

interface Hops {
  /** The digits before `+`; undefined where there is no `+`. */
  readonly up: string | undefined;
  readonly down: string | undefined;
  readonly inner: readonly Letter[];
}

function takeHops(letters: readonly Letter[]): Hops {
  const before = countDigits(letters);
  // `2+` alone is the team 2 and all downstream.
  const hasUp = isSign(letters[before], '+') && before + 1 < letters.length;
  const rest = hasUp ? letters.slice(before + 1) : letters;
  const after = countDigits(rest.toReversed());
  const plusAt = rest.length - after - 1;
  const hasDown = plusAt > 0 && isSign(rest[plusAt], '+');
  return {
    up: hasUp ? textOf(letters.slice(0, before)) : undefined,
    down: hasDown ? textOf(rest.slice(plusAt + 1)) : undefined,
    inner: hasDown ? rest.slice(0, plusAt) : rest,
  };
}

function countDigits(letters: readonly Letter[]): number {
  const count = letters.findIndex(({ text, role }) => role !== 'plain' || !/^[0-9]$/.test(text));
  return count < 0 ? letters.length : count;
}

function hopsOf(digits: string | undefined): number {
  if (digits === undefined) return 0;
  return digits === '' ? Infinity : Number(digits);
}

function findMethod(
  source: SourceFile,
  letters: readonly Letter[],
  whole: Place,
  diagnostics: DiagnosticList,
): SelectorMethod | undefined {
  const name = textOf(letters);
  const method = SELECTOR_METHODS.find((known) => known === name);
  if (method === undefined) {
    const place = letters.length === 0 ? whole : placeOf(source, letters);
    const nearest = nearestWord(name, SELECTOR_METHODS);
    diagnostics.push(
      createDiagnostic('unknown-method', { method: name, nearest, methods: SELECTOR_METHODS }, place),
    );
  }
  return method;
}

/** The texts between the stars. */
function readPattern(letters: readonly Letter[]): TextPattern {
  const parts = [''];
  for (const { text, role } of letters) {
    if (role === 'star') parts.push('');
    else parts.push((parts.pop() ?? '') + text);
  }
  return parts;
}

function isSign(letter: Letter | undefined, sign: string): boolean {
  return letter?.role === 'plain' && letter.text === sign;
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ text }) => text).join('');
}

function placeOf(file: SourceFile, letters: readonly Letter[]): Place {
  const start = letters[0]?.start ?? 0;
  // The quotation mark that closes a value belongs to it.
  const end = letters.at(-1)?.end ?? start;
  const opening = letters.find(({ text, role }) => text === '' && role === 'literal');
  const mark = opening === undefined ? '' : file.text.slice(opening.start, opening.end);
  return { file, start, end: mark !== '' && file.text[end] === mark ? end + 1 : end };
}
