import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/source-file.ts';
import type { FileProblem } from './file-reader.ts';

/** Why a file could not be read, as a diagnostic; `asked` is where a file names it. */
export function diagnoseFileProblem(path: string, found: FileProblem, asked?: Place): Diagnostic {
  switch (found.problem) {
    case 'unreadable':
      return createDiagnostic('file-unreadable', { path, reason: found.reason }, asked);
    case 'too-large':
      return createDiagnostic(
        'file-too-large',
        { path, megabytes: found.megabytes, limit: found.limit },
        asked,
      );
    case 'not-text':
      return createDiagnostic('file-not-text', { path }, asked);
    default:
      return createDiagnostic('file-not-found', { path }, asked);
  }
}
