import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/finding.ts';
import type { KnownFinding, ListedFinding, StaleFinding } from '../model/known-findings.ts';

/** Findings beside those that were known before. */
export interface KnownComparison {
  /** The same findings, each known or new; accepted ones are neither. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly stale: readonly StaleFinding[];
}

/** What is new, what is known, and what is known and gone. An accepted finding needs no entry: one that it has is stale. */
export function compareKnownFindings(
  findings: readonly Finding[],
  known: readonly ListedFinding[],
): KnownComparison {
  const listed = new Set(known.map(identify));
  const accepted = new Map(findings.map((finding) => [finding.fingerprint, finding.accepted !== null]));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      baseline: finding.accepted !== null ? null : listed.has(finding.fingerprint) ? 'known' : 'new',
    })),
    stale: known.flatMap((entry): StaleFinding[] => {
      const isAccepted = accepted.get(identify(entry));
      if (isAccepted === false) return [];
      return [{ ...entry, reason: isAccepted === true ? 'accepted' : 'not-found' }];
    }),
  };
}

function identify({ rule, entity, about }: KnownFinding): string {
  return fingerprintOf(rule, entity, about);
}
