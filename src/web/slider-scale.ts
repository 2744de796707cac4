import type { Calendar } from '../model/calendar.ts';
import { hoursPerUnit } from '../model/calendar.ts';

/** What a slider stops at, from nothing to the most, ascending: hours or shares. */
export type SliderScale = readonly number[];

const WRITTEN_DURATIONS: readonly (readonly [number, string])[] = [
  [0, 'h'],
  [15, 'm'],
  [30, 'm'],
  [1, 'h'],
  [2, 'h'],
  [4, 'h'],
  [1, 'd'],
  [2, 'd'],
  [3, 'd'],
  [4, 'd'],
  [1, 'w'],
  [2, 'w'],
  [3, 'w'],
  [4, 'w'],
  [6, 'w'],
  [8, 'w'],
];

/** From minutes to months in the organization's calendar, in hours: a day of three hours has no stop at four hours. */
export function durationScale(calendar: Calendar): SliderScale {
  const hours = WRITTEN_DURATIONS.map(([count, unit]) => count * hoursPerUnit(unit, calendar));
  return hours.filter((stop, i) => hours.slice(0, i).every((earlier) => earlier < stop));
}

/** Fine where a little is much: hardly anybody has more than a tenth wrong. */
export const SHARE_SCALE: SliderScale = [
  0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
];

/** The number of the last stop that is not beyond a value: where the slider stands if somebody typed one between. */
export function positionOn(scale: SliderScale, value: number): number {
  const beyond = scale.findIndex((stop) => stop > value);
  return beyond < 0 ? scale.length - 1 : Math.max(0, beyond - 1);
}

/** The value of a stop; of those beyond the ends the end. */
export function valueAt(scale: SliderScale, position: number): number {
  const inside = Math.min(Math.max(0, Math.round(position)), scale.length - 1);
  return scale[inside] ?? 0;
}
