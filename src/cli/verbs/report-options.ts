import type { OutputOptions } from '../output-targets.ts';

/** What `report` can be written as. */
export const REPORT_FORMATS = ['html', 'markdown', 'json'] as const;

/** The flags of `report` as commander gives them. */
export interface ReportOptions extends OutputOptions {
  readonly file: readonly string[];
}
