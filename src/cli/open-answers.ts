import { decodeAnswers } from '../input/decode-answers.ts';
import { diagnoseFileProblem } from '../input/file-problem.ts';
import { expandPattern, isPattern } from '../input/find-files.ts';
import { readAnswers } from '../input/read-answers.ts';
import { createDiagnostic, hasErrors } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { SurveyAnswers } from '../model/survey-answers.ts';
import type { Environment } from './environment.ts';
import { InputFailure, UsageFailure } from './failure.ts';

/** Answers that were read, and what is doubtful in them. */
export interface OpenedAnswers {
  readonly answers: SurveyAnswers;
  readonly warnings: readonly Diagnostic[];
}

/** What spreadsheets write as text. */
const TABLE_NAME = /\.(?:csv|tsv|txt)$/i;

/** The files that the words of a call stand for, each once: files, folders of CSV files, patterns, `-`. */
export function findAnswerFiles(words: readonly string[], environment: Environment): readonly string[] {
  const found = new Map<string, string>();
  const { reader } = environment;
  for (const path of words.flatMap((word) => expand(word, environment))) {
    const identity = reader.identityOf(path);
    if (!found.has(identity)) found.set(identity, path);
  }
  return [...found.values()];
}

function expand(word: string, { reader }: Environment): readonly string[] {
  if (word === '') throw new UsageFailure('an empty word names no file of answers');
  if (word === '-') return [word];
  const kind = reader.kindOf(word);
  if (kind === 'folder') {
    const files = expandPattern(word, '**/*', reader).filter((path) => TABLE_NAME.test(path));
    if (files.length > 0) return files;
    throw new UsageFailure(`the folder ${word} has no answers: no file that ends with .csv, .tsv or .txt`);
  }
  if (kind === 'file' || !isPattern(word)) return [word];
  const files = expandPattern('', word, reader);
  if (files.length > 0) return files;
  throw new UsageFailure(`no file matches ${word}`);
}

/** Reads answers; throws `InputFailure` with everything that is wrong with any of them. */
export function openAnswers(
  words: readonly string[],
  organization: Organization,
  environment: Environment,
): OpenedAnswers {
  const problems: Diagnostic[] = [];
  const files = findAnswerFiles(words, environment).flatMap((path): SourceFile[] => {
    const reading = environment.reader.read(path, decodeAnswers);
    if ('text' in reading) return [{ path: path === '-' ? '<stdin>' : path, text: reading.text }];
    problems.push(
      reading.problem === 'not-text'
        ? createDiagnostic('csv-workbook', { path })
        : diagnoseFileProblem(path, reading),
    );
    return [];
  });
  const { answers, diagnostics } = readAnswers(files, organization);
  if (problems.length > 0 || hasErrors(diagnostics)) throw new InputFailure([...problems, ...diagnostics]);
  return { answers, warnings: diagnostics };
}
