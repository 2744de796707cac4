import type { SizeOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';

/** What `report` can be written as. */
export const REPORT_FORMATS = ['html', 'markdown', 'json'] as const;

/** One of those. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The flags of `report` as commander gives them. */
export interface ReportOptions extends SizeOptions, OutputOptions {
  readonly file: readonly string[];
}
