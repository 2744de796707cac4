import type { OutputOptions } from '../output-targets.ts';

/** What `survey read` can be written as, the default first; `patch`: what to add to the org file if people are right. */
export const SURVEY_FORMATS = ['text', 'markdown', 'html', 'json', 'patch'] as const;
/** One of those. */
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

/** What `survey compare` can be written as, the default first. */
export const COMPARISON_FORMATS = ['text', 'markdown', 'html', 'json'] as const;

/** The flags of `survey new` as commander gives them. */
export interface SurveyNewOptions {
  readonly file: readonly string[];
  readonly team: readonly string[];
  readonly everyTeam?: boolean;
  readonly for: string;
  readonly language: string;
  readonly paper: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** The flags of `survey read` and `survey compare`. */
export interface SurveyOptions extends OutputOptions {
  readonly file: readonly string[];
  readonly minAnswers?: string;
  readonly all?: boolean;
}
