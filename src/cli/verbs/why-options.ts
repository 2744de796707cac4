import type { QuestionOptions } from '../incident-options.ts';

/** What `why` can be written as. */
export const WHY_FORMATS = ['text', 'json', 'markdown'] as const;

/** The flags of `why` as commander gives them. */
export interface WhyOptions extends QuestionOptions {
  /** Where it happens, if not where the question begins. */
  readonly team: readonly string[];
  readonly ways?: string;
}
