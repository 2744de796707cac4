import type { IncidentOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';

/** What `why` can be written as. */
export const WHY_FORMATS = ['text', 'json', 'markdown'] as const;

/** The flags of `why` as commander gives them. */
export interface WhyOptions extends IncidentOptions, OutputOptions {
  readonly file: readonly string[];
  /** Where it happens, if not where the question begins. */
  readonly team: readonly string[];
  readonly told?: boolean;
  readonly untold?: boolean;
  readonly ways?: string;
  readonly all?: boolean;
}
