import type { CiReport, Finding, FindingKind, FindingPlace } from '../model/finding.ts';
import { isOpen } from '../model/finding.ts';
import { kindsOf } from './ci-findings.ts';
import { cleanText } from '../model/clean-text.ts';
import { countOf } from './phrases.ts';
import { repositoryPath } from './repository-path.ts';

/** GitHub shows so many annotations of each type in a step. */
const MOST_OF_A_TYPE = 10;

/** Notes stand in the summary: the same old ones at every change would hide what is new. */
const COMMANDS = { warn: 'warning', error: 'error' } as const;
type Annotated = keyof typeof COMMANDS;

/**
 * Findings as the workflow commands by which GitHub annotates lines of a change, the gravest type first and at most ten of
 * each. What is accepted or known is left out, and so are notes. The last lines, in ripple's own words alone, say how many
 * are missing.
 */
export function renderGithub(report: CiReport): string {
  const open = report.findings.filter(isOpen);
  const kinds = new Map(kindsOf(report).map((kind) => [kind.code, kind]));
  const types = (['error', 'warn'] as const).map((type) => ({
    type,
    found: open.filter(({ severity }) => severity === type),
  }));
  const lines = types.flatMap(({ type, found }) =>
    found
      .slice(0, MOST_OF_A_TYPE)
      .map((finding) => renderCommand(finding, COMMANDS[type], kinds.get(finding.rule))),
  );
  const notes = open.filter(({ severity }) => severity === 'info').length;
  const cut = open.length - notes - lines.length;
  return [
    ...lines,
    ...(cut === 0 ? [] : [sayCut(cut, report)]),
    ...(notes === 0 ? [] : [sayNotes(notes, report)]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function sayCut(cut: number, { verb }: CiReport): string {
  const shown = `GitHub shows at most ${MOST_OF_A_TYPE} annotations of each type in a step`;
  return `${countOf(cut, 'more finding')} not annotated: ${shown}. ripple ${verb} --format markdown or json has all.`;
}

function sayNotes(notes: number, { verb }: CiReport): string {
  const are = notes === 1 ? 'is' : 'are';
  return `${countOf(notes, 'note')} ${are} not annotated; the summary (ripple ${verb} --format markdown) lists ${notes === 1 ? 'it' : 'them'}.`;
}

function renderCommand(
  finding: Finding,
  command: (typeof COMMANDS)[Annotated],
  kind: FindingKind | undefined,
): string {
  const properties = [
    ...placeProperties(finding.place),
    `title=${escapeProperty(kind?.title ?? finding.rule)}`,
  ];
  const message = escapeData(`${cleanText(finding.message)} (${finding.rule})`);
  return `::${command} ${properties.join(',')}::${message}`;
}

/** Columns only where all is on one line: GitHub takes them nowhere else. The last one is part of it. */
function placeProperties(place: FindingPlace | null): string[] {
  const path = place === null ? undefined : repositoryPath(place.file);
  if (place === null || path === undefined) return [];
  const { line, column, endLine, endColumn } = place;
  const columns = line === endLine ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
  return [`file=${escapeProperty(path)}`, `line=${line}`, `endLine=${endLine}`, ...columns];
}

/** As GitHub's own toolkit escapes what a command says. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** And a property of a command, which ends at a comma or colon. */
function escapeProperty(text: string): string {
  return escapeData(cleanText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
