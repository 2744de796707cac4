import type { CheckResult } from '../model/check-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { CiReport, Finding, FindingKind } from '../model/finding.ts';
import { FINDING_SEVERITIES, fingerprintOf, isOpen } from '../model/finding.ts';
import type { StaleFinding } from '../model/known-findings.ts';
import { describeKnownFinding } from '../model/known-findings.ts';
import type { FailOn } from './count-findings.ts';
import { isForbidden } from './count-findings.ts';
import { findingsOfDiagnostics, kindsOfDiagnostics } from './diagnostic-findings.ts';
import { headlineOfCheck } from './present-check.ts';

/** What the formats for CI need beside the result. */
export interface CheckSources {
  /** Of the rules that were looked at. */
  readonly kinds: readonly FindingKind[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stale: readonly StaleFinding[];
  readonly failOn: FailOn;
}

/**
 * Everything that `check` found, for the formats of CI: what the rules found, what is wrong or doubtful in the file, and
 * what the baseline knows and is gone, at its place there. What counts comes first, the gravest of it first.
 */
export function reportCheck(
  result: CheckResult,
  { kinds, diagnostics, stale, failOn }: CheckSources,
): CiReport {
  const staleDiagnostics = stale.map(diagnoseStale);
  const staleFindings = findingsOfDiagnostics(staleDiagnostics).map((finding, i) =>
    aboutEntity(finding, stale[i]),
  );
  const findings = [...findingsOfDiagnostics(diagnostics), ...result.findings, ...staleFindings];
  const [orgFile] = result.files;
  const gravity = (finding: Finding): number =>
    isOpen(finding) ? FINDING_SEVERITIES.indexOf(finding.severity) : -1;
  return {
    verb: 'check',
    org: result.org ?? '',
    headline: headlineOfCheck(result, failOn),
    kinds: [...kindsOfDiagnostics([...diagnostics, ...staleDiagnostics]), ...kinds],
    findings: findings
      .toSorted((a, b) => gravity(b) - gravity(a))
      .map((finding) => ({
        ...finding,
        // With an error in the file there is no answer, whatever the gate.
        fails:
          isOpen(finding) &&
          (isForbidden(finding.severity, failOn) || (!result.usable && finding.severity === 'error')),
      })),
    ...(orgFile === undefined ? {} : { orgFile }),
  };
}

function diagnoseStale(finding: StaleFinding): Diagnostic {
  const { reason, place } = finding;
  return createDiagnostic('stale-baseline', { finding: describeKnownFinding(finding), reason }, place);
}

/** It makes check fail, and is told apart by what the entry is about, not by the words for it. */
function aboutEntity(finding: Finding, stale: StaleFinding | undefined): Finding {
  if (stale === undefined) return finding;
  const { entity } = stale;
  const about = [stale.rule, stale.about].filter((part) => part !== '').join(' ');
  return {
    ...finding,
    severity: 'error',
    entity,
    about,
    fingerprint: fingerprintOf(finding.rule, entity, about),
  };
}
