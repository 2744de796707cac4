import type { DiffResult } from '../model/diff-result.ts';
import type { CiReport, Finding, FindingKind } from '../model/finding.ts';
import { fingerprintOf } from '../model/finding.ts';

/** What makes `diff` fail, as `--fail-on` names it. */
export type DiffGate = 'broken-promise' | 'worse' | 'any' | 'never';

const DIFFER = 'maps-differ';
const WHOLE = { kind: 'organization', id: '' } as const;

/** What the formats for CI are made from; the headline is that of the answer for people. */
export function diffReport(
  result: DiffResult,
  kinds: readonly FindingKind[],
  headline: string,
  gate: DiffGate,
): CiReport {
  const { org, head, findings, verdict } = result;
  const [orgFile] = head.files;
  const held = findings.map((finding) => ({ ...finding, fails: isForbidden(finding, gate) }));
  // Any difference fails, also one that changes nothing for anybody: so there is one thing that says so.
  const isOnlyDifferent = gate === 'any' && verdict !== 'same' && !held.some(({ fails }) => fails);
  return {
    verb: 'diff',
    org,
    headline,
    kinds: kinds.filter(({ code }) => code !== DIFFER || gate === 'any'),
    findings: isOnlyDifferent ? [sayDifferent(headline), ...held] : held,
    ...(orgFile === undefined ? {} : { orgFile }),
  };
}

const BROKEN: ReadonlySet<string> = new Set(['promise-newly-broken', 'engagement-promise-newly-broken']);

/** Whether a finding is that of a promise which newly breaks. */
export function breaksPromise({ rule }: Finding): boolean {
  return BROKEN.has(rule);
}

/** Whether the gate forbids a finding. */
function isForbidden(finding: Finding, gate: DiffGate): boolean {
  if (gate === 'broken-promise') return breaksPromise(finding);
  return gate !== 'never' && finding.severity !== 'info';
}

function sayDifferent(headline: string): Finding {
  return {
    rule: DIFFER,
    severity: 'error',
    entity: WHOLE,
    about: '',
    fingerprint: fingerprintOf(DIFFER, WHOLE, ''),
    message: `The maps are different. ${headline}`,
    place: null,
    related: [],
    way: [],
    accepted: null,
    baseline: null,
    fails: true,
  };
}
