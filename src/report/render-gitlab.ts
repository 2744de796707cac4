import type { CiReport, Finding } from '../model/finding.ts';
import { isFailing, isOpen } from '../model/finding.ts';
import { distinguish } from './ci-findings.ts';
import { cleanText } from '../model/clean-text.ts';
import { repositoryPath } from './repository-path.ts';

const SEVERITIES = { info: 'info', warn: 'minor', error: 'major' } as const;

/**
 * Findings as GitLab's Code Quality report, one a line. What is accepted or known is left out, since GitLab compares reports
 * itself; what the gate forbids is critical.
 */
export function renderGitlab(report: CiReport): string {
  const open = report.findings.filter(isOpen);
  const keys = distinguish(open);
  const file =
    report.orgFile ?? report.findings.find(({ place }) => place !== null)?.place?.file ?? 'ripple.yaml';
  const issues = open.map((finding) => JSON.stringify(describeIssue(finding, keys.get(finding) ?? '', file)));
  return issues.length === 0 ? '[]\n' : `[\n${issues.join(',\n')}\n]\n`;
}

function describeIssue(finding: Finding, fingerprint: string, orgFile: string): object {
  const { file, line } = finding.place ?? { file: orgFile, line: 1 };
  return {
    description: cleanText(finding.message),
    check_name: finding.rule,
    fingerprint,
    severity: isFailing(finding) ? 'critical' : SEVERITIES[finding.severity],
    location: { path: cleanText(repositoryPath(file) ?? file), lines: { begin: line } },
  };
}
