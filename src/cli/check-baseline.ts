import { diagnoseFileProblem } from '../input/file-problem.ts';
import type { FileReader } from '../input/file-reader.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ListedFinding, KnownFinding } from '../model/known-findings.ts';
import { sortKnownFindings } from '../model/known-findings.ts';
import type { Environment } from './environment.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import { escapeUnseen } from '../report/format-json.ts';
import type { OutputTarget } from './output-targets.ts';
import { keepInputs } from './output-targets.ts';
import type { OptionWords } from './rephrase.ts';
import { SHAPING, rephrase } from './rephrase.ts';

/** What `--baseline` and `--update-baseline` say. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** Refuses what cannot be a baseline: nothing, standard input, a file of the organization, one that an answer replaces. */
export function parseBaseline(
  { baseline, updateBaseline }: BaselineOptions,
  targets: readonly OutputTarget<string>[],
  orgFiles: readonly string[],
  reader: FileReader,
): string | undefined {
  if (baseline === undefined) {
    if (updateBaseline === true)
      throw new UsageFailure('--update-baseline needs to know which file: --baseline FILE');
    return undefined;
  }
  if (baseline === '' || baseline === '-') throw new UsageFailure('--baseline needs the name of a file');
  const identity = reader.identityOf(baseline);
  if (orgFiles.some((path) => reader.identityOf(path) === identity))
    throw new UsageFailure(`--baseline ${baseline} is the org file itself`);
  keepInputs(targets, [baseline], reader, 'the baseline');
  return baseline;
}

/** The findings of a baseline file; throws `InputFailure` with everything that is wrong with it. */
export async function openBaseline(
  path: string,
  isUpdated: boolean,
  environment: Environment,
): Promise<readonly ListedFinding[]> {
  const reading = environment.reader.read(path);
  if (!('text' in reading)) {
    if (reading.problem !== 'not-found') throw new InputFailure([diagnoseFileProblem(path, reading)]);
    if (isUpdated) return [];
    throw new UsageFailure(
      `there is no baseline ${path}; ${rephrase(environment, SHAPING)} --update-baseline writes it`,
    );
  }
  const { readBaseline } = await import('../input/baseline-format.ts');
  const { findings, diagnostics } = await readBaseline({ path, text: reading.text });
  if (findings === undefined) throw new InputFailure(diagnostics);
  return findings;
}

/** What is wrong with a baseline, where nothing can be held to it anyway: so that all errors are said at once. */
export async function wrongInBaseline(
  path: string | undefined,
  environment: Environment,
): Promise<readonly Diagnostic[]> {
  if (path === undefined) return [];
  try {
    await openBaseline(path, true, environment);
    return [];
  } catch (error) {
    if (error instanceof InputFailure) return error.diagnostics;
    throw error;
  }
}

/** A baseline file: one finding a line, in an order that no map and no version changes. */
export function formatBaseline(findings: readonly KnownFinding[]): string {
  const lines = sortKnownFindings(findings).map(({ rule, entity, about }) => {
    const parts = [
      `"rule": ${JSON.stringify(rule)}`,
      `"entity": { "kind": ${JSON.stringify(entity.kind)}, "id": ${JSON.stringify(entity.id)} }`,
      ...(about === '' ? [] : [`"about": ${JSON.stringify(about)}`]),
    ];
    return `    { ${parts.join(', ')} }`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${[...new Set(lines)].join(',\n')}\n  ]`;
  return escapeUnseen(`{\n  "kind": "ripple/baseline",\n  "version": 1,\n  "findings": ${list}\n}\n`);
}

/** Options that the calls which are worth running next do without. */
export const ANSWERING: readonly OptionWords[] = [...SHAPING, ['--update-baseline', 1]];
