import type { ImpactQuestion } from '../../analysis/answer-impact.ts';
import { answerImpact } from '../../analysis/answer-impact.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { ImpactResult } from '../../model/impact-result.ts';
import type { ImpactView } from '../../report/impact-view.ts';
import { presentImpact } from '../../report/present-impact.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment, ExitCode } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { chooseIncidents } from '../incident-options.ts';
import { chooseOrgFiles, readOrThrow } from '../org-files.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { ImpactOptions } from './impact-options.ts';
import { IMPACT_FORMATS } from './impact-options.ts';

/** Reads, builds, compiles, answers, presents and renders: the whole way of a question. */
export const runImpact: VerbRunner<ImpactOptions> = async (teamIds, options, environment) => {
  const targets = parseTargets(options, IMPACT_FORMATS);
  const depth = parseDepth(options.depth);
  const paths = chooseOrgFiles(options.file, environment);
  const { organization, warnings } = await readOrThrow(paths, environment);
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
    qualityCommand: asksForQuality(options) ? undefined : `${rephrase(environment, [...SHAPING, ...SIZES])} --quality 20%`,
  };
  writeTargets(targets, environment, (format, layout) =>
    format === 'json'
      ? `${JSON.stringify(answer.result, null, 2)}\n`
      : renderBlocks(presentImpact(answer, organization, view), format, layout),
  );
  return exitCodeOf(answer.result, options);
};

function exitCodeOf({ totals }: ImpactResult, { failOn, exitZero }: ImpactOptions): ExitCode {
  const isForbidden =
    (failOn === 'broken-promise' && totals.promisesBroken > 0) ||
    (failOn === 'customer-late' && totals.customerLate > 0);
  return isForbidden && exitZero !== true ? 1 : 0;
}

function parseDepth(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new UsageFailure(`--depth takes a whole number of hand-offs, not “${text}”`);
  return Number(text);
}

/** Options that only shape the output, with the number of words that each takes. */
const SHAPING: readonly OptionWords[] = [
  ...['--all', '--told', '--untold', '--json', '--no-color', '--exit-zero'].map((name): OptionWords => [name, 1]),
  ...['--format', '-o', '--output', '--depth', '--fail-on'].map((name): OptionWords => [name, 2]),
];

/** Options that say how much goes wrong. */
const SIZES: readonly OptionWords[] = ['--delay', '--outage', '--notice'].map((name): OptionWords => [name, 2]);

type OptionWords = readonly [name: string, words: 1 | 2];

/** The call without some of its options, to build further calls from. */
function rephrase({ argv }: Environment, without: readonly OptionWords[]): string {
  const kept: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const option = without.find(([name]) => word === name || word.startsWith(`${name}=`));
    if (option === undefined) kept.push(quoteWord(word));
    else if (word === option[0]) i += option[1] - 1;
  }
  return ['ripple', ...kept].join(' ');
}

function asksForQuality({ quality, scenario }: ImpactOptions): boolean {
  return quality !== undefined || scenario !== undefined;
}
