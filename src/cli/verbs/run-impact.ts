import type { ImpactQuestion } from '../../analysis/answer-impact.ts';
import { answerImpact } from '../../analysis/answer-impact.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { ImpactResult } from '../../model/impact-result.ts';
import type { ImpactView } from '../../report/impact-view.ts';
import { countOf } from '../../report/phrases.ts';
import { presentImpact } from '../../report/present-impact.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { whyCommand } from '../ask-why.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import { passGate } from '../gate.ts';
import { chooseIncidents } from '../incident-options.ts';
import { chooseOrgFiles, readOrThrow } from '../org-files.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import type { OptionWords } from '../rephrase.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { ImpactOptions } from './impact-options.ts';
import { IMPACT_FORMATS } from './impact-options.ts';

/** Reads, builds, compiles, answers, presents and renders: the whole way of a question. */
export const runImpact: VerbRunner<ImpactOptions> = async (teamIds, options, environment) => {
  const targets = parseTargets(options, IMPACT_FORMATS);
  const depth = parseDepth(options.depth);
  refuseFiles(teamIds, options, environment);
  const paths = chooseOrgFiles(options.file, environment);
  const { organization, warnings } = await readOrThrow(paths, environment);
  keepInputs(
    targets,
    organization.files.map(({ path }) => path),
    environment.reader,
  );
  const chosen = chooseIncidents(teamIds, options, organization, environment.argv);
  sayWarnings(warnings, environment);
  const telling = options.told === true ? 'told' : options.untold === true ? 'untold' : 'declared';
  const question: ImpactQuestion = { ...chosen, telling, depth };
  const answer = answerImpact(buildModel(organization), question);
  const view: ImpactView = {
    all: options.all === true,
    telling,
    depth,
    command: rephrase(environment, SHAPING),
    qualityCommand: asksForQuality(options)
      ? undefined
      : `${rephrase(environment, [...SHAPING, ...SIZES])} --quality 20%`,
    whyCommand: (from, to) => whyCommand({ ...options, teams: teamIds }, from, to),
  };
  writeTargets(targets, environment, (format, layout) =>
    format === 'json'
      ? formatJson(answer.result)
      : renderBlocks(presentImpact(answer, organization, view), format, layout),
  );
  return passGate(forbiddenBy(options, answer.result), options, environment);
};

/** Whoever forgets -f is told so, and not that there is no such team. */
function refuseFiles(teamIds: readonly string[], { file }: ImpactOptions, { reader }: Environment): void {
  const path = teamIds.find((id) => /\.(ya?ml|json)$/i.test(id) && reader.kindOf(id) === 'file');
  if (path === undefined || file.length > 0) return;
  throw new UsageFailure(`${path} is a file; files follow -f: ripple impact TEAM -f ${quoteWord(path)}`);
}

function forbiddenBy({ failOn }: ImpactOptions, { totals }: ImpactResult): string | undefined {
  if (failOn === 'broken-promise' && totals.promisesBroken > 0)
    return `${countOf(totals.promisesBroken, 'promise')} broken`;
  const isLate = failOn === 'customer-late' && totals.customerLate > 0;
  return isLate ? 'a customer is late' : undefined;
}

function parseDepth(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text))
    throw new UsageFailure(`--depth takes a whole number of hand-offs, not “${text}”`);
  return Number(text);
}

/** Options that say how much goes wrong. */
const SIZES: readonly OptionWords[] = ['--delay', '--outage', '--notice'].map((name): OptionWords => [
  name,
  2,
]);

function asksForQuality({ quality, scenario }: ImpactOptions): boolean {
  return quality !== undefined || scenario !== undefined;
}
