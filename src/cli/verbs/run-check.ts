import { answerCheck } from '../../analysis/answer-check.ts';
import { readOrganization } from '../../input/read-organization.ts';
import type { CheckDiagnostic, CheckResult } from '../../model/check-result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { countDiagnostics } from '../../report/count-diagnostics.ts';
import { presentCheck } from '../../report/present-check.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import { passGate } from '../gate.ts';
import { chooseOrgFiles } from '../org-files.ts';
import type { OutputTarget } from '../output-targets.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { CheckOptions } from './check-options.ts';
import { CHECK_FORMATS } from './check-options.ts';

type CheckTarget = OutputTarget<(typeof CHECK_FORMATS)[number]>;

/** Reads the organization and says everything that is wrong or doubtful in it. */
export const runCheck: VerbRunner<CheckOptions> = async (args, options, environment) => {
  if (args.length > 0) {
    throw new UsageFailure(
      `files follow -f: ripple check ${args.map((path) => `-f ${quoteWord(path)}`).join(' ')}`,
    );
  }
  const targets = parseTargets(options, CHECK_FORMATS);
  const { result, diagnostics } = await check(options, environment);
  keepInputs(targets, result.files, environment.reader);
  // On a terminal the places with their carets say more than a list; machines and files get the list.
  const isText = targets.every(({ format, path }) => format === 'text' && path === undefined);
  if (isText && result.usable) await sayWarnings(diagnostics, environment);
  if (!isText || result.usable) await writeCheck(result, targets, isText, environment);
  if (!result.usable) throw new InputFailure(diagnostics);
  return passGate(forbiddenBy(options, diagnostics), options, environment);
};

interface Checked {
  readonly result: CheckResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is found, also where nothing can be read. */
async function check(options: CheckOptions, environment: Environment): Promise<Checked> {
  try {
    const paths = chooseOrgFiles(options.file, environment);
    const { organization, diagnostics } = await readOrganization(paths, environment.reader);
    const found = organization === undefined ? unusable(paths) : answerCheck(organization);
    return { result: { ...found, diagnostics: await word(diagnostics) }, diagnostics };
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    const { diagnostics } = error;
    return { result: { ...unusable(options.file), diagnostics: await word(diagnostics) }, diagnostics };
  }
}

/** The words for all diagnostics are loaded where there is one. */
async function word(diagnostics: readonly Diagnostic[]): Promise<readonly CheckDiagnostic[]> {
  if (diagnostics.length === 0) return [];
  return (await import('../../report/describe-diagnostics.ts')).describeDiagnostics(diagnostics);
}

async function writeCheck(
  result: CheckResult,
  targets: readonly CheckTarget[],
  isText: boolean,
  environment: Environment,
): Promise<void> {
  await writeTargets(targets, environment, (format, layout) =>
    format === 'json' ? formatJson(result) : renderBlocks(presentCheck(result, !isText), format, layout),
  );
}

/** Errors are no matter of a gate: with them there is nothing to answer. */
function forbiddenBy({ failOn }: CheckOptions, diagnostics: readonly Diagnostic[]): string | undefined {
  const isForbidden = (failOn === 'warn' || failOn === 'info') && diagnostics.length > 0;
  return isForbidden ? countDiagnostics(diagnostics).join(', ') : undefined;
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
  };
}
