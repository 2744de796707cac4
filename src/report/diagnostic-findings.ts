import type { Diagnostic } from '../model/diagnostic.ts';
import { severityOf } from '../model/diagnostic-catalogue.ts';
import type { DiagnosticCode, DiagnosticSeverity } from '../model/diagnostic-catalogue.ts';
import type { Finding, FindingKind, FindingSeverity } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import { placeOfNode } from '../model/located.ts';
import { WORDING, messageOf } from './diagnostic-wording.ts';

/** The organization as a whole: what a diagnostic is about has most often no id that could be trusted. */
const WHOLE = { kind: 'organization', id: '' } as const;

/** A diagnostic's severity as a finding has it. */
const SEVERITY: Readonly<Record<DiagnosticSeverity, FindingSeverity>> = { error: 'error', warning: 'warn' };

/**
 * Diagnostics as findings, in their order. What tells two of one code apart is the file and what they name, not where
 * it stands; of those that are alike in that, the second and every further one has its turn among them.
 */
export function findingsOfDiagnostics(diagnostics: readonly Diagnostic[]): Finding[] {
  const turns = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, severity, place, related } = diagnostic;
    const named = nameArguments(diagnostic);
    const key = `${code} ${named}`;
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    const about = turn === 1 ? named : `${named} (${turn})`;
    const { elsewhere = 'first here' }: { readonly elsewhere?: string } = WORDING[code];
    return {
      rule: code,
      severity: SEVERITY[severity],
      entity: WHOLE,
      about,
      fingerprint: fingerprintOf(code, WHOLE, about),
      message: messageOf(diagnostic),
      place: place === undefined ? null : findingPlace(place),
      related: related.map((other) => ({ message: elsewhere, place: findingPlace(placeOfNode(other)) })),
      way: [],
      accepted: null,
      baseline: null,
    };
  });
}

/** What each code means that is among them, in the order in which they come first. */
export function kindsOfDiagnostics(diagnostics: readonly Diagnostic[]): FindingKind[] {
  const found = new Set<DiagnosticCode>(diagnostics.map(({ code }) => code));
  return Array.from(found, (code) => {
    const { title, why, mend } = WORDING[code];
    return { code, severity: SEVERITY[severityOf(code)], title: capitalize(title), why, mend };
  });
}

/** Hints at what was meant change with everything around them, and what a parser says with its version. */
const UNSTEADY: ReadonlySet<string> = new Set(['nearest', 'message']);

/** The file and the texts that a diagnostic names. */
function nameArguments({ place, arguments: args }: Diagnostic): string {
  const texts = Object.entries(args).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && !UNSTEADY.has(name) ? [value] : [],
  );
  return [...(place === undefined ? [] : [place.file.path]), ...texts].join(' ');
}

/** Among rules, whose titles are sentences. */
function capitalize(title: string): string {
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}
