import type { Finding, FindingEntity } from './finding.ts';
import type { Place } from './source-file.ts';
import { compareTexts } from './text-order.ts';

/** A finding that was there before: what tells it from all others, and nothing that a moved line or another wording changes. */
export type KnownFinding = Pick<Finding, 'rule' | 'entity' | 'about'>;

/** A known finding as a baseline file lists it. */
export interface ListedFinding extends KnownFinding {
  /** Where it stands in that file. */
  readonly place: Place;
}

/** Why a known finding has to be known no longer. */
export type StaleReason = 'not-found' | 'accepted' | 'rule-off';

/** A known finding that is no longer found, or that nobody has to know any more: it is accepted, or its rule is off. */
export interface StaleFinding extends ListedFinding {
  readonly reason: StaleReason;
}

/** By rule, then entity, then what tells several apart: no order of a map or of the rules is in it. */
export function sortKnownFindings(findings: readonly KnownFinding[]): KnownFinding[] {
  return findings.toSorted(
    (a, b) =>
      compareTexts(a.rule, b.rule) ||
      compareTexts(a.entity.kind, b.entity.kind) ||
      compareTexts(a.entity.id, b.entity.id) ||
      compareTexts(a.about, b.about),
  );
}

/** `rule at team claims (flu-week)`, for messages. */
export function describeKnownFinding({ rule, entity, about }: KnownFinding): string {
  return `${rule} at ${describeEntity(entity)}${about === '' ? '' : ` (${about})`}`;
}

function describeEntity({ kind, id }: FindingEntity): string {
  const words = { team: 'team', handoff: 'hand-off', scenario: 'scenario', engagement: 'engagement' };
  return kind === 'organization' ? 'the organization' : `${words[kind]} “${id}”`;
}
