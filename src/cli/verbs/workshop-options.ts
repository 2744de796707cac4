import type { OutputOptions } from '../output-targets.ts';

/** What is said about a kit, or the plan of one, can be written as. */
export const WORKSHOP_FORMATS = ['text', 'markdown', 'json'] as const;

/** The flags of `workshop` as commander gives them. */
export interface WorkshopOptions extends Omit<OutputOptions, 'output'> {
  readonly file: readonly string[];
  readonly minutes?: string;
  readonly participants?: string;
  readonly seed?: string;
  readonly level?: string;
  readonly team: readonly string[];
  readonly paper?: string;
  readonly language?: string;
  readonly anonymize?: boolean;
  readonly key?: string;
  readonly pdf?: boolean;
  readonly force?: boolean;
  readonly output: readonly string[];
}
