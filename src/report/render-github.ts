import type { CiReport, Finding, FindingKind, FindingPlace, FindingSeverity } from '../model/finding.ts';
import { FINDING_SEVERITIES, isOpen } from '../model/finding.ts';
import { kindsOf } from './ci-findings.ts';
import { cleanText } from './escape-text.ts';
import { countOf } from './phrases.ts';
import { repositoryPath } from './repository-path.ts';

/** GitHub shows so many annotations of each type in a step. */
const MOST_OF_A_TYPE = 10;

const COMMANDS = { info: 'notice', warn: 'warning', error: 'error' } as const;

/**
 * Findings as the workflow commands by which GitHub annotates lines of a change, the gravest type first and at most ten of
 * each. What is accepted or known is left out. A last line, in ripple's own words alone, says how many are missing.
 */
export function renderGithub(report: CiReport): string {
  const open = report.findings.filter(isOpen);
  const kinds = new Map(kindsOf(report).map((kind) => [kind.code, kind]));
  const types = FINDING_SEVERITIES.toReversed().map((severity) =>
    open.filter((finding) => finding.severity === severity),
  );
  const shown = types.flatMap((ofType) => ofType.slice(0, MOST_OF_A_TYPE));
  const lines = shown.map((finding) => renderCommand(finding, kinds.get(finding.rule)));
  const cut = open.length - shown.length;
  return [...lines, ...(cut === 0 ? [] : [sayCut(cut, report)])].map((line) => `${line}\n`).join('');
}

function sayCut(cut: number, { verb }: CiReport): string {
  const shown = `GitHub shows at most ${MOST_OF_A_TYPE} annotations of each type in a step`;
  return `${countOf(cut, 'more finding')} not annotated: ${shown}. ripple ${verb} --format markdown or json has all.`;
}

function renderCommand(finding: Finding, kind: FindingKind | undefined): string {
  const properties = [
    ...placeProperties(finding.place),
    `title=${escapeProperty(kind?.title ?? finding.rule)}`,
  ];
  const message = escapeData(`${cleanText(finding.message)} (${finding.rule})`);
  return `::${commandOf(finding.severity)} ${properties.join(',')}::${message}`;
}

function commandOf(severity: FindingSeverity): string {
  return COMMANDS[severity];
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
