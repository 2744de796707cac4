import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The first file among unusable ones that is an answer of ripple rather than a map, and what it answers. */
export function findSavedAnswer(
  diagnostics: readonly Diagnostic[],
): { readonly path: string; readonly kind: string } | undefined {
  const files = new Set(diagnostics.flatMap(({ place }) => (place === undefined ? [] : [place.file])));
  for (const file of files) {
    const kind = kindOfAnswer(file);
    if (kind !== undefined) return { path: file.path, kind };
  }
  return undefined;
}

function kindOfAnswer({ text }: SourceFile): string | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"ripple/')) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    const kind: unknown = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined;
    return typeof kind === 'string' && kind.startsWith('ripple/') ? kind : undefined;
  } catch {
    return undefined;
  }
}
