import type { CheckResult } from '../../src/model/check-result.ts';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprintOf } from '../../src/model/finding.ts';
import { sortFindings } from '../../src/report/present-check-findings.ts';
import { totalFindings } from '../../src/report/count-findings.ts';

/** A finding made by hand; without a word about it, the nth warning of a rule at a team. */
export function findingOf(n: number, parts: Partial<Finding> = {}): Finding {
  const { rule = 'single-source', entity = { kind: 'team', id: `team-${n}` }, about = '' } = parts;
  return {
    rule,
    severity: 'warn',
    entity,
    about,
    fingerprint: fingerprintOf(rule, entity, about),
    message: `Message ${n}.`,
    place: { file: 'ripple.yaml', line: n, column: 3, endLine: n, endColumn: 5 },
    related: [],
    way: [],
    accepted: null,
    baseline: null,
    ...parts,
  };
}

/** So many of them. */
export function findingsOf(count: number, parts: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, i) => findingOf(i + 1, parts));
}

/** A usable file in which these were found. */
export function resultOf(findings: readonly Finding[], parts: Partial<CheckResult> = {}): CheckResult {
  return {
    kind: 'ripple/check',
    version: 1,
    usable: true,
    org: 'Shop',
    files: ['ripple.yaml'],
    counts: { teams: 1, customers: 1, handoffs: 2, scenarios: 0, engagements: 1 },
    assumedFeedback: [],
    diagnostics: [],
    rules: [
      { code: 'single-source', severity: 'warn', title: 'One team behind a promise' },
      { code: 'handoff-without-needs', severity: 'info', title: 'What is needed is not written down' },
    ],
    totals: totalFindings(findings),
    findings: sortFindings(findings),
    baseline: null,
    ...parts,
  };
}
