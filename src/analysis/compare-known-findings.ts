import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/finding.ts';
import type { KnownFinding, ListedFinding, StaleFinding } from '../model/known-findings.ts';

/** What rules have not looked at. */
export interface KnownScope {
  /** Whether the organization has turned the rule of a finding off where it was. */
  readonly isOff: (finding: KnownFinding) => boolean;
  /** The rules that stopped before they had seen everything. */
  readonly stopped: ReadonlySet<string>;
}

/** Findings beside those that were known before. */
export interface KnownComparison {
  /** The same findings, each known or new; accepted ones are neither. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly stale: readonly StaleFinding[];
  /** Not found, by a rule that has not looked at everything: perhaps still there. In the order of the file. */
  readonly unseen: readonly ListedFinding[];
}

/**
 * What is new, what is known, and what is known and gone. An accepted finding needs no entry: one that it has is stale.
 * Of what a rule does not find that stopped at its limit nobody knows whether it is gone.
 */
export function compareKnownFindings(
  findings: readonly Finding[],
  known: readonly ListedFinding[],
  { isOff = () => false, stopped = new Set() }: Partial<KnownScope> = {},
): KnownComparison {
  const listed = new Set(known.map(identify));
  const accepted = new Map(findings.map((finding) => [finding.fingerprint, finding.accepted !== null]));
  const isUnseen = (entry: ListedFinding): boolean =>
    stopped.has(entry.rule) && !accepted.has(identify(entry));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      baseline: finding.accepted !== null ? null : listed.has(finding.fingerprint) ? 'known' : 'new',
    })),
    stale: known.flatMap((entry): StaleFinding[] => {
      const isAccepted = accepted.get(identify(entry));
      if (isAccepted === false || isUnseen(entry)) return [];
      return [
        { ...entry, reason: isAccepted === true ? 'accepted' : isOff(entry) ? 'rule-off' : 'not-found' },
      ];
    }),
    unseen: known.filter(isUnseen),
  };
}

function identify({ rule, entity, about }: KnownFinding): string {
  return fingerprintOf(rule, entity, about);
}
