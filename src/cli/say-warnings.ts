import type { Diagnostic } from '../model/diagnostic.ts';
import { colorLevelOf } from './color-level.ts';
import type { Environment } from './environment.ts';

/** Says on stderr what is doubtful in the input, or wrong in a part that the call does without; nothing where nothing is. */
export async function sayWarnings(warnings: readonly Diagnostic[], environment: Environment): Promise<void> {
  if (warnings.length === 0) return;
  const { formatDiagnostics } = await import('../report/format-diagnostics.ts');
  environment.stderr.write(
    formatDiagnostics(warnings, { color: colorLevelOf(environment.stderr, environment) }),
  );
}
