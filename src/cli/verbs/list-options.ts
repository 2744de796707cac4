import type { OutputOptions } from '../output-targets.ts';

/** What `list` can be written as. */
export const LIST_FORMATS = ['text', 'json', 'markdown', 'csv', 'org'] as const;

/** The flags of `list` as commander gives them. */
export interface ListOptions extends OutputOptions {
  readonly file: readonly string[];
  readonly exclude: readonly string[];
  readonly columns?: string;
  readonly handoffs?: boolean;
  readonly tree?: boolean;
  readonly by?: 'group';
  readonly all?: boolean;
}
