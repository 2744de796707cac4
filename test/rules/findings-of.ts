import type { Finding } from '../../src/model/finding.ts';
import type { RuleCode } from '../../src/model/rule-catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { modelOf } from '../read-text.ts';

/** What one rule finds in an org file. */
export async function findingsOf(rule: RuleCode, text: string): Promise<readonly Finding[]> {
  const { findings, diagnostics } = runRules(await modelOf(text));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return findings.filter((finding) => finding.rule === rule);
}

/** The rules that look at the map as it is drawn, and compute nothing. */
export const STRUCTURAL = [
  'nobody-receives',
  'customer-unserved',
  'handoff-without-needs',
  'no-way-to-customer',
  'engagement-gap',
  'unused-accept',
] as const satisfies readonly RuleCode[];

/** What all of those find. */
export async function structuralFindings(text: string): Promise<readonly Finding[]> {
  const { findings } = runRules(await modelOf(text));
  return findings.filter(({ rule }) => STRUCTURAL.some((code) => code === rule));
}

/** Where a finding stands: `line:column`. */
export function at({ place }: Pick<Finding, 'place'>): string {
  return place === null ? '' : `${place.line}:${place.column}`;
}
