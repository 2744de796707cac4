import type { CheckResult } from '../model/check-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CiReport, FindingPlace } from '../model/finding.ts';
import type { Organization } from '../model/organization.ts';
import { offsetAt } from '../model/source-file.ts';
import type { SourceLine } from '../report/blocks.ts';
import type { CheckView } from '../report/check-view.ts';
import type { FailOn } from '../report/count-findings.ts';
import { renderBlocks } from '../report/render-blocks.ts';
import { ANSWERING } from './check-baseline.ts';
import type { CheckedOrganization } from './check-organization.ts';
import type { Environment } from './environment.ts';
import { formatJson } from '../report/format-json.ts';
import type { TextLayout } from './output-targets.ts';
import { parseMaxBytes } from './parse-max-bytes.ts';
import { rephrase } from './rephrase.ts';
import type { AnswerFormat } from './verbs/answer-formats.ts';

/** Everything that a call of `check` found. */
export interface CheckAnswer {
  readonly result: CheckResult;
  /** Undefined where the file cannot be used, as is `checked`. */
  readonly organization: Organization | undefined;
  readonly checked: CheckedOrganization | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the answer lists the diagnostics; else they stand on standard error. */
  readonly isListed: boolean;
}

/** A format of `check`, and how its text is laid out. */
export interface CheckShape {
  readonly format: AnswerFormat;
  readonly layout: TextLayout;
}

/** The answer in one format; what only that one needs is loaded for it. */
export async function renderCheck(
  answer: CheckAnswer,
  { format, layout }: CheckShape,
  options: { readonly failOn: FailOn; readonly all?: boolean; readonly maxBytes?: string },
  environment: Environment,
): Promise<string> {
  const { result, isListed } = answer;
  if (format === 'json') return formatJson(result);
  if (format === 'text' || format === 'markdown') {
    const view: CheckView = {
      all: options.all === true,
      failOn: options.failOn,
      isListed,
      command: rephrase(environment, ANSWERING),
      sourceOf: format === 'text' ? await createSourceOf(answer) : undefined,
    };
    if (format === 'text')
      return renderBlocks(
        (await import('../report/present-check.ts')).presentCheck(result, view),
        format,
        layout,
      );
    const { presentCheckComment } = await import('../report/present-check-comment.ts');
    const { renderComment } = await import('../report/render-comment.ts');
    const blocks = presentCheckComment(result, view, answer.organization);
    return renderComment(blocks, { marker: 'check', budget: parseMaxBytes(options.maxBytes) });
  }
  const report = await createReport(answer, options.failOn);
  if (format === 'csv') return (await import('../report/tabulate-check.ts')).tabulateCheck(report);
  return (await import('../report/render-ci.ts')).renderCi(report, format, environment.version);
}

/** What a call takes out of the baseline is no longer stale when it is done. */
async function createReport(
  { result, checked, diagnostics }: CheckAnswer,
  failOn: FailOn,
): Promise<CiReport> {
  const { reportCheck } = await import('../report/check-report.ts');
  const stale = result.baseline?.updated === true ? [] : (checked?.stale ?? []);
  return reportCheck(result, { kinds: checked?.kinds ?? [], diagnostics, stale, failOn });
}

/** Shows a line of the organization's files; loaded where something was found. */
async function createSourceOf({ result, organization }: CheckAnswer): Promise<CheckView['sourceOf']> {
  if (organization === undefined || result.findings.length === 0) return undefined;
  const { showSource } = await import('../report/show-source.ts');
  const files = new Map(organization.files.map((file) => [file.path, file]));
  return ({ file: path, line, column, endLine, endColumn }: FindingPlace): SourceLine | undefined => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    const start = offsetAt(file, { line, column });
    return showSource({ file, start, end: offsetAt(file, { line: endLine, column: endColumn }) });
  };
}
