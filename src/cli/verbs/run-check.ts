import { answerCheck } from '../../analysis/answer-check.ts';
import { readOrganization } from '../../input/read-organization.ts';
import type { CheckResult } from '../../model/check-result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { describeDiagnostics } from '../../report/describe-diagnostics.ts';
import { presentCheck } from '../../report/present-check.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { InputFailure } from '../failure.ts';
import type { ExitCode } from '../environment.ts';
import { chooseOrgFiles } from '../org-files.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { CheckOptions } from './check-options.ts';
import { CHECK_FORMATS } from './check-options.ts';

/** Reads the organization and says everything that is wrong or doubtful in it. */
export const runCheck: VerbRunner<CheckOptions> = async (_args, options, environment) => {
  const targets = parseTargets(options, CHECK_FORMATS);
  const paths = chooseOrgFiles(options.file, environment);
  const { organization, diagnostics } = await readOrganization(paths, environment.reader);
  const found = organization === undefined ? unusable(paths) : answerCheck(organization);
  const result: CheckResult = { ...found, diagnostics: describeDiagnostics(diagnostics) };
  // On a terminal the places with their carets say more than a list; machines and files get the list.
  const isText = targets.every(({ format, path }) => format === 'text' && path === undefined);
  if (isText && organization === undefined) throw new InputFailure(diagnostics);
  if (isText) sayWarnings(diagnostics, environment);
  writeTargets(targets, environment, (format, layout) =>
    format === 'json'
      ? `${JSON.stringify(result, null, 2)}\n`
      : renderBlocks(presentCheck(isText ? { ...result, diagnostics: [] } : result), format, layout),
  );
  return organization === undefined ? 2 : exitCodeOf(diagnostics, options);
};

function exitCodeOf(diagnostics: readonly Diagnostic[], { failOn, exitZero }: CheckOptions): ExitCode {
  const isForbidden = (failOn === 'warn' || failOn === 'info') && diagnostics.length > 0;
  return isForbidden && exitZero !== true ? 1 : 0;
}

function unusable(files: readonly string[]): Omit<CheckResult, 'diagnostics'> {
  return { kind: 'ripple/check', version: 1, usable: false, org: null, files, counts: null, assumedFeedback: [] };
}
