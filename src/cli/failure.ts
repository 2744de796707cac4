import type { Diagnostic } from '../model/diagnostic.ts';

/** The call is wrong in a way that no diagnostic has a code for; said on stderr, exit code 2. */
export class UsageFailure extends Error {}

/** The input is unusable: the diagnostics say why; exit code 2. */
export class InputFailure extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('unusable input');
    this.diagnostics = diagnostics;
  }
}

/** The words for a failure of the operating system: "permission denied" rather than its number. */
export function describeSystemError(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'it is a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ELOOP: 'too many links',
    ENAMETOOLONG: 'the name is too long',
  };
  return words[code ?? ''] ?? code ?? message ?? 'unknown reason';
}
