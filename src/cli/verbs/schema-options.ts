import type { OutputOptions } from '../output-targets.ts';

/** What `schema` can be written as. */
export const SCHEMA_FORMATS = ['json'] as const;

/** What the flags of `schema` say. */
export interface SchemaOptions extends OutputOptions {
  readonly modeline?: boolean;
  readonly into?: string;
}
