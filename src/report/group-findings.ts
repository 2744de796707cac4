import type { Finding } from '../model/finding.ts';

/** What one rule finds at one entity, as often as it does: to people one thing. */
export interface FindingGroup {
  readonly first: Finding;
  /** The others, in their order; what tells them apart is `about`. */
  readonly others: readonly Finding[];
}

/** Findings of the same rule, severity and entity together, at the place of the first of them. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { first: Finding; others: Finding[] }>();
  for (const finding of findings) {
    const { rule, severity, entity } = finding;
    const key = JSON.stringify([rule, severity, entity.kind, entity.id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, others: [] });
    else group.others.push(finding);
  }
  return [...groups.values()];
}
