import type { CiReport, Finding, FindingKind } from '../model/finding.ts';
import { FINDING_SEVERITIES, isFailing, isOpen } from '../model/finding.ts';

/** Everything that was looked for, and whatever was found besides, so that each finding has its kind. */
export function kindsOf({ kinds, findings }: CiReport): FindingKind[] {
  const known = new Set(kinds.map(({ code }) => code));
  const others = findings.filter(({ rule }) => !known.has(rule) && known.add(rule));
  return [
    ...kinds,
    ...others.map(({ rule, severity }) => ({ code: rule, severity, title: rule, why: '', mend: '' })),
  ];
}

/**
 * As grave as the gate makes it, for every format alike: what it forbids is an error and nothing else is, so that reports
 * and exit code say the same.
 */
export function holdToGate(report: CiReport): CiReport {
  const findings = report.findings.map((finding): Finding => {
    if (isFailing(finding)) return { ...finding, severity: 'error' };
    return finding.severity === 'error' ? { ...finding, severity: 'warn', fails: false } : finding;
  });
  return { ...report, findings };
}

/** How grave a finding is for a reader, the gravest first; what is accepted or known comes last. */
export function gravityOf(finding: Finding): number {
  const worst = FINDING_SEVERITIES.length;
  return isOpen(finding) ? worst - FINDING_SEVERITIES.indexOf(finding.severity) : worst + 1;
}

/** The gravest first; as grave as each other, in the order that they had. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => gravityOf(a) - gravityOf(b));
}

/** Gives each finding a key of its own: where two have the same, the second gets `#2`, as readers drop what repeats. */
export function distinguish(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const count = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, count);
      return [finding, count === 1 ? finding.fingerprint : `${finding.fingerprint}#${count}`];
    }),
  );
}

/** What a finding is about, in words: `hand-off a->b (flu-week)`; ids as they are, unescaped. */
export function describeEntity({ entity, about }: Finding): string {
  const kind = entity.kind === 'handoff' ? 'hand-off' : entity.kind;
  const named = entity.id === '' ? kind : `${kind} ${entity.id}`;
  return about === '' ? named : `${named} (${about})`;
}
