import { answerWorkshop } from '../../analysis/answer-workshop.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { buildKit } from '../../kit/build-kit.ts';
import type { Organization } from '../../model/organization.ts';
import type { WorkshopResult } from '../../model/workshop-result.ts';
import { formatJson } from '../../report/format-json.ts';
import { presentWorkshop } from '../../report/present-workshop.ts';
import type { WrittenKit } from '../../report/present-workshop.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { attempt, valueOf } from '../attempt.ts';
import { readAskedTeams } from '../asked-teams.ts';
import { colorLevelOf, textWidthOf } from '../color-level.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { joinFailures } from '../failure.ts';
import type { PlayedMap } from '../disguise-map.ts';
import { disguiseMap } from '../disguise-map.ts';
import { openKit } from '../open-kit.ts';
import { openOrganization } from '../org-files.ts';
import type { ReadOrganization } from '../org-files.ts';
import { readKitStyle } from '../page-assets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { WorkshopRequest } from '../workshop-question.ts';
import { readWorkshopRequest } from '../workshop-question.ts';
import { refusePlaces, writeKit } from '../write-kit.ts';
import type { WorkshopOptions } from './workshop-options.ts';

/** Reads, builds, plans, writes the kit and says what is in it. */
export const runWorkshop: VerbRunner<WorkshopOptions> = async (_, options, environment) => {
  const { request, organization, warnings } = await openWorkshop(options, environment);
  const asked = readAskedTeams(options.team, organization, environment.argv);
  refusePlaces(request, organization, options.force === true, environment);
  await sayWarnings(warnings, environment);
  const anonymized = options.anonymize === true;
  const played: PlayedMap = anonymized
    ? disguiseMap(organization, asked, request.language)
    : { organization, asked, key: undefined };
  const model = buildModel(played.organization);
  const { minutes, participants, seed, level, folder } = request;
  const question = { minutes, participants, seed, level, asked: played.asked, anonymized };
  const workshop = answerWorkshop(model, question);
  const files = folder === undefined ? [] : buildKit(await openKit(model, workshop, request), readKitStyle());
  const writing = { request, organization, tables: workshop.tables.length, key: played.key };
  const kit = await writeKit(files, writing, environment);
  await sayWorkshop(workshop, played.organization, { request, kit }, environment);
  return 0;
};

/** What was asked for, and what was written. */
interface Done {
  readonly request: WorkshopRequest;
  readonly kit: WrittenKit | undefined;
}

async function sayWorkshop(
  workshop: WorkshopResult,
  organization: Organization,
  { request: { format, key }, kit }: Done,
  environment: Environment,
): Promise<void> {
  const { argv, stdout } = environment;
  if (format === 'json') return stdout.write(formatJson(workshop));
  const command = ['ripple', ...argv, '-o', 'kit'].map(quoteWord).join(' ');
  const blocks = presentWorkshop(workshop, organization, { kit, key, command });
  const layout = { width: textWidthOf(stdout), color: colorLevelOf(stdout, environment) };
  stdout.write(await renderBlocks(blocks, format, layout));
}

/** The map and what is asked of it; what is wrong with either is said at once. */
async function openWorkshop(
  options: WorkshopOptions,
  environment: Environment,
): Promise<ReadOrganization & { readonly request: WorkshopRequest }> {
  const read = await attempt(() => readWorkshopRequest(options));
  const opened = await attempt(() =>
    openOrganization({ file: options.file, output: [] }, ['text'], environment),
  );
  const [request, organization] = [valueOf(read), valueOf(opened)];
  if (request !== undefined && organization !== undefined) return { request, ...organization };
  throw joinFailures([read, opened].flatMap((one) => ('failure' in one ? [one.failure] : [])));
}
