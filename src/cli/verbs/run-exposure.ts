import type { ExposureQuestion } from '../../analysis/answer-exposure.ts';
import { answerExposure } from '../../analysis/answer-exposure.ts';
import { promisesOf } from '../../analysis/exposure-measure.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import { DiagnosticList } from '../../model/diagnostic-list.ts';
import type { ExposureResult } from '../../model/exposure-result.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { Organization } from '../../model/organization.ts';
import type { ExposureView } from '../../report/exposure-view.ts';
import { formatCount } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { exposureCommands } from '../ask-exposure.ts';
import { chooseTeams } from '../choose-teams.ts';
import { placeInCommandLine } from '../command-line.ts';
import { InputFailure, UsageFailure, togetherOrThrow } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { tellingOf } from '../incident-flags.ts';
import { teamNamed } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import { parseDepth } from '../parse-depth.ts';
import type { VerbRunner } from '../program.ts';
import { createSizeReader } from '../read-sizes.ts';
import { refuseFiles } from '../refuse-files.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { ExposureOptions } from './exposure-options.ts';
import { EXPOSURE_FORMATS } from './exposure-options.ts';

/** Reads, builds, selects, answers, presents and renders. */
export const runExposure: VerbRunner<ExposureOptions> = async ([target = ''], options, environment) => {
  const depth = parseDepth(options.depth);
  refuseFiles('exposure TEAM', [target], options.file, environment);
  const { targets, organization, warnings } = await openOrganization(options, EXPOSURE_FORMATS, environment);
  const model = buildModel(organization);
  const { argv } = environment;
  const isSelection = options.select.length + options.exclude.length > 0;
  const [asked, selection] = togetherOrThrow(
    () => readQuestion(target, options, organization, argv),
    () => (isSelection ? chooseTeams(model, options, argv, '--select') : undefined),
  );
  await sayWarnings([...warnings, ...(selection?.diagnostics ?? [])], environment);
  const telling = tellingOf(options);
  const byGroup = options.by === 'group';
  if (options.promise === true && promisesOf(model, target).length === 0)
    throw new UsageFailure(whatToPromise(target, organization));
  const answer = answerExposure(model, { ...asked, telling, depth, selected: selection?.teams, byGroup });
  const view: ExposureView = {
    all: options.all === true,
    telling,
    depth,
    isSelection,
    ...exposureCommands(target, options, environment),
  };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json' || format === 'csv') refuseEndlessChains(answer.result);
    if (format === 'json') return formatJson(answer.result);
    if (format === 'csv')
      return (await import('../../report/tabulate-exposure.ts')).tabulateExposure(answer.result);
    const { presentExposure } = await import('../../report/present-exposure.ts');
    return renderBlocks(presentExposure(answer, organization, view), format, layout);
  });
  return 0;
};

/** The team and the sizes; says everything at once that is wrong with them. */
function readQuestion(
  target: string,
  options: ExposureOptions,
  organization: Organization,
  argv: readonly string[],
): ExposureQuestion {
  const diagnostics = new DiagnosticList();
  const known = new Set(organization.teams.map(({ id }) => id));
  if (!known.has(target)) {
    const nearest = teamNamed(target, organization) ?? nearestWord(target, known);
    const place = placeInCommandLine(argv, target);
    diagnostics.push(createDiagnostic('unknown-team', { id: target, nearest }, place));
  }
  const { calendar } = organization;
  const sizes = createSizeReader(calendar, argv, diagnostics);
  const { lateBy, delay, quality } = options;
  const question: ExposureQuestion = {
    target,
    limitHours: lateBy === undefined ? 0 : sizes.hours(lateBy, '--late-by'),
    promise: options.promise === true,
    delayHours: delay === undefined ? calendar.hoursPerDay : sizes.hours(delay, '--delay'),
    qualityShare: quality === undefined ? undefined : sizes.share(quality, '--quality'),
  };
  if (diagnostics.length > 0) throw new InputFailure(diagnostics.all);
  return question;
}

/** That there is no promise to break, and where one could be written. */
function whatToPromise(target: string, { handoffs }: Organization): string {
  const handoff = handoffs.find(({ from }) => from === target) ?? handoffs.find(({ to }) => to === target);
  const where = handoff === undefined ? 'a hand-off' : `a hand-off such as ${handoff.id}`;
  return `${target} gives no promise and was given none, so there is none to break; write one at ${where}, as promise: { late: 4h }, or ask with --late-by 4h`;
}

/** More ids than these make an answer of hundreds of megabytes, which no string can hold. */
const MOST_CHAIN_IDS = 10_000_000;

/** A way is at least as long as the shortest one: in a line of 20,000 teams all together name two hundred million. */
function refuseEndlessChains({ sources }: ExposureResult): void {
  const least = sources.reduce((sum, { hops, tolerance }) => sum + (tolerance === null ? 0 : hops + 1), 0);
  if (least <= MOST_CHAIN_IDS) return;
  throw new UsageFailure(
    `the ways of all sources are too long to write out (${formatCount(least)} ids; at most ${formatCount(MOST_CHAIN_IDS)}); --depth N or --select lists fewer teams`,
  );
}
