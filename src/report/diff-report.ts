import type { DiffResult } from '../model/diff-result.ts';
import type { CiReport, FindingKind } from '../model/finding.ts';

/** What the formats for CI are made from; the headline is that of the answer for people. */
export function diffReport(
  { org, findings }: DiffResult,
  kinds: readonly FindingKind[],
  headline: string,
): CiReport {
  return { verb: 'diff', org, headline, kinds, findings };
}
