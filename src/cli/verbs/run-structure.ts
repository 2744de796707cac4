import { answerStructure } from '../../analysis/answer-structure.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { formatCount } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import type { StructureResult } from '../../model/structure-result.ts';
import { whyCommand } from '../ask-again.ts';
import type { Environment, ExitCode } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { tellingOf } from '../incident-flags.ts';
import { chooseSizes } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { StressOptions } from './stress-options.ts';
import { STRUCTURE_FORMATS } from './stress-options.ts';

/** Reads, builds, answers and presents one `stress --structure`. */
export async function runStructure(options: StressOptions, environment: Environment): Promise<ExitCode> {
  const { targets, organization, warnings } = await openOrganization(options, STRUCTURE_FORMATS, environment);
  const sizes = chooseSizes(options, organization, environment.argv, 'teams');
  await sayWarnings(warnings, environment);
  const incident = {
    delay: options.recovery === true ? 0 : sizes.delayHours,
    outage: options.recovery === true ? null : sizes.outageHours,
    quality: sizes.qualityShare,
    notice: sizes.noticeHours,
  };
  const result = answerStructure(buildModel(organization), { incident, telling: tellingOf(options) });
  const view = {
    all: options.all === true,
    // Telling changes what is made up.
    command: rephrase(
      environment,
      SHAPING.filter(([name]) => name !== '--told' && name !== '--untold'),
    ),
    returnCommand:
      options.recovery === true
        ? undefined
        : (team: string) => whyCommand({ ...options, handoff: [], teams: [team] }, { team }, team),
  };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(refuseEndlessLists(result));
    const { presentStructure } = await import('../../report/present-structure.ts');
    return renderBlocks(presentStructure(result, organization, view), format, layout);
  });
  return 0;
}

/** More ids than these make an answer of hundreds of megabytes, which no string can hold. */
const MOST_PROMISE_IDS = 10_000_000;

function refuseEndlessLists(result: StructureResult): StructureResult {
  const ids = result.singleSources.reduce((sum, { promises }) => sum + promises.length, 0);
  if (ids <= MOST_PROMISE_IDS) return result;
  throw new UsageFailure(
    `the promises behind all single sources are too long to write out (${formatCount(ids)} ids; at most ${formatCount(MOST_PROMISE_IDS)}); --format text says how many they are`,
  );
}
