import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place, SourceFile } from '../model/source-file.ts';

/** Diagnostics about files that go by other names than those they were read by. */
export function relabelDiagnostics(
  diagnostics: readonly Diagnostic[],
  rename: (path: string) => string,
): readonly Diagnostic[] {
  const files = new Map<SourceFile, SourceFile>();
  const moved = (place: Place): Place => {
    const file = files.get(place.file) ?? { path: rename(place.file.path), text: place.file.text };
    files.set(place.file, file);
    return { file, start: place.start, end: place.end };
  };
  return diagnostics.map((diagnostic) => {
    const place = diagnostic.place === undefined ? undefined : moved(diagnostic.place);
    const related = diagnostic.related.map(moved);
    switch (diagnostic.code) {
      case 'file-not-found':
      case 'file-not-text':
      case 'folder-without-yaml':
      case 'empty-file':
        return { ...diagnostic, arguments: { path: rename(diagnostic.arguments.path) }, place, related };
      case 'file-unreadable':
        return {
          ...diagnostic,
          arguments: { ...diagnostic.arguments, path: rename(diagnostic.arguments.path) },
          place,
          related,
        };
      case 'file-too-large':
        return {
          ...diagnostic,
          arguments: { ...diagnostic.arguments, path: rename(diagnostic.arguments.path) },
          place,
          related,
        };
      case 'include-outside': {
        const { path, folder } = diagnostic.arguments;
        return { ...diagnostic, arguments: { path: rename(path), folder: rename(folder) }, place, related };
      }
      case 'include-loop':
        // A long way around is cut in the middle.
        return {
          ...diagnostic,
          arguments: {
            chain: diagnostic.arguments.chain.map((path) => (path === '…' ? path : rename(path))),
          },
          place,
          related,
        };
      default:
        return { ...diagnostic, place, related };
    }
  });
}
