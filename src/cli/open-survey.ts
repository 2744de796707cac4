import { answerSurvey } from '../analysis/answer-survey.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import { diagnoseFileProblem } from '../input/file-problem.ts';
import { readSavedSurvey } from '../input/read-saved-answer.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SurveyResult } from '../model/survey-result.ts';
import { cleanText } from '../model/clean-text.ts';
import { quoteWord } from './command-line.ts';
import type { Environment } from './environment.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import { openAnswers } from './open-answers.ts';

/** A survey, and what is doubtful in its answers. */
export interface OpenedSurvey {
  readonly result: SurveyResult;
  readonly warnings: readonly Diagnostic[];
}

/** Those that can be told by what they answered would answer otherwise, or not at all. */
const USUAL_MIN_ANSWERS = 3;
const MOST_MIN_ANSWERS = 1000;

/** What `--min-answers` says, and where it protects nobody, that on stderr. */
export function parseMinAnswers(text: string | undefined, { stderr }: Environment): number {
  if (text === undefined) return USUAL_MIN_ANSWERS;
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MOST_MIN_ANSWERS)
    throw new UsageFailure(`--min-answers takes a whole number from 1 to ${MOST_MIN_ANSWERS}, not “${text}”`);
  if (number < USUAL_MIN_ANSWERS)
    stderr.write(
      `warning: with --min-answers ${number}, people can be told by what they answered; do not pass it on\n`,
    );
  return number;
}

/** One side of a comparison: answers held against the map, or a survey that was saved as JSON. */
export function openSurvey(
  word: string,
  model: OrgModel,
  minAnswers: number,
  environment: Environment,
): OpenedSurvey {
  if (/\.json$/i.test(word)) {
    const result = openSaved(word, environment);
    warnOfFewer(word, result, minAnswers, environment);
    return { result, warnings: [] };
  }
  const { answers, warnings } = openAnswers([word], model.organization, environment);
  return { result: answerSurvey(model, answers, { minAnswers }), warnings };
}

/** What was saved is told already; whoever asks for more care must know that it has less. */
function warnOfFewer(path: string, saved: SurveyResult, minAnswers: number, { stderr }: Environment): void {
  if (saved.minAnswers >= minAnswers) return;
  const written = cleanText(quoteWord(path));
  stderr.write(
    `warning: ${written} was saved with --min-answers ${saved.minAnswers}, so it may tell what fewer than ${minAnswers} people answered\n`,
  );
}

function openSaved(path: string, { reader }: Environment): SurveyResult {
  const reading = reader.read(path);
  if (!('text' in reading)) throw new InputFailure([diagnoseFileProblem(path, reading)]);
  const { answer, diagnostics } = readSavedSurvey({ path, text: reading.text });
  if (answer === undefined) throw new InputFailure(diagnostics);
  return answer;
}
