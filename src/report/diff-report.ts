import type { DiffResult } from '../model/diff-result.ts';
import type { CiReport, Finding, FindingKind } from '../model/finding.ts';

/** What the formats for CI are made from; the headline is that of the answer for people, `fails` what the gate forbids. */
export function diffReport(
  { org, head, findings }: DiffResult,
  kinds: readonly FindingKind[],
  headline: string,
  fails: (finding: Finding) => boolean,
): CiReport {
  const [orgFile] = head.files;
  return {
    verb: 'diff',
    org,
    headline,
    kinds,
    findings: findings.map((finding) => ({ ...finding, fails: fails(finding) })),
    ...(orgFile === undefined ? {} : { orgFile }),
  };
}
