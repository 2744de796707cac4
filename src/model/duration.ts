import type { Calendar } from './calendar.ts';
import { hoursPerUnit } from './calendar.ts';

/** Why a text is no duration; the wording stands with the diagnostics. */
export type DurationProblem = 'form' | 'negative' | 'repeated-unit' | 'too-long';

/** Hours, or why the text is no duration. */
export type DurationReading = { readonly hours: number } | { readonly problem: DurationProblem };

/** Longer than any working life: a typing error, and the arithmetic would lose its minutes. */
export const LONGEST_DURATION_HOURS = 1e6;

/** What computing leaves of nothing: `-4e-16d` in a file that a program wrote is 0. */
const NOTHING_HOURS = 1e-9;

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`;
const PART = new RegExp(String.raw`\s*(${NUMBER})\s*([mhdw])(?![a-z])`, 'y');
const BARE = new RegExp(`^${NUMBER}$`);
const ISO = new RegExp(`^P(?:(${NUMBER})W)?(?:(${NUMBER})D)?(?:T(?:(${NUMBER})H)?(?:(${NUMBER})M)?)?$`);

/**
 * Reads `90m`, `4h`, `1d 4h`, `2w`, ISO 8601 (`PT4H`, `P1DT4H`, `P2W`) or a bare number of hours.
 * Days and weeks are the calendar's, in ISO 8601 too. Never negative.
 */
export function parseDuration(text: string, calendar: Calendar): DurationReading {
  const trimmed = text.trim();
  if (/^[-−]/.test(trimmed)) return parseNegative(trimmed.slice(1), calendar);
  if (BARE.test(trimmed)) return within(Number(trimmed));
  if (trimmed.startsWith('P')) return parseIso(trimmed, calendar);
  return parseParts(trimmed, calendar);
}

function parseNegative(text: string, calendar: Calendar): DurationReading {
  const reading = /^[-−]/.test(text) ? ({ problem: 'form' } as const) : parseDuration(text, calendar);
  if ('problem' in reading) return reading;
  return reading.hours < NOTHING_HOURS ? { hours: 0 } : { problem: 'negative' };
}

function parseParts(text: string, calendar: Calendar): DurationReading {
  const seen = new Set<string>();
  let hours = 0;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (part === null) return { problem: 'form' };
    const unit = part[2] ?? '';
    if (seen.has(unit)) return { problem: 'repeated-unit' };
    seen.add(unit);
    hours += Number(part[1]) * hoursPerUnit(unit, calendar);
    at = PART.lastIndex;
  }
  return seen.size === 0 ? { problem: 'form' } : within(hours);
}

function parseIso(text: string, calendar: Calendar): DurationReading {
  const parts = ISO.exec(text);
  if (parts === null || text.endsWith('T') || text === 'P') return { problem: 'form' };
  const units = ['w', 'd', 'h', 'm'];
  let hours = 0;
  units.forEach((unit, i) => {
    hours += Number(parts[i + 1] ?? 0) * hoursPerUnit(unit, calendar);
  });
  return within(hours);
}

function within(hours: number): DurationReading {
  return hours <= LONGEST_DURATION_HOURS ? { hours } : { problem: 'too-long' };
}

/** A unit of working time, from the largest on. */
export type DurationUnit = 'w' | 'd' | 'h' | 'm';

/** So many of a unit: a whole number from 1 on. */
export interface DurationPart {
  readonly unit: DurationUnit;
  readonly count: number;
}

/**
 * Working time (not negative) to the minute, from the largest unit on, without the units of which there is nothing. The largest
 * unit is the week; the parts add up to the rounded whole. Empty: it rounds to nothing.
 */
export function splitDuration(hours: number, calendar: Calendar): DurationPart[] {
  let minutes = Math.round(hours * 60);
  if (minutes === 0) return [];
  const parts: DurationPart[] = [];
  for (const unit of ['w', 'd', 'h'] as const) {
    // Days of 7 h 20 m 30 s leave half minutes behind, which must not become `60m`.
    if (unit === 'h') minutes = Math.round(minutes);
    const size = hoursPerUnit(unit, calendar) * 60;
    const count = Math.floor((minutes + 1e-9) / size);
    if (count > 0) parts.push({ unit, count });
    minutes -= count * size;
  }
  if (Math.round(minutes) > 0) parts.push({ unit: 'm', count: Math.round(minutes) });
  return parts;
}

/** Whether what rounds to nothing is nothing, and not only less than half a minute. */
export function isNoTime(hours: number): boolean {
  return Math.abs(hours) < 1e-6;
}

/** Working time for people: `1w 2d 4h`, `4h 30m`, `0h`. Under half a minute but not nothing it says `<1m`. */
export function formatDuration(hours: number, calendar: Calendar): string {
  const sign = hours < 0 ? '-' : '';
  const parts = splitDuration(Math.abs(hours), calendar);
  if (parts.length === 0) return isNoTime(hours) ? '0h' : `${sign}<1m`;
  return sign + parts.map(({ count, unit }) => `${count}${unit}`).join(' ');
}
