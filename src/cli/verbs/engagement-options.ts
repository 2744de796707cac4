import type { QuestionOptions } from '../incident-options.ts';

/** What `engagement` can be written as. */
export const ENGAGEMENT_FORMATS = ['text', 'json', 'markdown'] as const;

/** The flags of `engagement` as commander gives them. */
export interface EngagementOptions extends QuestionOptions {
  readonly team: readonly string[];
}
