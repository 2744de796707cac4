import type { CheckDiagnostic } from '../model/check-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/source-file.ts';
import { positionAt } from '../model/source-file.ts';
import { messageOf } from './diagnostic-wording.ts';

/** Diagnostics for machines: worded, and with line and column. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[]): CheckDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { code, severity, place, related } = diagnostic;
    const at = place === undefined ? undefined : locate(place);
    return {
      code,
      severity,
      message: messageOf(diagnostic),
      file: at?.file ?? null,
      line: at?.line ?? null,
      column: at?.column ?? null,
      related: related.map(locate),
    };
  });
}

function locate({ file, start }: Place): { file: string; line: number; column: number } {
  return { file: file.path, ...positionAt(file, start) };
}
