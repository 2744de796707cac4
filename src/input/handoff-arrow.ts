import type { MissingColon } from '../model/diagnostic-catalogue.ts';
import type { HandOff } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';

/** `a -> b` or `a <-> b`. */
export const ARROW_PATTERN = String.raw`^(?!\s*-)[^<>]*[^<>\s-]\s*<?->(?!\s*-)\s*[^<>\s][^<>]*$`;

/** Giver, receiver and sign of a short form; undefined where it is none. */
export function splitArrow(text: string): { from: string; to: string; sign: string } | undefined {
  const arrow = ARROW.exec(text);
  if (arrow === null) return undefined;
  const from = text.slice(0, arrow.index).trim();
  const to = text.slice(arrow.index + arrow[0].length).trim();
  const isArrow = from !== '' && to !== '' && !/[<>]|^-|-$/.test(from) && !/[<>]|^-/.test(to);
  return isArrow ? { from, to, sign: arrow[0] } : undefined;
}

/** The sign of a short form. */
const ARROW = /<?->/;

/** What people and their editors write for `->`. */
export const OTHER_ARROW = /\s*(?:[-=–—]+ ?>+|[→⇒⟶➔➜])\s*/u;

/** Whether a text was meant as a short form. */
export const LIKE_ARROW = /[>→⇒⟶➔➜]/u;

/** A short form whose receiver ends in what is handed over, because the colon is missing; undefined of all others. */
export function findMissingColon({ keyPlaces, from, to, what, place }: HandOff): MissingColon | undefined {
  const space = to.indexOf(' ');
  if (keyPlaces !== undefined || what !== '' || space < 0) return undefined;
  const sign = ARROW.exec(place.file.text.slice(place.start, place.end))?.[0] ?? '->';
  return { arrow: `${from} ${sign} ${to.slice(0, space)}`, what: to.slice(space).trim() };
}

/** Whether it is the way back of `a <-> b`, whose text is looked at on the way there. */
export function isWayBack({ keyPlaces, feedback }: HandOff): boolean {
  return keyPlaces === undefined && feedback;
}

/** Where a hand-off names its giver or its receiver: in a short form, the part of the arrow's text that does. */
export function placeOfParty(handoff: HandOff, party: 'from' | 'to'): Place {
  const { place } = handoff;
  if (handoff.keyPlaces !== undefined) return placeOf(handoff, party);
  const raw = place.file.text.slice(place.start, place.end);
  const arrow = ARROW.exec(raw);
  if (arrow === null) return place;
  const afterArrow = arrow.index + arrow[0].length;
  for (const [from, to] of [
    [0, arrow.index],
    [afterArrow, raw.length],
  ] as const) {
    const name = handoff[party];
    const at = raw.slice(from, to).search(/[^\s"']/);
    if (
      at < 0 ||
      !raw.startsWith(name, from + at) ||
      !/^[\s"']*$/.test(raw.slice(from + at + name.length, to))
    )
      continue;
    const start = place.start + from + at;
    return { file: place.file, start, end: start + name.length };
  }
  return place;
}
