import type { DiagnosticCode, DiagnosticSeverity } from '../model/diagnostic-catalogue.ts';
import { countOf } from './phrases.ts';

/** As much of a diagnostic as counting needs. */
interface Counted {
  readonly code: string;
  readonly severity: DiagnosticSeverity;
}

/** `2 errors`, `1 warning`: those that there are, errors first; `more than` where the list was cut. */
export function countDiagnostics(diagnostics: readonly Counted[]): string[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const count = found.filter(({ code }) => !isOverflow(code)).length;
    if (count === 0) return [];
    return [`${count < found.length ? 'more than ' : ''}${countOf(count, severity)}`];
  });
}

/** Whether a code says that there are more diagnostics than the list holds. */
export function isOverflow(code: string): boolean {
  return OVERFLOWS.has(code);
}

const OVERFLOWS: ReadonlySet<string> = new Set<DiagnosticCode>(['too-many-errors', 'too-many-warnings']);
