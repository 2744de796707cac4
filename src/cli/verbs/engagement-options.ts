import type { IncidentOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';

/** What `engagement` can be written as. */
export const ENGAGEMENT_FORMATS = ['text', 'json', 'markdown'] as const;

/** The flags of `engagement` as commander gives them. */
export interface EngagementOptions extends IncidentOptions, OutputOptions {
  readonly file: readonly string[];
  readonly team: readonly string[];
  readonly told?: boolean;
  readonly untold?: boolean;
  readonly all?: boolean;
}
