import { isWorse } from '../../analysis/judge-diff.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { DiffQuestion } from '../../analysis/diff-question.ts';
import type { DiffResult } from '../../model/diff-result.ts';
import { DiagnosticList } from '../../model/diagnostic-list.ts';
import type { Organization } from '../../model/organization.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { DiffView } from '../../report/diff-view.ts';
import { describeDiff } from '../../report/describe-diff.ts';
import { cleanText } from '../../model/clean-text.ts';
import { breaksPromise, diffReport } from '../../report/diff-report.ts';
import { createDiffWords } from '../../report/diff-words.ts';
import { countOf } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { compareMaps } from '../../rules/compare-maps.ts';
import { DIFF_KINDS } from '../../rules/diff-kinds.ts';
import { fileWords, sizeWords } from '../ask-again.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { InputFailure, UnreadableBaseFailure, togetherOrThrow } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { passGate } from '../gate.ts';
import { chooseSizes } from '../incident-options.ts';
import type { OrgSide, OrgSidesAsked } from '../org-side.ts';
import { openSides } from '../org-side.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import { parseMaxBytes } from '../parse-max-bytes.ts';
import type { VerbRunner } from '../program.ts';
import { createSizeReader } from '../read-sizes.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { DiffOptions } from './diff-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';

/** Opens both sides, compares them, finds what matters, presents and renders. */
export const runDiff: VerbRunner<DiffOptions> = async ([base, head], options, environment) => {
  const targets = parseTargets(options, ANSWER_FORMATS);
  const budget = parseMaxBytes(options.maxBytes);
  const sides = await openOrSkip({ base, head, file: options.file }, options, environment);
  if (sides === undefined) return 0;
  const paths = [sides.base, sides.head].flatMap(({ organization }) =>
    organization.files.map(({ path }) => path),
  );
  keepInputs(targets, paths, environment.reader, 'one of the maps that are compared');
  const question = readQuestion(options, sides.head.organization, environment);
  // What is doubtful in the base is no matter of whoever looks at what changed.
  await sayWarnings(sides.head.warnings, environment);
  const result = compareMaps(
    { label: sides.base.label, model: buildModel(sides.base.organization) },
    { label: sides.head.label, model: buildModel(sides.head.organization) },
    question,
  );
  const [was, is] = [sides.base.organization, sides.head.organization];
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    if (format === 'csv')
      return (await import('../../report/tabulate-diff.ts')).tabulateDiff(result, was, is);
    // However long the names of the sides are: it is one line.
    if (format === 'text' && result.verdict === 'same')
      return `${cleanText(describeDiff(result, createDiffWords(was, is, result.impact)))}\n`;
    if (format === 'text' || format === 'markdown') {
      const { presentDiff } = await import('../../report/present-diff.ts');
      const isComment = format === 'markdown';
      const view = { ...viewOf(options, sides.head, environment), isComment };
      const blocks = presentDiff(result, was, is, view);
      if (!isComment) return renderBlocks(blocks, format, layout);
      const { renderComment } = await import('../../report/render-comment.ts');
      return renderComment(blocks, { marker: 'diff', budget });
    }
    const { renderCi } = await import('../../report/render-ci.ts');
    const headline = describeDiff(result, createDiffWords(was, is, result.impact));
    return renderCi(diffReport(result, DIFF_KINDS, headline, options.failOn), format, environment.version);
  });
  return passGate(forbiddenBy(options, result), options, environment);
};

/** Both sides; undefined where the earlier one cannot be read and the call minds it not, which stderr says. */
async function openOrSkip(
  asked: OrgSidesAsked,
  { unreadableBase }: DiffOptions,
  environment: Environment,
): Promise<{ readonly base: OrgSide; readonly head: OrgSide } | undefined> {
  try {
    return await openSides(asked, environment);
  } catch (error) {
    if (unreadableBase === 'fail' || !(error instanceof UnreadableBaseFailure)) throw error;
    await sayWarnings(error.diagnostics, environment);
    environment.stderr.write(`--unreadable-base skip: ${cleanText(error.consequence)}\n`);
    return undefined;
  }
}

/** In the head's calendar; the same hours on both sides. */
function readQuestion(options: DiffOptions, organization: Organization, { argv }: Environment): DiffQuestion {
  const [incident, worseBy] = togetherOrThrow(
    () => chooseSizes(options, organization, argv, 'teams'),
    () => readWorseBy(options.worseBy, organization, argv),
  );
  const ownRecovery = options.recovery === true;
  return { incident: ownRecovery ? { ...incident, delayHours: 0 } : incident, ownRecovery, worseBy };
}

function readWorseBy(text: string | undefined, { calendar }: Organization, argv: readonly string[]): number {
  if (text === undefined) return 0;
  const diagnostics = new DiagnosticList();
  const hours = createSizeReader(calendar, argv, diagnostics).hours(text, '--worse-by');
  if (diagnostics.length > 0) throw new InputFailure(diagnostics.all);
  return hours;
}

/** What to ask next of the head, where its files are on this disk. */
function viewOf(
  options: DiffOptions,
  { organization }: OrgSide,
  environment: Environment,
): Omit<DiffView, 'command' | 'isComment' | 'isSaved'> & { readonly command: string } {
  const given =
    options.file.length > 0 ? options.file : organization.files.slice(0, 1).map(({ path }) => path);
  const isHere = given.length > 0 && organization.files.every((file) => isOnDisk(file, environment));
  return {
    all: options.all === true,
    command: rephrase(environment, SHAPING),
    whyCommand: (under, id, to) => {
      const from = under === 'stress' ? id : originOf(organization, id);
      if (under === 'usual' || from === undefined || from === to || !isHere || options.recovery === true)
        return undefined;
      const sizes = under === 'scenario' ? ['--scenario', id] : sizeWords({ ...options, handoff: [] });
      return ['ripple', 'why', from, to, ...sizes, ...fileWords(given)].map(quoteWord).join(' ');
    },
  };
}

/** Whether a file of a side is what stands on this disk: another revision's may say something else. */
function isOnDisk({ path, text }: SourceFile, { reader }: Environment): boolean {
  if (reader.kindOf(path) !== 'file') return false;
  const reading = reader.read(path);
  return 'text' in reading && reading.text === text;
}

/** Where a scenario begins. */
function originOf({ scenarios }: Organization, id: string): string | undefined {
  const target = scenarios.find((scenario) => scenario.id === id)?.incidents[0]?.target;
  if (target === undefined) return undefined;
  return 'team' in target ? target.team : target.handoff;
}

/** What the gate forbids of what was found. */
function forbiddenBy({ failOn }: DiffOptions, { verdict, impact, findings }: DiffResult): string | undefined {
  const broken = findings.filter(breaksPromise).length;
  if (failOn === 'any') return verdict === 'same' ? undefined : 'the maps are different';
  if (failOn !== 'never' && broken > 0)
    return `${countOf(broken, 'promise')} newly ${broken === 1 ? 'breaks' : 'break'}`;
  return failOn === 'worse' && isWorse(impact) ? 'customers or promises are worse off' : undefined;
}
