import type { SizeOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';

/** What `report` can be written as. */
export const REPORT_FORMATS = ['html', 'markdown', 'json'] as const;

/** One of those. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a saved map can be written as beside what every saved answer can. */
export const MAP_FORMATS = ['mermaid', 'svg', 'dot', 'd2', 'graphml', 'gexf'] as const;

/** One of those. */
export type MapFormat = (typeof MAP_FORMATS)[number];

/** What a saved answer can be written as: the pictures and data formats are for a saved map alone. */
export const SAVED_FORMATS = [...REPORT_FORMATS, 'text', 'csv', ...MAP_FORMATS] as const;

/** One of those. */
export type SavedFormat = (typeof SAVED_FORMATS)[number];

/** The flags of `report` as commander gives them. */
export interface ReportOptions extends SizeOptions, OutputOptions {
  readonly file: readonly string[];
  /** A saved answer, instead of a question. */
  readonly from?: string;
  readonly all?: boolean;
}
