import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source-file.ts';

/** Selectors as they were written: who is wanted (nothing: everybody) and who is not. */
export interface SelectionRequest {
  readonly select: readonly SourceFile[];
  readonly exclude: readonly SourceFile[];
}

/** Who was selected, and what is wrong or doubtful in the selectors, with places in their texts. */
export interface Selection {
  /** Ids in document order. */
  readonly teams: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}
