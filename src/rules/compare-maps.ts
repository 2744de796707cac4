import type { ComparedMaps, DiffMap } from '../analysis/answer-diff.ts';
import { answerDiff } from '../analysis/answer-diff.ts';
import type { DiffQuestion } from '../analysis/diff-question.ts';
import type { DiffResult } from '../model/diff-result.ts';
import { findDiffFindings } from './diff-findings.ts';

/** What changed between two maps, in the file and in what it does to customers and promises, with what matters of it as findings. */
export function compareMaps(base: DiffMap, head: DiffMap, question: DiffQuestion): DiffResult {
  const compared: ComparedMaps = answerDiff(base, head, question);
  return { ...compared.result, findings: findDiffFindings(compared, question) };
}
