import type { OutputOptions } from '../output-targets.ts';
import type { SelectionOptions } from '../selection-options.ts';

/** What `exposure` can be written as. */
export const EXPOSURE_FORMATS = ['text', 'json', 'markdown', 'csv'] as const;

/** The flags of `exposure` as commander gives them. */
export interface ExposureOptions extends SelectionOptions, OutputOptions {
  readonly file: readonly string[];
  readonly lateBy?: string;
  readonly promise?: boolean;
  readonly delay?: string;
  readonly quality?: string;
  readonly told?: boolean;
  readonly untold?: boolean;
  readonly depth?: string;
  readonly by?: 'group';
  readonly all?: boolean;
}
