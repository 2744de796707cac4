import type { ImpactQuestion } from '../../analysis/answer-impact.ts';
import { answerImpact } from '../../analysis/answer-impact.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { ImpactAnswer } from '../../model/impact-answer.ts';
import type { ImpactResult } from '../../model/impact-result.ts';
import type { ImpactView } from '../../report/impact-view.ts';
import { countOf, formatCount } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { whyCommand } from '../ask-again.ts';
import { UsageFailure, togetherOrThrow } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { passGate } from '../gate.ts';
import { chooseIncidents } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import { parseDepth } from '../parse-depth.ts';
import { tellingOf } from '../incident-flags.ts';
import type { VerbRunner } from '../program.ts';
import type { OptionWords } from '../rephrase.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { refuseFiles } from '../refuse-files.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { ImpactOptions } from './impact-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';

/** Reads, builds, compiles, answers, presents and renders: the whole way of a question. */
export const runImpact: VerbRunner<ImpactOptions> = async (teamIds, options, environment) => {
  const depth = parseDepth(options.depth);
  refuseFiles('impact TEAM', teamIds, options.file, environment);
  const { targets, organization, warnings } = await openOrganization(options, ANSWER_FORMATS, environment);
  const model = buildModel(organization);
  const { argv } = environment;
  const isSelection = options.select.length + options.exclude.length > 0;
  // Selectors walk the graph, which the ripple itself does not need.
  const chooseTeams = isSelection ? (await import('../choose-teams.ts')).chooseTeams : undefined;
  const [chosen, selection] = togetherOrThrow(
    () => chooseIncidents(teamIds, options, organization, argv),
    () => chooseTeams?.(model, options, argv, '--select'),
  );
  await sayWarnings([...warnings, ...(selection?.diagnostics ?? [])], environment);
  const telling = tellingOf(options);
  const near =
    depth === undefined
      ? undefined
      : (await import('../../analysis/teams-within.ts')).teamsWithin(model, chosen.incidents, depth);
  const byGroup = options.by === 'group';
  const question: ImpactQuestion = { ...chosen, telling, near, selected: selection?.teams, byGroup };
  const answer = answerImpact(model, question);
  const view: ImpactView = {
    all: options.all === true,
    telling,
    depth,
    isSelection,
    command: rephrase(environment, SHAPING),
    qualityCommand: asksForQuality(options)
      ? undefined
      : `${rephrase(environment, [...SHAPING, ...SIZES])} --quality 20%`,
    whyCommand: (from, to) => whyCommand({ ...options, teams: teamIds }, from, to),
  };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json' || format === 'csv') refuseEndlessChains(answer);
    if (format === 'json') return formatJson(answer.result);
    if (format === 'csv')
      return (await import('../../report/tabulate-impact.ts')).tabulateImpact(answer.result, organization);
    if (format !== 'text' && format !== 'markdown') {
      const { reportImpact } = await import('../../rules/impact-findings.ts');
      const { renderCi } = await import('../../report/render-ci.ts');
      return renderCi(reportImpact(model, answer, options.failOn), format, environment.version);
    }
    const { presentImpact } = await import('../../report/present-impact.ts');
    return renderBlocks(presentImpact(answer, organization, view), format, layout);
  });
  return passGate(forbiddenBy(options, answer.result), options, environment);
};

/** More ids than these make an answer of hundreds of megabytes, which no string can hold. */
const MOST_CHAIN_IDS = 10_000_000;

/** In a line of 20,000 teams all chains together name two hundred million. */
function refuseEndlessChains({ chainIds }: ImpactAnswer): void {
  if (chainIds <= MOST_CHAIN_IDS) return;
  throw new UsageFailure(
    `the chains of all affected teams are too long to write out (${formatCount(chainIds)} ids; at most ${formatCount(MOST_CHAIN_IDS)}); --depth N or --select lists fewer teams`,
  );
}

function forbiddenBy({ failOn }: ImpactOptions, { totals }: ImpactResult): string | undefined {
  if (failOn === 'broken-promise' && totals.promisesBroken > 0)
    return `${countOf(totals.promisesBroken, 'promise')} broken`;
  const isLate = failOn === 'customer-late' && totals.customerLate > 0;
  return isLate ? 'a customer is late' : undefined;
}

/** Options that say how much goes wrong. */
const SIZES: readonly OptionWords[] = ['--delay', '--outage', '--notice'].map((name): OptionWords => [
  name,
  2,
]);

function asksForQuality({ quality, scenario }: ImpactOptions): boolean {
  return quality !== undefined || scenario !== undefined;
}
