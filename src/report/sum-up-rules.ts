import type { Finding, FindingKind } from '../model/finding.ts';
import { FINDING_SEVERITIES } from '../model/finding.ts';
import type { ReportRule } from '../model/report-result.ts';

const MOST_EXAMPLES = 2;

/** What is not accepted, a row a rule: the gravest first, then in the order of the rules. */
export function sumUpRules(findings: readonly Finding[], kinds: readonly FindingKind[]): ReportRule[] {
  const open = findings.filter(({ accepted }) => accepted === null);
  return kinds
    .flatMap(({ code, title }): ReportRule[] => {
      const own = open.filter(({ rule }) => rule === code);
      if (own.length === 0) return [];
      const gravest = own.reduce((most, { severity }) => Math.max(most, rankOf(severity)), 0);
      return [
        {
          rule: code,
          severity: FINDING_SEVERITIES[gravest] ?? 'info',
          title,
          count: own.length,
          examples: own.slice(0, MOST_EXAMPLES).map(({ message }) => message),
        },
      ];
    })
    .toSorted((a, b) => rankOf(b.severity) - rankOf(a.severity));
}

function rankOf(severity: Finding['severity']): number {
  return FINDING_SEVERITIES.indexOf(severity);
}
