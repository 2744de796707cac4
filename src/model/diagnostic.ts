import type { DiagnosticArguments, DiagnosticCode, DiagnosticSeverity } from './diagnostic-catalogue.ts';
import { severityOf } from './diagnostic-catalogue.ts';
import { compareTexts } from './text-order.ts';
import type { Place } from './source-file.ts';

/** One thing that is wrong or doubtful, as data: the wording is the report's. */
export type Diagnostic = { [C in DiagnosticCode]: DiagnosticOf<C> }[DiagnosticCode];

/** A diagnostic of one code. */
export interface DiagnosticOf<C extends DiagnosticCode> {
  readonly code: C;
  readonly severity: DiagnosticSeverity;
  readonly arguments: DiagnosticArguments[C];
  /** Absent where it concerns the call rather than a text. */
  readonly place?: Place | undefined;
  /** Other places that belong to it: where the first of two duplicates stands. */
  readonly related: readonly Place[];
}

/** Builds a diagnostic; its severity follows from the code. */
export function createDiagnostic<C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArguments[C],
  place?: Place,
  ...related: readonly Place[]
): Diagnostic {
  const diagnostic: DiagnosticOf<C> = { code, severity: severityOf(code), arguments: args, place, related };
  // The compiler does not see that one member of a union, whichever it is, belongs to it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return diagnostic as unknown as Diagnostic;
}

/** Whether any of them stops the analysis. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** By file in the order given, then by place, then by code; those without a place first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[], paths: readonly string[]): Diagnostic[] {
  const rank = new Map(paths.map((path, i) => [path, i]));
  const fileRank = (d: Diagnostic): number =>
    d.place === undefined ? -1 : (rank.get(d.place.file.path) ?? paths.length);
  return diagnostics.toSorted(
    (a, b) =>
      fileRank(a) - fileRank(b) ||
      (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
      compareTexts(a.code, b.code),
  );
}
