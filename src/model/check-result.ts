import type { DiagnosticSeverity } from './diagnostic-catalogue.ts';

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
