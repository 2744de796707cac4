import { answerStress } from '../../analysis/answer-stress.ts';
import type { OrgModel } from '../../analysis/org-model.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { StressQuestion } from '../../analysis/plan-stress.ts';
import { planStress } from '../../analysis/plan-stress.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { IncidentTarget } from '../../model/organization.ts';
import type { StressAnswer, StressResult, StressRow } from '../../model/stress-result.ts';
import { writeDurationWithUnit } from '../../model/write-values.ts';
import { countOf, formatCount } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import type { CiFormat } from '../../report/render-ci.ts';
import type { StressView } from '../../report/stress-view.ts';
import { fileWords, sizeWords } from '../ask-again.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { UsageFailure, togetherOrThrow } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { passGate } from '../gate.ts';
import { tellingOf } from '../incident-flags.ts';
import { chooseSizes } from '../incident-options.ts';
import { keepParts, openSweep } from '../open-sweep.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import { stressWords } from '../stress-question.ts';
import type { StressOptions } from './stress-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';
import { SHARD_FORMATS } from './stress-options.ts';

/** Reads, builds, plans, sweeps, answers and writes. */
export const runStress: VerbRunner<StressOptions> = async (_, given, environment) => {
  if (given.structure === true) return (await import('./run-structure.ts')).runStructure(given, environment);
  const top = parseTop(given.top);
  const opened = await openSweep(given, environment);
  const { options, shard } = opened;
  const formats = shard === undefined ? ANSWER_FORMATS : SHARD_FORMATS;
  const { targets, organization, warnings } = await openOrganization(options, formats, environment);
  keepParts(targets, opened, environment);
  const model = buildModel(organization);
  const { argv } = environment;
  const isSelection = options.select.length + options.exclude.length > 0;
  const chooseTeams = isSelection ? (await import('../choose-teams.ts')).chooseTeams : undefined;
  const where = options.byHandoff === true ? 'hand-offs' : 'teams';
  const [incident, selection] = togetherOrThrow(
    () => chooseSizes(options, organization, argv, where),
    () => chooseTeams?.(model, options, argv, '--select'),
  );
  await sayWarnings([...warnings, ...(selection?.diagnostics ?? [])], environment);
  const question: StressQuestion = {
    incident: options.recovery === true ? { ...incident, delayHours: 0 } : incident,
    ownRecovery: options.recovery === true,
    byHandoff: options.byHandoff === true,
    telling: tellingOf(options),
    selected: selection?.teams,
    tolerance: options.tolerance === true,
    top,
    rankBy: options.rankBy,
    byGroup: options.by === 'group',
    measure: options.measure === true,
  };
  const plan = planStress(model, question);
  if (shard !== undefined) {
    const { writeShard } = await import('../write-shard.ts');
    await writeShard(shard, opened, [plan, organization], targets, environment);
    return 0;
  }
  const swept = await opened.sweep(plan, organization);
  const answer = answerStress(model, question, plan, swept);
  const view: StressView = {
    all: options.all === true,
    telling: tellingOf(options),
    top,
    isSelection,
    command: command(stressWords(options)),
    impactCommand: (place, row) => impactCommand(options, place, row, organization.calendar),
    exposureCommand: (customer) => command(['exposure', customer, ...fileWords(options.file)]),
  };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(answer.result);
    if (format === 'csv') {
      sayLeftOut(answer.result, environment);
      return (await import('../../report/tabulate-stress.ts')).tabulateStress(answer.result, organization);
    }
    if (isCi(format)) return renderForCi([model, answer], format, options, environment);
    const { presentStress } = await import('../../report/present-stress.ts');
    return renderBlocks(presentStress(answer, organization, view), format, layout);
  });
  return passGate(forbiddenBy(options, answer.result), options, environment);
};

/** Whether a format is for CI, told without loading those. */
function isCi(format: (typeof ANSWER_FORMATS)[number]): format is CiFormat {
  return format === 'sarif' || format === 'junit' || format === 'gitlab' || format === 'github';
}

/** The findings for CI; what finds and writes them is loaded when somebody asks for it. */
async function renderForCi(
  [model, answer]: readonly [OrgModel, StressAnswer],
  format: CiFormat,
  { failOn }: StressOptions,
  { version }: Environment,
): Promise<string> {
  const { reportStress } = await import('../../rules/stress-findings.ts');
  const { renderCi } = await import('../../report/render-ci.ts');
  return renderCi(reportStress(model, answer, failOn), format, version);
}

/** CSV has no place where it could say so itself. */
function sayLeftOut({ places, teams, handoffs }: StressResult, { stderr }: Environment): void {
  const listed = (teams ?? handoffs ?? []).length;
  if (listed < places) stderr.write(`--top lists ${listed} of ${places} rows; without it, all are listed\n`);
}

/** The call that asks what the same incident at one place does. */
function impactCommand(
  options: StressOptions,
  place: IncidentTarget,
  row: StressRow,
  calendar: Calendar,
): string {
  const { told, untold, file } = options;
  const where = 'team' in place ? [place.team] : ['--handoff', place.handoff];
  const own =
    'outage' in row && row.outage !== undefined
      ? ['--outage', writeDurationWithUnit(row.outage, calendar)]
      : [];
  const telling = [...(told === true ? ['--told'] : []), ...(untold === true ? ['--untold'] : [])];
  const { delay = '1d', ...sizes } = options;
  const isDefault = own.length === 0 && options.outage === undefined && options.quality === undefined;
  const words = sizeWords({
    ...sizes,
    ...(isDefault || options.delay !== undefined ? { delay } : {}),
    handoff: [],
  });
  return command(['impact', ...where, ...words, ...own, ...telling, ...fileWords(file)]);
}

function command(words: readonly string[]): string {
  return ['ripple', ...words].map(quoteWord).join(' ');
}

function forbiddenBy({ failOn }: StressOptions, result: StressResult): string | undefined {
  const { places, hitCustomers, breakPromises } = result;
  const of = (count: number): string =>
    `${formatCount(count)} of ${countOf(places, result.handoffs === undefined ? 'team' : 'hand-off')}`;
  if (failOn === 'broken-promise' && breakPromises > 0) return `a promise breaks from ${of(breakPromises)}`;
  const isLate = failOn === 'customer-late' && hitCustomers > 0;
  return isLate ? `a customer is late from ${of(hitCustomers)}` : undefined;
}

function parseTop(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const top = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (top < 1) throw new UsageFailure(`--top takes a whole number from 1, not “${text}”`);
  return top;
}
