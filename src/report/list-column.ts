import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import { formatShare } from '../model/share.ts';
import type { Inline } from './blocks.ts';
import type { CsvColumn } from './render-csv.ts';

/** How an organization writes its times and its money. */
export interface Units {
  readonly calendar: Calendar;
  readonly currency: string;
}

/** A column of `ripple list`: for people with its units, for machines as plain numbers. */
export interface ListColumn<T> {
  /** As `--columns` calls it. */
  readonly name: string;
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly show: (thing: T, units: Units) => Inline;
  readonly csv: readonly CsvColumn<T>[];
}

/** A column of text. */
export function textColumn<T>(
  name: string,
  title: string,
  value: (thing: T) => string,
  mark?: 'strong' | 'code',
): ListColumn<T> {
  const show = (thing: T): Inline => {
    const text = value(thing);
    return mark === undefined || text === '' ? text : [{ text, mark }];
  };
  return { name, title, align: 'left', show, csv: [{ name: name.replaceAll('-', '_'), value }] };
}

/** A column of times; nothing is shown where it is none. */
export function hoursColumn<T>(
  name: string,
  title: string,
  value: (thing: T) => number | null,
): ListColumn<T> {
  return {
    name,
    title,
    align: 'right',
    show: (thing, { calendar }) => formatDuration(value(thing) ?? 0, calendar).replace(/^0h$/, '–'),
    csv: [{ name: `${name.replaceAll('-', '_')}_hours`, value }],
  };
}

/** A column of shares. */
export function shareColumn<T>(name: string, title: string, value: (thing: T) => number): ListColumn<T> {
  const csv = [{ name: `${name.replaceAll('-', '_')}_share`, value }];
  return { name, title, align: 'right', show: (thing) => formatShare(value(thing)), csv };
}

/** A column of yes and no. */
export function flagColumn<T>(name: string, title: string, value: (thing: T) => boolean): ListColumn<T> {
  const csv = [{ name: name.replaceAll('-', '_'), value }];
  return { name, title, align: 'left', show: (thing) => (value(thing) ? 'yes' : '–'), csv };
}

/** Where a thing stands in the files. */
export function placeColumn<T extends { readonly file: string; readonly line: number }>(): ListColumn<T> {
  return {
    name: 'file',
    title: 'File',
    align: 'left',
    show: ({ file, line }) => `${file}:${line}`,
    csv: [
      { name: 'file', value: ({ file }) => file },
      { name: 'line', value: ({ line }) => line },
    ],
  };
}
