import type { CheckResult, CheckTotals } from '../model/check-result.ts';
import type { Finding, FindingSeverity } from '../model/finding.ts';
import { FINDING_SEVERITIES, isOpen } from '../model/finding.ts';
import { isOverflow } from './count-diagnostics.ts';
import { countOf } from './phrases.ts';

/** From which severity on `check` fails. */
export type FailOn = FindingSeverity | 'never';

/** Each finding counted once: as accepted, else as known, else by its severity. */
export function totalFindings(findings: readonly Finding[]): CheckTotals {
  const open = findings.filter(isOpen);
  const count = (severity: FindingSeverity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warn: count('warn'),
    info: count('info'),
    accepted: findings.filter(({ accepted }) => accepted !== null).length,
    known: findings.filter(({ accepted, baseline }) => accepted === null && baseline === 'known').length,
  };
}

/** Whether something of a severity makes `check` fail; errors do where nobody says what does. */
export function isForbidden(severity: FindingSeverity, failOn: FailOn = 'error'): boolean {
  return failOn !== 'never' && FINDING_SEVERITIES.indexOf(severity) >= FINDING_SEVERITIES.indexOf(failOn);
}

/** `2 errors`, `5 warnings`, `14 notes`: those that there are, the gravest first; of findings and warnings of the file together. */
export function countOpen(
  { totals, diagnostics }: Pick<CheckResult, 'totals' | 'diagnostics'>,
  isCounted: (severity: FindingSeverity) => boolean = () => true,
): string[] {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const counted = warnings.filter(({ code }) => !isOverflow(code)).length;
  const moreThan = counted < warnings.length ? 'more than ' : '';
  const counts: Readonly<Record<FindingSeverity, string>> = {
    error: countOf(totals.error, 'error'),
    warn: `${moreThan}${countOf(totals.warn + counted, 'warning')}`,
    info: countOf(totals.info, 'note'),
  };
  return FINDING_SEVERITIES.toReversed().flatMap((severity) =>
    isCounted(severity) && !counts[severity].startsWith('0 ') ? [counts[severity]] : [],
  );
}
