import type { HandOff, Needs } from '../model/organization.ts';
import { writtenLines } from './fitted-lines.ts';
import { html } from './html.ts';
import type { HtmlPart } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { isOurs, nameOfTeam } from './rippled-handoffs.ts';
import { sayPromise } from './say-promise.ts';

/** Rows of a charter, some of them empty, and how many hand-offs found no room. */
export interface CharterTable {
  readonly rows: readonly (readonly HtmlPart[])[];
  readonly more: number;
}

/** Of whom, of what and of the needs, in millimeters, as kit.css says; the rest is for what is promised, or to be written. */
const WIDTHS = { whom: 34, what: 42, needs: 52 } as const;
const BETWEEN = 2;
const TEXT = { points: 9, lines: 4 };
const COLUMNS = 4;

/** What a team gives and what it gets, the most important first, in so many rows together; each has an empty one at least. */
export function charterRows(
  context: KitContext,
  team: string,
  room: number,
): { readonly gives: CharterTable; readonly gets: CharterTable } {
  const others = context.organization.handoffs.filter(({ from, to }) => from !== to);
  const gives = rank(
    context,
    others.filter(({ from }) => from === team),
    ({ to }) => to,
  );
  const gets = rank(
    context,
    others.filter(({ to }) => to === team),
    ({ from }) => from,
  );
  const half = Math.floor(room / 2);
  const forGives = Math.min(
    Math.max(half, room - gets.length - 1),
    Math.max(half, gives.length + 1),
    room - 1,
  );
  const promised = ({ promise }: HandOff): HtmlPart => promiseOf(context, promise);
  return {
    gives: fill(context, gives, forGives, { whom: ({ to }) => to, last: promised }),
    gets: fill(context, gets, room - forGives, { whom: ({ from }) => from, last: () => '' }),
  };
}

/** To customers and to those in the game before others, promised before not, feedback last; then in document order. */
function rank(
  context: KitContext,
  handoffs: readonly HandOff[],
  other: (handoff: HandOff) => string,
): HandOff[] {
  const cast = new Set(context.workshop.cast.map(({ id }) => id));
  const weightOf = (handoff: HandOff): number =>
    (cast.has(other(handoff)) ? 4 : 0) +
    (isOurs(context, other(handoff)) ? 0 : 2) +
    (isPromised(handoff.promise) ? 1 : 0) -
    (handoff.feedback ? 8 : 0);
  return handoffs.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function isPromised({ lateHours, accurateShare }: HandOff['promise']): boolean {
  return lateHours !== undefined || accurateShare !== undefined;
}

function fill(
  context: KitContext,
  handoffs: readonly HandOff[],
  room: number,
  cells: { readonly whom: (handoff: HandOff) => string; readonly last: (handoff: HandOff) => HtmlPart },
): CharterTable {
  const shown = handoffs.slice(0, Math.max(1, room - 1));
  const rows = shown.map((handoff) => [
    text(nameOfTeam(context, cells.whom(handoff)), WIDTHS.whom),
    text(handoff.what, WIDTHS.what),
    text(needsOf(handoff.needs), WIDTHS.needs),
    cells.last(handoff),
  ]);
  const empty = Array.from({ length: Math.max(0, room - rows.length) }, () =>
    Array<HtmlPart>(COLUMNS).fill(''),
  );
  return { rows: [...rows, ...empty], more: handoffs.length - shown.length };
}

function text(words: string, width: number): HtmlPart {
  return words === '' ? '' : writtenLines(words, { ...TEXT, millimeters: width - BETWEEN });
}

function needsOf({ timing, quality, accuracy }: Needs): string {
  return [timing, quality, accuracy].filter((need) => need !== '').join('; ');
}

function promiseOf(context: KitContext, promise: HandOff['promise']): HtmlPart {
  return sayPromise(context, promise, 'charter').map((line, i) => html`${i > 0 ? html`<br />` : ''}${line}`);
}
