import type { DiagnosticSeverity } from './diagnostic-catalogue.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { StaleFinding } from './known-findings.ts';

/** The answer to `ripple check`, as `--format json` prints it. */
export interface CheckResult {
  readonly kind: 'ripple/check';
  readonly version: 1;
  /** False where the file cannot be used; the rest of the counts is then left out. */
  readonly usable: boolean;
  readonly org: string | null;
  readonly files: readonly string[];
  readonly counts: CheckCounts | null;
  /** Hand-offs taken as feedback because a loop was left open, in document order. */
  readonly assumedFeedback: readonly string[];
  /** In the order of the files and places; the last one says so where there were more. */
  readonly diagnostics: readonly CheckDiagnostic[];
  /** The rules that were looked at, in the order of the catalogue; none where the file cannot be used. */
  readonly rules: readonly CheckRule[];
  /** How many findings there are of each severity, those apart that are accepted or known in the baseline. */
  readonly totals: CheckTotals;
  /** What the rules found, the gravest first; else in the order of the catalogue and of the file. */
  readonly findings: readonly Finding[];
  /** What the baseline says to it; null where the call names none. */
  readonly baseline: CheckBaseline | null;
}

/** A rule that was looked at; its severity unless the file says otherwise. */
export type CheckRule = Pick<FindingKind, 'code' | 'severity' | 'title'>;

/** Each finding counts once: as accepted, else as known, else by its severity. */
export interface CheckTotals {
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  readonly accepted: number;
  readonly known: number;
}

/** The findings beside those of the file as it stood before the call. */
export interface CheckBaseline {
  readonly file: string;
  readonly new: number;
  readonly known: number;
  /** Known there, but no longer found, accepted since, or of a rule that is off; in the order of that file. */
  readonly stale: readonly Omit<StaleFinding, 'place'>[];
  /** Whether the call wrote it anew. */
  readonly updated: boolean;
}

/** How much the organization holds. */
export interface CheckCounts {
  readonly teams: number;
  readonly customers: number;
  readonly handoffs: number;
  readonly scenarios: number;
  readonly engagements: number;
}

/** A diagnostic with its wording and place resolved; line and column count from 1. */
export interface CheckDiagnostic {
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}
