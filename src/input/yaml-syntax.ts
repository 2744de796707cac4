import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';

/** `yaml` needs about a second for a megabyte; beyond that one error has to do. */
export const LONGEST_REREAD = 1_000_000;

/**
 * Reads a text again that the fast parser refused, to report every syntax error at once. Empty where `yaml`
 * finds none, or gives up itself (it recurses, so deep nesting overflows its stack).
 */
export async function findSyntaxErrors(file: SourceFile): Promise<Diagnostic[]> {
  if (file.text.length > LONGEST_REREAD) return [];
  // Loaded on demand: it costs more than everything else at start-up.
  const { parseAllDocuments } = await import('yaml');
  try {
    const documents = parseAllDocuments(file.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    if (!Array.isArray(documents)) return [];
    return documents.flatMap((document) =>
      document.errors.map((error) => {
        const [start, end] = error.pos;
        const message = error.message.replace(/\s+/g, ' ').trim();
        return createDiagnostic('yaml-syntax', { message }, { file, start, end: Math.max(end, start + 1) });
      }),
    );
  } catch {
    return [];
  }
}
