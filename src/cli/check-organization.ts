import { answerCheck } from '../analysis/answer-check.ts';
import { compareKnownFindings } from '../analysis/compare-known-findings.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FindingKind } from '../model/finding.ts';
import type { KnownFinding, StaleFinding } from '../model/known-findings.ts';
import { totalFindings } from '../report/count-findings.ts';
import { sortFindings } from '../report/present-check-findings.ts';
import type { BaselineOptions } from './check-baseline.ts';
import { openBaseline } from './check-baseline.ts';
import { chooseScope } from './check-scope.ts';
import type { Environment } from './environment.ts';
import { bothOrThrow } from './failure.ts';
import type { SettledRules } from '../rules/settle-settings.ts';
import type { SelectionOptions } from './selection-options.ts';

/** What a usable organization comes to, and what the formats need beside it. */
export interface CheckedOrganization {
  readonly result: Omit<CheckResult, 'diagnostics'>;
  readonly kinds: readonly FindingKind[];
  readonly stale: readonly StaleFinding[];
  /**
   * What a baseline that is written now holds: what is found, and what it knows that the call is not about or that a rule
   * did not come to look at.
   */
  readonly known: readonly KnownFinding[];
  /** What is doubtful in the selectors of the call. */
  readonly warnings: readonly Diagnostic[];
}

/** What the call says of the rules and the baseline. */
export interface CheckQuestion extends SelectionOptions, BaselineOptions {
  /** Undefined: all rules. */
  readonly rules: ReadonlySet<string> | undefined;
  /** What the organization's own `rules` say, where somebody has asked before. */
  readonly settled?: SettledRules | undefined;
}

/** Holds an organization to its rules, and what they find to the baseline; throws `InputFailure` with all that is wrong in either. */
export async function checkOrganization(
  model: OrgModel,
  question: CheckQuestion,
  environment: Environment,
): Promise<CheckedOrganization> {
  const { baseline: file, updateBaseline: updated = false } = question;
  const [scope, listed] = await bothOrThrow(
    chooseScope(model, question.rules, question, environment.argv),
    file === undefined ? Promise.resolve([]) : openBaseline(file, updated, environment),
  );
  const { runRules } = await import('../rules/run-rules.ts');
  const outcome = runRules(model, question.settled);
  const found = sortFindings(outcome.findings.filter((finding) => scope.isIn(finding)));
  const withFindings = new Set(found.map(({ rule }) => rule));
  const kinds = outcome.kinds.filter(({ code }) => scope.isRuleIn(code) || withFindings.has(code));
  const compared = compareKnownFindings(
    found,
    listed.filter((finding) => scope.isIn(finding)),
    outcome,
  );
  const { findings, stale } = file === undefined ? { findings: found, stale: [] } : compared;
  const totals = totalFindings(findings);
  const added = findings.filter(({ baseline }) => baseline === 'new').length;
  const result: CheckedOrganization['result'] = {
    ...answerCheck(model.organization),
    rules: kinds.map(({ code, severity, title }) => ({ code, severity, title })),
    totals,
    findings,
    baseline:
      file === undefined
        ? null
        : { file, new: added, known: totals.known, stale: stale.map(withoutPlace), updated },
  };
  return {
    result,
    kinds,
    stale,
    known: [
      ...listed.filter((finding) => !scope.isIn(finding)),
      ...compared.unseen,
      ...findings.filter(({ accepted }) => accepted === null),
    ],
    warnings: scope.warnings,
  };
}

function withoutPlace({ rule, entity, about, reason }: StaleFinding): Omit<StaleFinding, 'place'> {
  return { rule, entity, about, reason };
}
