import { answerStress } from '../../analysis/answer-stress.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { StressQuestion } from '../../analysis/plan-stress.ts';
import { planStress } from '../../analysis/plan-stress.ts';
import { sweepAll } from '../../engine/sweep-all.ts';
import type { StressResult } from '../../model/stress-result.ts';
import { countOf } from '../../report/phrases.ts';
import { UsageFailure, togetherOrThrow } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import { passGate } from '../gate.ts';
import { tellingOf } from '../incident-flags.ts';
import { chooseSizes } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { StressOptions } from './stress-options.ts';
import { STRESS_FORMATS } from './stress-options.ts';

/** Reads, builds, plans, sweeps, answers and writes. */
export const runStress: VerbRunner<StressOptions> = async (_, options, environment) => {
  const top = parseTop(options.top);
  const { targets, organization, warnings } = await openOrganization(options, STRESS_FORMATS, environment);
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
  const swept = sweepAll(plan.task, plan.targets);
  const { result } = answerStress(model, question, plan, swept);
  await writeTargets(targets, environment, async () => formatJson(result));
  return passGate(forbiddenBy(options, result), options, environment);
};

function forbiddenBy({ failOn }: StressOptions, result: StressResult): string | undefined {
  const { places, hitCustomers, breakPromises } = result;
  const of = (count: number): string =>
    `${count} of ${countOf(places, result.handoffs === undefined ? 'team' : 'hand-off')}`;
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
