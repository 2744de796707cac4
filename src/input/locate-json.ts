import type { JsonAt } from './json-shape.ts';

/** A stretch of a JSON text. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a text stops being JSON, and what could stand there instead; undefined where all of it is. */
export function findJsonError(text: string): { readonly at: number; readonly expects: string } | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let at = skipSpace(text, 0);
  for (; at < text.length; at = skipSpace(text, at)) {
    const step = takeToken(text, at, state, open);
    if (step === undefined) return { at, expects: EXPECTS[state](open.at(-1)) };
    if (step.broken !== undefined) return { at: step.at, expects: step.broken };
    [at, state] = [step.at, step.state];
  }
  return state === 'end' ? undefined : { at, expects: EXPECTS[state](open.at(-1)) };
}

/** value: a value has to come; first: or the end of its list or map; key: a key; colon; after: a comma or an end; end: nothing more. */
type State = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'after' | 'end';

const EXPECTS: Readonly<Record<State, (within: '{' | '[' | undefined) => string>> = {
  value: () => 'a value',
  'first-value': () => 'a value or ]',
  'first-key': () => 'a key in quotes or }',
  key: () => 'a key in quotes',
  colon: () => 'a colon',
  after: (within) => (within === '[' ? 'a comma or ]' : 'a comma or }'),
  end: () => 'nothing more',
};

interface Step {
  readonly at: number;
  readonly state: State;
  /** What belongs there, where a text or a number is broken. */
  readonly broken?: string;
}

/** Undefined where the token cannot stand here. */
function takeToken(text: string, at: number, state: State, open: ('{' | '[')[]): Step | undefined {
  const sign = text[at];
  if (state === 'end') return undefined;
  if (state === 'colon') return sign === ':' ? { at: at + 1, state: 'value' } : undefined;
  if (state === 'after' && sign === ',') return { at: at + 1, state: open.at(-1) === '[' ? 'value' : 'key' };
  const closes =
    state === 'after' ? open.at(-1) : state === 'first-value' ? '[' : state === 'first-key' ? '{' : undefined;
  if (closes !== undefined && sign === (closes === '[' ? ']' : '}')) {
    open.pop();
    return { at: at + 1, state: afterValue(open) };
  }
  if (state === 'after') return undefined;
  const isKey = state === 'key' || state === 'first-key';
  if (sign === '"') return takeText(text, at, isKey ? 'colon' : afterValue(open));
  if (isKey) return undefined;
  if (sign === '{' || sign === '[') {
    open.push(sign);
    return { at: at + 1, state: sign === '{' ? 'first-key' : 'first-value' };
  }
  LITERAL.lastIndex = at;
  const literal = LITERAL.exec(text)?.[0];
  return literal === undefined ? undefined : { at: at + literal.length, state: afterValue(open) };
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;

function afterValue(open: readonly string[]): State {
  return open.length === 0 ? 'end' : 'after';
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function takeText(text: string, start: number, state: State): Step {
  let at = start + 1;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') return { at: at + 1, state };
    if (sign < ' ') return { at, state, broken: 'the quote that ends the text' };
    if (sign === '\\') {
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(text)?.[0];
      if (escape === undefined) return { at, state, broken: String.raw`an escape such as \n or \u00e9` };
      at += escape.length;
    } else at += 1;
  }
  return { at, state, broken: 'the quote that ends the text' };
}

/** Where a text that is JSON first opens more lists and maps inside each other than a number of levels; undefined where nowhere. */
export function findTooDeep(text: string, levels: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > levels) return at;
    }
  }
  return undefined;
}

/** The stretches of values in a text that is JSON, in the order of the places; the whole text where one is not there. */
export function locateJson(text: string, places: readonly (JsonAt | undefined)[]): JsonSpan[] {
  const top: Wanted = { below: new Map(), span: undefined };
  const wanted = places.map((place) => wantedAt(top, place));
  const start = skipSpace(text, 0);
  top.span = { start, end: visit(text, start, top) };
  return wanted.map(({ span }) => span ?? top.span ?? { start, end: start });
}

/** A value that a place leads to or by; its span once it is found. */
interface Wanted {
  readonly below: Map<string | number, Wanted>;
  span: JsonSpan | undefined;
}

function wantedAt(top: Wanted, place: JsonAt | undefined): Wanted {
  if (place === undefined) return top;
  const { below } = wantedAt(top, place.above);
  const known = below.get(place.key);
  if (known !== undefined) return known;
  const wanted: Wanted = { below: new Map(), span: undefined };
  below.set(place.key, wanted);
  return wanted;
}

/** Finds what is wanted in a value, in one pass; returns where the value ends. */
function visit(text: string, start: number, { below }: Wanted): number {
  const isMap = text[start] === '{';
  if (below.size === 0 || (!isMap && text[start] !== '[')) return endOfValue(text, start);
  let at = skipSpace(text, start + 1);
  for (let i = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; i++) {
    let key: unknown = i;
    if (isMap) {
      const end = endOfValue(text, at);
      key = JSON.parse(text.slice(at, end));
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    const child = typeof key === 'string' || typeof key === 'number' ? below.get(key) : undefined;
    const end = child === undefined ? endOfValue(text, at) : visit(text, at, child);
    // Of a key that stands there twice the last one counts, as JSON is read.
    if (child !== undefined) child.span = { start: at, end };
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return at + 1;
}

/** Behind the value that begins here. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && (sign === ',' || isSpace(sign))) return at;
    if (depth === 0 && (sign === '"' || sign === '}' || sign === ']')) return at + 1;
  }
  return text.length;
}

/** The quote that ends a text. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at;
}

function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}
