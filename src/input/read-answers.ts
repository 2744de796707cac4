import type { Diagnostic } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { SurveyAnswers } from '../model/survey-answers.ts';

/** What reading answers gives; they are only to be used without errors. */
export interface AnswersReading {
  readonly answers: SurveyAnswers;
  /** In the order of the files and places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files of answers, whatever the order of their columns: people, and whom they named on the map. */
export function readAnswers(_files: readonly SourceFile[], _organization: Organization): AnswersReading {
  return { answers: { respondents: [] }, diagnostics: [] };
}
