import { leaveOutRepeated } from '../../analysis/leave-out-repeated.ts';
import type { OrgModel } from '../../analysis/org-model.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { readOrganization } from '../../input/read-organization.ts';
import type { CheckDiagnostic, CheckResult } from '../../model/check-result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasErrors, sortDiagnostics } from '../../model/diagnostic.ts';
import { countOpen, isForbidden } from '../../report/count-findings.ts';
import { countOf } from '../../report/phrases.ts';
import type { SettledRules } from '../../rules/settle-settings.ts';
import { formatBaseline, parseBaseline, wrongInBaseline } from '../check-baseline.ts';
import type { CheckedOrganization } from '../check-organization.ts';
import { checkOrganization } from '../check-organization.ts';
import { parseRules } from '../check-scope.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import { passGate } from '../gate.ts';
import { chooseOrgFiles } from '../org-files.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { renderCheck } from '../render-check.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { CheckOptions, GivenCheckOptions } from './check-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';

/** Reads the organization, says everything that is wrong or doubtful in it, and holds it to its rules. */
export const runCheck: VerbRunner<GivenCheckOptions> = async (args, given, environment) => {
  // Who says what is known wants to hear of what is not, and most rules only warn.
  const { failOn = given.baseline === undefined ? 'error' : 'warn' } = given;
  const options: CheckOptions = { ...given, failOn };
  if (args.length > 0) {
    throw new UsageFailure(
      `files follow -f: ripple check ${args.map((path) => `-f ${quoteWord(path)}`).join(' ')}`,
    );
  }
  const targets = parseTargets(options, ANSWER_FORMATS);
  const rules = parseRules(options.rule);
  const { files, model, settled, diagnostics: read } = await readForCheck(options, environment);
  keepInputs(targets, files, environment.reader);
  const baseline = parseBaseline(options, targets, files, environment.reader);
  const checked =
    model === undefined
      ? undefined
      : await checkOrganization(model, { ...options, rules, settled }, environment);
  const diagnostics = leaveOutRepeated(read, checked?.result.findings ?? []);
  const result = { ...(checked?.result ?? unusable(files)), diagnostics: await word(diagnostics) };
  // On a terminal the places with their carets say more than a list; machines and files get the list.
  const isText = targets.every(({ format, path }) => format === 'text' && path === undefined);
  if (checked !== undefined)
    await sayWarnings([...(isText ? diagnostics : []), ...checked.warnings], environment);
  const updated = checked !== undefined && options.updateBaseline === true ? [baselineTarget(baseline)] : [];
  if (!isText || checked !== undefined) {
    const answer = { result, organization: model?.organization, diagnostics, checked, isListed: !isText };
    await writeTargets([...targets, ...updated], environment, (format, layout) =>
      format === BASELINE
        ? formatBaseline(checked?.known ?? [])
        : renderCheck(answer, { format, layout }, options, environment),
    );
  }
  if (checked === undefined)
    throw new InputFailure([...diagnostics, ...(await wrongInBaseline(baseline, environment))]);
  return updated.length > 0 ? 0 : passGate(forbiddenBy(options, result, checked), options, environment);
};

/** The baseline is written beside the answers: all of them, or none where one cannot be written. */
const BASELINE = 'baseline';

function baselineTarget(path: string | undefined): { format: typeof BASELINE; path: string | undefined } {
  return { format: BASELINE, path };
}

interface ReadForCheck {
  readonly files: readonly string[];
  /** Undefined where it cannot be used. */
  readonly model: OrgModel | undefined;
  /** What its `rules` say; undefined where the model is. */
  readonly settled?: SettledRules | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is read, also where nothing can be. */
async function readForCheck(options: CheckOptions, environment: Environment): Promise<ReadForCheck> {
  try {
    const paths = chooseOrgFiles(options.file, environment);
    const { organization, diagnostics } = await readOrganization(paths, environment.reader);
    if (organization === undefined) return { files: paths, model: undefined, diagnostics };
    const files = organization.files.map(({ path }) => path);
    const model = buildModel(organization);
    const { settleSettings } = await import('../../rules/settle-settings.ts');
    const settled = settleSettings(model);
    const all = sortDiagnostics([...diagnostics, ...settled.diagnostics], files);
    return { files, model: hasErrors(all) ? undefined : model, settled, diagnostics: all };
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    return { files: options.file, model: undefined, diagnostics: error.diagnostics };
  }
}

/** The words for all diagnostics are loaded where there is one. */
async function word(diagnostics: readonly Diagnostic[]): Promise<readonly CheckDiagnostic[]> {
  if (diagnostics.length === 0) return [];
  return (await import('../../report/describe-diagnostics.ts')).describeDiagnostics(diagnostics);
}

/** Errors of the file are no matter of a gate: with them there is nothing to answer. */
function forbiddenBy(
  { failOn }: CheckOptions,
  result: CheckResult,
  { stale }: CheckedOrganization,
): string | undefined {
  const reasons = countOpen(result, (severity) => isForbidden(severity, failOn));
  if (failOn !== 'never' && stale.length > 0) {
    const are = stale.length === 1 ? 'is' : 'are';
    reasons.push(`${countOf(stale.length, 'finding')} of the baseline ${are} gone`);
  }
  return reasons.length === 0 ? undefined : reasons.join(', ');
}

function unusable(files: readonly string[]): Omit<CheckResult, 'diagnostics'> {
  return {
    kind: 'ripple/check',
    version: 1,
    usable: false,
    org: null,
    files,
    counts: null,
    assumedFeedback: [],
    rules: [],
    totals: { error: 0, warn: 0, info: 0, accepted: 0, known: 0 },
    findings: [],
    baseline: null,
  };
}
