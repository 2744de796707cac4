import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/source-file.ts';
import { formatPlace, positionAt } from '../model/source-file.ts';
import { countDiagnostics, isOverflow } from './count-diagnostics.ts';
import { WORDING, messageOf } from './diagnostic-wording.ts';
import { cleanText } from '../model/clean-text.ts';
import type { ColorLevel } from './paint-text.ts';
import { countOf } from './phrases.ts';
import { showSource } from './show-source.ts';

/** How diagnostics look on a terminal. */
export interface DiagnosticOptions {
  /** Default: none. */
  readonly color?: ColorLevel;
  /** More than these are counted, not shown. */
  readonly most?: number;
}

/** Nobody mends more in one go. */
export const MOST_SHOWN = 50;

/** Diagnostics for stderr, each with its line and a caret under what is meant; a count at the end. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { color = 0, most = MOST_SHOWN }: DiagnosticOptions = {},
): string {
  if (diagnostics.length === 0) return '';
  const chalk = new Chalk({ level: color });
  const overflows = diagnostics.filter(({ code }) => isOverflow(code));
  const found = diagnostics.filter(({ code }) => !isOverflow(code));
  const shown = chooseShown(found, most);
  const parts = shown.map((diagnostic) => formatDiagnostic(diagnostic, chalk));
  const left = found.length - shown.length;
  if (left > 0) parts.push(`… and ${countOf(left, 'more problem')} not shown here`);
  for (const overflow of overflows) parts.push(formatDiagnostic(overflow, chalk));
  return `${[...parts, summary(diagnostics)].join('\n\n')}\n`;
}

/** The first in their order; where not all have room, errors before warnings. */
function chooseShown(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const errors = diagnostics.flatMap(({ severity }, i) => (severity === 'error' ? [i] : []));
  const warnings = diagnostics.flatMap(({ severity }, i) => (severity === 'warning' ? [i] : []));
  const chosen = new Set([...errors, ...warnings].slice(0, most));
  return diagnostics.filter((_, i) => chosen.has(i));
}

function formatDiagnostic(diagnostic: Diagnostic, chalk: ChalkInstance): string {
  const { code, severity, place, related } = diagnostic;
  const { elsewhere = 'first here' }: { readonly elsewhere?: string } = WORDING[code];
  const paint = severity === 'error' ? chalk.red.bold : chalk.yellow.bold;
  const at = place === undefined ? '' : `${cleanText(formatPlace(place))}  `;
  const lines = [`${at}${paint(`${severity}[${code}]:`)} ${chalk.bold(cleanText(messageOf(diagnostic)))}`];
  const gutter = Math.max(3, ...[place, ...related].map(lineDigits)) + 1;
  if (place !== undefined) lines.push(...paintSource(place, gutter, paint, chalk));
  for (const other of related) {
    lines.push(`${' '.repeat(gutter + 1)}${elsewhere}: ${cleanText(formatPlace(other))}`);
    lines.push(...paintSource(other, gutter, chalk.cyan, chalk));
  }
  return lines.join('\n');
}

function paintSource(place: Place, gutter: number, paint: ChalkInstance, chalk: ChalkInstance): string[] {
  const { line, text, carets } = showSource(place);
  const bar = (label: string): string => chalk.dim(`${label.padStart(gutter)} | `);
  return [`${bar(String(line))}${text}`.trimEnd(), `${bar('')}${paint(carets)}`];
}

function lineDigits(place: Place | undefined): number {
  return place === undefined ? 0 : String(positionAt(place.file, place.start).line).length;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  return `${countDiagnostics(diagnostics).join(', ')}; ripple explain CODE tells more`;
}
