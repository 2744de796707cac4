import type { CheckBaseline, CheckDiagnostic, CheckResult } from '../model/check-result.ts';
import { describeKnownFinding } from '../model/known-findings.ts';
import type { Block, ListItem } from './blocks.ts';
import type { CheckView } from './check-view.ts';
import { PLAIN_CHECK } from './check-view.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { countOpen, isForbidden } from './count-findings.ts';
import { countOf, describeAssumedFeedback, formatCount, joinPhrases, joinSome } from './phrases.ts';
import { presentFindings } from './present-check-findings.ts';

const MOST_NAMED = 5;

/** Why a known finding is gone, where it is not simply mended. */
const NOW = { 'not-found': '', accepted: ', accepted now', 'rule-off': ', its rule is off now' } as const;

/** The answer to `check` for people: the outcome, then what was found, the gravest first. */
export function presentCheck(result: CheckResult, view: CheckView = PLAIN_CHECK): Block[] {
  const diagnostics = view.isListed ? result.diagnostics.map(presentDiagnostic) : [];
  return [...presentOutcome(result, view), ...presentFindings(result, diagnostics, view)];
}

/** What comes first in every format for people: the outcome, how much there is, what the baseline says to it. */
export function presentOutcome(result: CheckResult, { failOn }: Pick<CheckView, 'failOn'>): Block[] {
  return [
    { kind: 'heading', level: 1, text: headlineOfCheck(result, failOn) },
    ...presentGate(result, failOn),
    ...presentBaseline(result),
    ...presentCounts(result),
  ];
}

/** The outcome in one line. */
export function headlineOfCheck(result: CheckResult, failOn: CheckView['failOn']): string {
  const { org, diagnostics, usable, totals, baseline } = result;
  if (!usable) return `Not usable yet: ${countDiagnostics(diagnostics).join(', ')}.`;
  const name = org === null || org === '' ? 'The file' : org;
  const apart = [
    ...(totals.accepted === 0 ? [] : [`${formatCount(totals.accepted)} accepted`]),
    ...(totals.known === 0 ? [] : [`${formatCount(totals.known)} known`]),
  ];
  const gone = baseline === null || baseline.updated ? 0 : baseline.stale.length;
  const grave = [
    ...countOpen(result, (severity) => severity !== 'info'),
    ...(gone === 0 ? [] : [`${countOf(gone, 'known finding')} gone`]),
  ];
  const notes = countOpen(result, (severity) => severity === 'info');
  // What fails is not well, however little it is.
  const isUnwell = grave.length > 0 || (notes.length > 0 && isForbidden('info', failOn));
  const found = isUnwell ? [...grave, ...notes].join(', ') : ['all is well', ...notes].join(', with ');
  return `${name}: ${[found, ...(apart.length === 0 ? [] : [apart.join(', ')])].join('; ')}.`;
}

/** What makes `check` fail and what does not: whoever expects the other finds the reason here. */
function presentGate(result: CheckResult, failOn: CheckView['failOn']): Block[] {
  // A baseline that is written anew knows everything by now.
  if (!result.usable || result.baseline?.updated === true || failOn === undefined) return [];
  const failing = countOpen(result, (severity) => isForbidden(severity, failOn));
  const passing = countOpen(result, (severity) => severity !== 'info' && !isForbidden(severity, failOn));
  const gate = ` (--fail-on ${failOn})`;
  const parts = [
    ...(failing.length === 0 ? [] : [`${joinPhrases(failing)} ${isOne(failing) ? 'fails' : 'fail'}${gate}`]),
    ...(passing.length === 0
      ? []
      : [
          `${joinPhrases(passing)} ${isOne(passing) ? 'does' : 'do'} not${failing.length === 0 ? ` fail${gate}` : ''}`,
        ]),
  ];
  return parts.length === 0 ? [] : [{ kind: 'paragraph', text: `${parts.join('; ')}.` }];
}

function isOne(counts: readonly string[]): boolean {
  return counts.length === 1 && counts[0]?.startsWith('1 ') === true;
}

function presentBaseline({ baseline }: CheckResult): Block[] {
  if (baseline === null) return [];
  return [{ kind: 'paragraph', text: baseline.updated ? sayWritten(baseline) : sayDifference(baseline) }];
}

function sayDifference({ file, known, new: added, stale }: CheckBaseline): string {
  const counts = [
    `${formatCount(known)} known`,
    `${formatCount(added)} new`,
    ...(stale.length === 0 ? [] : [`${formatCount(stale.length)} gone (${nameSome(stale)})`]),
  ];
  const isSame = added === 0 && stale.length === 0;
  return `Baseline ${file}: ${counts.join(', ')}${isSame ? '.' : '; --update-baseline writes it anew.'}`;
}

function sayWritten({ file, new: added, stale }: CheckBaseline): string {
  const counts = [
    ...(added === 0 ? [] : [`${formatCount(added)} added`]),
    ...(stale.length === 0 ? [] : [`${formatCount(stale.length)} taken out (${nameSome(stale)})`]),
  ];
  return `Baseline ${file} is written anew: ${counts.length === 0 ? 'nothing has changed' : counts.join(', ')}.`;
}

function nameSome(stale: CheckBaseline['stale']): string {
  return joinSome(
    stale.map((finding) => `${describeKnownFinding(finding)}${NOW[finding.reason]}`),
    MOST_NAMED,
  );
}

function presentCounts({ counts, files, assumedFeedback }: CheckResult): Block[] {
  if (counts === null) return [];
  const parts = [
    `${countOf(counts.teams, 'team')} (${countOf(counts.customers, 'customer')} among them)`,
    countOf(counts.handoffs, 'hand-off'),
    countOf(counts.scenarios, 'scenario'),
    countOf(counts.engagements, 'engagement'),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${joinPhrases(parts)} in ${countOf(files.length, 'file')}.` },
  ];
  if (counts.customers === 0) {
    const text =
      'No team is a customer, so nothing is looked at for customers; mark them with kind: customer.';
    blocks.push({ kind: 'callout', tone: 'note', text });
  }
  if (assumedFeedback.length > 0) {
    const text = `${describeAssumedFeedback(assumedFeedback, MOST_NAMED)}. Say which it is with feedback: true.`;
    blocks.push({ kind: 'callout', tone: 'note', text });
  }
  return blocks;
}

/** A diagnostic in one line. */
export function presentDiagnostic({
  code,
  severity,
  message,
  file,
  line,
  column,
}: CheckDiagnostic): ListItem {
  const place = file === null ? '' : `${file}:${line}:${column} `;
  return {
    text: [
      place,
      { text: `${severity}[${code}]`, mark: severity === 'error' ? 'late' : 'strong' },
      ` ${message}`,
    ],
  };
}
