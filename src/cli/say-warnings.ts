import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostics } from '../report/format-diagnostics.ts';
import { colorLevelOf } from './color-level.ts';
import type { Environment } from './environment.ts';

/** Says on stderr what is doubtful in the input; nothing where nothing is. */
export function sayWarnings(warnings: readonly Diagnostic[], environment: Environment): void {
  if (warnings.length === 0) return;
  environment.stderr.write(
    formatDiagnostics(warnings, { color: colorLevelOf(environment.stderr, environment) }),
  );
}
