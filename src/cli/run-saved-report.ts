import { diagnoseFileProblem } from '../input/file-problem.ts';
import { checkReportIds } from '../input/check-report-ids.ts';
import { placeProblems, readSavedAnswer } from '../input/read-saved-answer.ts';
import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { SavedAnswer, SavedPart } from '../model/saved-answer.ts';
import type { SourceFile } from '../model/source-file.ts';
import { formatJson } from '../report/format-json.ts';
import type { AnsweredAgain, SavedView } from '../report/present-saved.ts';
import { presentSaved } from '../report/present-saved.ts';
import { renderBlocks } from '../report/render-blocks.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderPage } from '../report/render-page.ts';
import type { SavedMap } from '../report/saved-organization.ts';
import { mapOfSaved } from '../report/saved-organization.ts';
import { asMapFormat, drawSaved, sayOfDrawing } from './draw-saved.ts';
import type { Environment, ExitCode } from './environment.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import { openNamedOrganization } from './org-files.ts';
import type { OutputTarget, TextLayout } from './output-targets.ts';
import { keepInputs, parseTargets, writeTargets } from './output-targets.ts';
import { readPageAssets } from './page-assets.ts';
import { keepPagesOffTerminals } from './keep-pages-off-terminals.ts';
import { openReportMap, renderReport } from './render-report.ts';
import { sayWarnings } from './say-warnings.ts';
import { tabulateSaved } from './tabulate-saved.ts';
import type { ReportOptions, SavedFormat } from './verbs/report-options.ts';
import { REPORT_FORMATS, SAVED_FORMATS } from './verbs/report-options.ts';

/** Reads a saved answer, and the map beside it where the call names one; presents and renders. */
export async function runSavedReport(
  from: string,
  options: ReportOptions,
  environment: Environment,
): Promise<ExitCode> {
  refuseQuestions(options);
  if (from === '') throw new UsageFailure('--from names no file: what follows it is empty');
  if (from === '-' && options.file.includes('-'))
    throw new UsageFailure('standard input cannot be both the saved answer and the map');
  const targets = parseTargets(options, SAVED_FORMATS);
  keepPagesOffTerminals(targets, environment);
  keepInputs(targets, from === '-' ? [] : [from], environment.reader, 'the saved answer');
  const file = openSavedFile(from, environment);
  const answer = openSavedAnswer(file);
  if (answer.kind === 'ripple/report') {
    if (options.file.length > 0)
      throw new UsageFailure(
        'a saved report brings its own map; leave out -f, or ask for a new report of it',
      );
    await writeReport(answer, await openOwnMap(answer, file), targets, environment);
  } else await writePart(answer, options, targets, environment);
  return 0;
}

type Targets = readonly OutputTarget<SavedFormat>[];

async function writeReport(
  result: ReportResult,
  map: Organization,
  targets: Targets,
  environment: Environment,
): Promise<void> {
  await writeTargets(targets, environment, async (format) => {
    const known = REPORT_FORMATS.find((one) => one === format);
    if (known === undefined)
      throw new UsageFailure(
        `a report cannot be written as ${format}; formats of a report: ${REPORT_FORMATS.join(', ')}`,
      );
    return renderReport(result, async () => map, known);
  });
}

/** The map that a report brings along; every id in the report has to be one of it. */
async function openOwnMap(result: ReportResult, file: SourceFile): Promise<Organization> {
  const organization = await openReportMap(result, file.path);
  const problems = checkReportIds(result, organization);
  if (problems.length > 0) throw new InputFailure(placeProblems(file, problems));
  return organization;
}

async function writePart(
  answer: SavedPart,
  options: ReportOptions,
  targets: Targets,
  environment: Environment,
): Promise<void> {
  const map = await openMap(answer, options, targets, environment);
  const again = map.isNamed ? await askAgain(answer, map) : undefined;
  await writeTargets(targets, environment, (format, layout) =>
    renderSaved(answer, map, { format, layout, all: options.all === true, again }),
  );
  sayOfDrawing(answer, map, targets, environment);
}

/** A saved answer has been asked already. */
function refuseQuestions({ delay, quality }: ReportOptions): void {
  const asked = [
    ...(delay === undefined ? [] : ['--delay']),
    ...(quality === undefined ? [] : ['--quality']),
  ];
  if (asked.length > 0)
    throw new UsageFailure(`--from shows an answer as it was given; leave out ${asked.join(' and ')}`);
}

function openSavedFile(path: string, { reader }: Environment): SourceFile {
  const reading = reader.read(path);
  if (!('text' in reading)) throw new InputFailure([diagnoseFileProblem(path, reading)]);
  return { path, text: reading.text };
}

function openSavedAnswer(file: SourceFile): SavedAnswer {
  const { answer, diagnostics } = readSavedAnswer(file);
  if (answer === undefined) throw new InputFailure(diagnostics);
  return answer;
}

async function openMap(
  answer: SavedPart,
  { file }: ReportOptions,
  targets: Targets,
  environment: Environment,
): Promise<SavedMap> {
  if (file.length === 0) return mapOfSaved(answer, undefined);
  const { organization, warnings } = await openNamedOrganization(file, targets, environment);
  await sayWarnings(warnings, environment);
  return mapOfSaved(answer, organization);
}

/** What explains an answer is not in its result: the map tells it, where it still gives that result. */
async function askAgain(
  answer: SavedPart,
  { organization, strangers }: SavedMap,
): Promise<AnsweredAgain | undefined> {
  if (strangers.length > 0) return undefined;
  if (answer.kind !== 'ripple/impact' && answer.kind !== 'ripple/exposure') return undefined;
  const { buildModel } = await import('../analysis/org-model.ts');
  const model = buildModel(organization);
  if (answer.kind === 'ripple/impact') {
    const { confirmImpact } = await import('../analysis/confirm-impact.ts');
    const impact = confirmImpact(model, answer);
    return impact === undefined ? 'otherwise' : { impact };
  }
  const { confirmExposure } = await import('../analysis/confirm-exposure.ts');
  const exposure = confirmExposure(model, answer);
  return exposure === undefined ? 'otherwise' : { exposure };
}

interface SavedShape extends SavedView {
  readonly format: SavedFormat;
  readonly layout: TextLayout;
}

async function renderSaved(
  answer: SavedPart,
  map: SavedMap,
  { format, layout, ...view }: SavedShape,
): Promise<string> {
  if (format === 'json') return formatJson(answer);
  if (format === 'csv') return tabulateSaved(answer, map);
  const mapFormat = asMapFormat(format);
  if (mapFormat !== undefined) return drawSaved(answer, map, mapFormat);
  const blocks = presentSaved(answer, map, view);
  if (format === 'text' || format === 'markdown') return renderBlocks(blocks, format, layout);
  return renderPage({
    title: titleOf(answer, map.organization),
    assets: readPageAssets(),
    document: renderHtml(blocks),
  });
}

function titleOf({ kind }: SavedPart, { name }: Organization): string {
  const verb = kind.replace('/', ' ');
  return name === '' ? verb : `${name}: ${verb}`;
}
